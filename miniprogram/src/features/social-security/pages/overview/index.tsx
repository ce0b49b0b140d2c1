import { View } from '@tarojs/components';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { spanParts } from '@/copy/format';
import { SOCIAL_SECURITY } from '@/copy/socialSecurity';
import { PageFrame } from '@/frame/PageFrame';
import { ROUTES } from '@/frame/routes';
import { SourceNote } from '@/frame/SourceNote';
import { usePage } from '@/frame/usePage';
import { navigation } from '@/platform/navigation';
import { Action } from '@/ui/Action';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { Figure, yuanParts } from '@/ui/Figure';
import { InsuranceRow } from '../../parts/InsuranceRow';
import { MedicalFlow } from '../../parts/MedicalFlow';
import { WorkingLife } from '../../parts/WorkingLife';
import styles from './index.module.scss';
import { SocialSecurityOverviewDocument, type SocialSecurityOverviewQuery } from './Overview.generated';

type SocialSecurity = NonNullable<SocialSecurityOverviewQuery['socialSecurity']>;
type Insurance = SocialSecurity['insurances'][number];

const PENSIONS = new Set(['110', '120', '170']);

/** The insurance whose life is drawn first: the pension that runs, else the one with the most months. */
function mainOf(insurances: readonly Insurance[]): Insurance | undefined {
  const pensions = insurances.filter(({ code }) => PENSIONS.has(code));
  const byMonths = (list: readonly Insurance[]): Insurance | undefined =>
    [...list].sort((a, b) => b.monthsContributed - a.monthsContributed)[0];
  return pensions.find(({ status }) => status === 'ACTIVE') ?? byMonths(pensions) ?? byMonths(insurances);
}

interface PartProps {
  readonly records: SocialSecurity;
  readonly today: BusinessDate;
}

function Main({ records, today }: PartProps) {
  const main = mainOf(records.insurances);
  return (
    <Card>
      {main && (
        <>
          <Figure
            label={`${main.name} · ${SOCIAL_SECURITY.soFar}`}
            parts={spanParts(main.monthsContributed)}
            size="large"
          />
          <WorkingLife insurance={main} />
        </>
      )}
      <SourceNote source={records.source} department="socialSecurity" today={today} />
    </Card>
  );
}

function Medical({ records }: Pick<PartProps, 'records'>) {
  const account = records.medicalAccount;
  if (!account) return null;
  return (
    <Card title={SOCIAL_SECURITY.medical} icon="heart-pulse">
      <Figure label={SOCIAL_SECURITY.medicalBalance} parts={yuanParts(account.balanceFen)} />
      <MedicalFlow entries={account.entries.items} />
      <View className={styles.all}>
        <Action look="soft" onTap={() => navigation.go(ROUTES.medical)}>
          {SOCIAL_SECURITY.medicalAll}
        </Action>
      </View>
    </Card>
  );
}

function Content({ records, today }: PartProps) {
  if (records.insurances.length === 0 && !records.medicalAccount) {
    return (
      <Card>
        <Empty drawing="shelf" sentence={SOCIAL_SECURITY.none} note={SOCIAL_SECURITY.noneNote} />
        <SourceNote source={records.source} department="socialSecurity" today={today} />
      </Card>
    );
  }
  return (
    <View className={styles.grid}>
      <View>
        <Main records={records} today={today} />
      </View>
      <View>
        {records.insurances.length > 0 && (
          <Card title={SOCIAL_SECURITY.insurances} icon="shield-check">
            {records.insurances.map((insurance) => (
              <InsuranceRow
                key={insurance.code}
                insurance={insurance}
                onTap={() => navigation.go(ROUTES.insurance(insurance.code))}
              />
            ))}
          </Card>
        )}
        <Medical records={records} />
      </View>
    </View>
  );
}

export default function SocialSecurityOverview() {
  const { data, frame } = usePage(
    SocialSecurityOverviewDocument,
    {},
    { isUseful: ({ socialSecurity }) => socialSecurity !== null },
  );
  return (
    <PageFrame title={SOCIAL_SECURITY.title} frame={frame}>
      {data?.socialSecurity && <Content records={data.socialSecurity} today={data.businessDate} />}
    </PageFrame>
  );
}
