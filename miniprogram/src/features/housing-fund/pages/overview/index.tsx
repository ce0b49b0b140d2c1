import { View } from '@tarojs/components';
import { formatYuan } from '@city-services/shared/money/fen';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { monthWords } from '@/copy/format';
import { HOUSING_FUND } from '@/copy/housingFund';
import { PageFrame } from '@/frame/PageFrame';
import { ROUTES } from '@/frame/routes';
import { SourceNote } from '@/frame/SourceNote';
import { usePage } from '@/frame/usePage';
import { navigation } from '@/platform/navigation';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { Figure, yuanParts } from '@/ui/Figure';
import { ListRow } from '@/ui/ListRow';
import { Tag } from '@/ui/Tag';
import { Deposits } from '../../parts/Deposits';
import { LoanCard, NextInstalment } from '../../parts/LoanCard';
import { WithdrawalCard } from '../../parts/WithdrawalCard';
import styles from './index.module.scss';
import { HousingFundOverviewDocument, type HousingFundOverviewQuery } from './Overview.generated';

type Fund = NonNullable<HousingFundOverviewQuery['housingFund']>;
type Account = Fund['accounts'][number];

function AccountRow({ account }: { readonly account: Account }) {
  const { employer, status, paidUntilMonth, balanceFen, inReconciliation } = account;
  const paidUntil = paidUntilMonth && HOUSING_FUND.paidUntil(monthWords(paidUntilMonth));
  const second = [`¥${formatYuan(balanceFen)}`, paidUntil].filter(Boolean);
  return (
    <ListRow
      title={employer}
      tag={
        <>
          <Tag tone={status === 'NORMAL' ? 'good' : 'plain'}>{HOUSING_FUND.accountState(status)}</Tag>
          {inReconciliation && <Tag tone="warn">{HOUSING_FUND.reconciliationTag}</Tag>}
        </>
      }
      second={second.join(' · ')}
      onTap={() => navigation.go(ROUTES.fundAccount(account.id))}
    />
  );
}

/** The balance as the figure, and twelve bars of the account that is paid into. */
function Balance({ fund, today }: { readonly fund: Fund; readonly today: BusinessDate }) {
  const current = fund.accounts.find(({ status }) => status === 'NORMAL') ?? fund.accounts[0];
  return (
    <Card>
      <Figure label={HOUSING_FUND.balance} parts={yuanParts(fund.balanceFen)} size="large" />
      {current && current.monthlyDepositFen > 0 && current.status === 'NORMAL' && (
        <View className={styles.second}>{HOUSING_FUND.monthly(formatYuan(current.monthlyDepositFen))}</View>
      )}
      {current && <Deposits deposits={current.deposits} />}
      <SourceNote source={fund.source} department="housingFund" today={today} />
    </Card>
  );
}

function Content({ fund, today }: { readonly fund: Fund; readonly today: BusinessDate }) {
  if (fund.accounts.length === 0 && fund.loans.length === 0) {
    return (
      <Card>
        <Empty drawing="shelf" sentence={HOUSING_FUND.none} note={HOUSING_FUND.noneNote} />
        <SourceNote source={fund.source} department="housingFund" today={today} />
      </Card>
    );
  }
  return (
    <View className={styles.grid}>
      <View className={styles.first}>
        <Balance fund={fund} today={today} />
      </View>
      {fund.accounts.length > 0 && (
        <View className={fund.loans.length > 0 ? styles.below : styles.beside}>
          <Card title={HOUSING_FUND.accounts} icon="landmark">
            {fund.accounts.map((account) => (
              <AccountRow key={account.id} account={account} />
            ))}
          </Card>
        </View>
      )}
      {fund.loans.length > 0 && (
        <View className={styles.beside}>
          {fund.loans.map((loan) => (
            <View key={loan.id}>
              <LoanCard loan={loan} onTap={() => navigation.go(ROUTES.fundLoan(loan.id))} />
              <NextInstalment loan={loan} today={today} />
              <WithdrawalCard loan={loan} balanceFen={fund.balanceFen} today={today} />
            </View>
          ))}
        </View>
      )}
    </View>
  );
}

export default function HousingFundOverview() {
  const { data, frame } = usePage(
    HousingFundOverviewDocument,
    {},
    { isUseful: ({ housingFund }) => housingFund !== null },
  );
  return (
    <PageFrame title={HOUSING_FUND.title} frame={frame}>
      {data?.housingFund && <Content fund={data.housingFund} today={data.businessDate} />}
    </PageFrame>
  );
}
