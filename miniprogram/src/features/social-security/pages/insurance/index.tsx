import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { dayWords, monthWords, spanParts } from '@/copy/format';
import { SOCIAL_SECURITY } from '@/copy/socialSecurity';
import { MoreAction } from '@/frame/MoreAction';
import { PageFrame } from '@/frame/PageFrame';
import { SourceNote } from '@/frame/SourceNote';
import { useMore } from '@/frame/useMore';
import { usePage } from '@/frame/usePage';
import { query } from '@/gateway/transport';
import { navigation } from '@/platform/navigation';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { Figure } from '@/ui/Figure';
import { KeyValueList } from '@/ui/KeyValue';
import { ContributionRow } from '../../parts/ContributionRow';
import { MissingMonths } from '../../parts/MissingMonths';
import { WorkingLife } from '../../parts/WorkingLife';
import { SocialSecurityInsuranceDocument, type SocialSecurityInsuranceQuery } from './Insurance.generated';

type Records = NonNullable<SocialSecurityInsuranceQuery['socialSecurity']>;
type Insurance = NonNullable<Records['insurance']>;

interface PartProps {
  readonly insurance: Insurance;
  readonly today: BusinessDate;
}

function Facts({ insurance, today }: PartProps) {
  const { employer, regionName, enrolledOn, firstMonth, lastMonth } = insurance;
  const span = firstMonth && lastMonth ? SOCIAL_SECURITY.spanOf(monthWords(firstMonth), monthWords(lastMonth)) : null;
  return (
    <KeyValueList
      items={[
        ...(employer ? [{ label: SOCIAL_SECURITY.employer, value: employer }] : []),
        { label: SOCIAL_SECURITY.region, value: regionName },
        { label: SOCIAL_SECURITY.enrolledOn, value: dayWords(enrolledOn, today) },
        ...(span ? [{ label: SOCIAL_SECURITY.span, value: span }] : []),
      ]}
    />
  );
}

const Missing = ({ insurance }: Pick<PartProps, 'insurance'>) => (
  <>
    <MissingMonths
      title={SOCIAL_SECURITY.arrears}
      months={insurance.arrearMonths}
      note={SOCIAL_SECURITY.arrearsNote}
      tone="bad"
    />
    <MissingMonths
      title={SOCIAL_SECURITY.gaps}
      months={insurance.gapMonths}
      note={SOCIAL_SECURITY.gapsNote}
      tone="warn"
    />
  </>
);

function Contributions({ insurance, today }: PartProps) {
  const { code } = insurance;
  const list = useMore(
    insurance.contributions,
    (after) => query(SocialSecurityInsuranceDocument, { code, after }),
    (data) => data.socialSecurity?.insurance?.contributions,
  );
  return (
    <Card title={SOCIAL_SECURITY.contributions} icon="receipt-text">
      {list.totalCount === 0 && <Empty drawing="shelf" sentence={SOCIAL_SECURITY.noContributions} />}
      {list.items.map((contribution) => (
        <ContributionRow key={`${contribution.month} ${contribution.type}`} contribution={contribution} today={today} />
      ))}
      {list.totalCount > 0 && <MoreAction list={list} />}
    </Card>
  );
}

function Content({ records, insurance, today }: PartProps & { readonly records: Records }) {
  return (
    <>
      <Card>
        <Figure
          label={`${insurance.name} · ${SOCIAL_SECURITY.enrolment(insurance.status)}`}
          parts={spanParts(insurance.monthsContributed)}
          size="large"
        />
        <WorkingLife insurance={insurance} />
        <SourceNote source={records.source} department="socialSecurity" today={today} />
      </Card>
      <Missing insurance={insurance} />
      <Card>
        <Facts insurance={insurance} today={today} />
      </Card>
      <Contributions insurance={insurance} today={today} />
    </>
  );
}

export default function SocialSecurityInsurance() {
  const { code = '' } = navigation.useParams();
  const { data, frame } = usePage(
    SocialSecurityInsuranceDocument,
    { code, after: null },
    { isUseful: ({ socialSecurity }) => socialSecurity !== null },
  );
  const records = data?.socialSecurity;
  return (
    <PageFrame title={records?.insurance?.name ?? SOCIAL_SECURITY.insuranceTitle} frame={frame} narrow>
      {records && !records.insurance && <Empty drawing="shelf" sentence={SOCIAL_SECURITY.insuranceGone} />}
      {data && records?.insurance && (
        <Content records={records} insurance={records.insurance} today={data.businessDate} />
      )}
    </PageFrame>
  );
}
