import { View } from '@tarojs/components';
import { formatYuan } from '@city-services/shared/money/fen';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { dayWords, monthWords } from '@/copy/format';
import { HOUSING_FUND } from '@/copy/housingFund';
import { MoreAction } from '@/frame/MoreAction';
import { PageFrame } from '@/frame/PageFrame';
import { SourceNote } from '@/frame/SourceNote';
import { useMore } from '@/frame/useMore';
import { usePage } from '@/frame/usePage';
import { query } from '@/gateway/transport';
import { navigation } from '@/platform/navigation';
import { role } from '@/ui/a11y';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { Figure, yuanParts } from '@/ui/Figure';
import { KeyValueList } from '@/ui/KeyValue';
import { EntryRow } from '../../parts/EntryRow';
import { FundAccountDocument, type FundAccountQuery } from './Account.generated';
import styles from './index.module.scss';

type Account = NonNullable<NonNullable<FundAccountQuery['housingFund']>['account']>;

interface PartProps {
  readonly account: Account;
  readonly today: BusinessDate;
}

function Facts({ account, today }: PartProps) {
  const rates = HOUSING_FUND.ratesValue(String(account.employerRate), String(account.personRate));
  const paidUntil = account.paidUntilMonth
    ? [{ label: HOUSING_FUND.paidUntilLabel, value: monthWords(account.paidUntilMonth) }]
    : [];
  return (
    <KeyValueList
      items={[
        { label: HOUSING_FUND.employer, value: account.employer },
        { label: HOUSING_FUND.monthlyLabel, value: `¥${formatYuan(account.monthlyDepositFen)}`, note: rates },
        { label: HOUSING_FUND.base, value: `¥${formatYuan(account.baseFen)}` },
        ...paidUntil,
        { label: HOUSING_FUND.number, value: account.number },
        { label: HOUSING_FUND.openedOn, value: dayWords(account.openedOn, today) },
      ]}
    />
  );
}

/** Where the ledger and the account tell different balances, both are shown. */
function Reconciliation({ account }: Pick<PartProps, 'account'>) {
  if (!account.inReconciliation || account.ledgerBalanceFen === null) return null;
  return (
    <View className={styles.reconciliation} {...role('note')}>
      {HOUSING_FUND.reconciliation(formatYuan(account.ledgerBalanceFen), formatYuan(account.balanceFen))}
    </View>
  );
}

function Ledger({ account, today }: PartProps) {
  const list = useMore(
    account.entries,
    (after) => query(FundAccountDocument, { id: account.id, after }),
    (data) => data.housingFund?.account?.entries,
  );
  if (list.totalCount === 0) return <Empty drawing="shelf" sentence={HOUSING_FUND.noEntries} />;
  return (
    <Card title={HOUSING_FUND.ledger} icon="receipt-text">
      {list.items.map((entry) => (
        <EntryRow key={entry.id} entry={entry} today={today} />
      ))}
      <MoreAction list={list} />
    </Card>
  );
}

export default function FundAccount() {
  const { id = '' } = navigation.useParams();
  const { data, frame } = usePage(
    FundAccountDocument,
    { id, after: null },
    { isUseful: ({ housingFund }) => housingFund !== null },
  );
  const fund = data?.housingFund;
  return (
    <PageFrame title={HOUSING_FUND.accountTitle} frame={frame} narrow>
      {data && fund && !fund.account && <Empty drawing="shelf" sentence={HOUSING_FUND.accountGone} />}
      {data && fund?.account && (
        <>
          <Card>
            <Figure
              label={`${HOUSING_FUND.accountBalance} · ${HOUSING_FUND.accountState(fund.account.status)}`}
              parts={yuanParts(fund.account.balanceFen)}
              size="large"
            />
            <Reconciliation account={fund.account} />
            <Facts account={fund.account} today={data.businessDate} />
            <SourceNote source={fund.source} department="housingFund" today={data.businessDate} />
          </Card>
          <Ledger account={fund.account} today={data.businessDate} />
        </>
      )}
    </PageFrame>
  );
}
