import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { SOCIAL_SECURITY } from '@/copy/socialSecurity';
import { MoreAction } from '@/frame/MoreAction';
import { PageFrame } from '@/frame/PageFrame';
import { SourceNote } from '@/frame/SourceNote';
import { useMore } from '@/frame/useMore';
import { usePage } from '@/frame/usePage';
import { query } from '@/gateway/transport';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { Figure, yuanParts } from '@/ui/Figure';
import { MedicalEntryRow } from '../../parts/MedicalEntryRow';
import { MedicalFlow } from '../../parts/MedicalFlow';
import { SocialSecurityMedicalDocument, type SocialSecurityMedicalQuery } from './Medical.generated';

type Records = NonNullable<SocialSecurityMedicalQuery['socialSecurity']>;
type Account = NonNullable<Records['medicalAccount']>;

interface EntriesProps {
  readonly account: Account;
  readonly today: BusinessDate;
}

function Entries({ account, today }: EntriesProps) {
  const list = useMore(
    account.entries,
    (after) => query(SocialSecurityMedicalDocument, { after }),
    (data) => data.socialSecurity?.medicalAccount?.entries,
  );
  if (list.totalCount === 0) return <Empty drawing="shelf" sentence={SOCIAL_SECURITY.medicalNone} />;
  return (
    <Card>
      {list.items.map((entry) => (
        <MedicalEntryRow key={entry.id} entry={entry} today={today} />
      ))}
      <MoreAction list={list} />
    </Card>
  );
}

export default function SocialSecurityMedical() {
  const { data, frame } = usePage(
    SocialSecurityMedicalDocument,
    { after: null },
    { isUseful: ({ socialSecurity }) => socialSecurity !== null },
  );
  const records = data?.socialSecurity;
  const account = records?.medicalAccount;
  return (
    <PageFrame title={SOCIAL_SECURITY.medicalTitle} frame={frame} narrow>
      {records && !account && <Empty drawing="shelf" sentence={SOCIAL_SECURITY.none} note={SOCIAL_SECURITY.noneNote} />}
      {data && records && account && (
        <>
          <Card>
            <Figure label={SOCIAL_SECURITY.medicalBalance} parts={yuanParts(account.balanceFen)} size="large" />
            {account.entries.items.length > 0 && <MedicalFlow entries={account.entries.items} />}
            <SourceNote source={records.source} department="socialSecurity" today={data.businessDate} />
          </Card>
          <Entries account={account} today={data.businessDate} />
        </>
      )}
    </PageFrame>
  );
}
