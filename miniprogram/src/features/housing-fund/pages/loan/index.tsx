import { formatYuan } from '@city-services/shared/money/fen';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { dayWords } from '@/copy/format';
import { HOUSING_FUND } from '@/copy/housingFund';
import { PageFrame } from '@/frame/PageFrame';
import { SourceNote } from '@/frame/SourceNote';
import { usePage } from '@/frame/usePage';
import { navigation } from '@/platform/navigation';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { KeyValueList } from '@/ui/KeyValue';
import { repaidFen } from '../../logic/loan';
import type { LoanPartsFragment } from '../../parts/Loan.generated';
import { LoanCard, NextInstalment } from '../../parts/LoanCard';
import { WithdrawalCard } from '../../parts/WithdrawalCard';
import { FundLoanDocument } from './Loan.generated';

const Facts = ({ loan, today }: { readonly loan: LoanPartsFragment; readonly today: BusinessDate }) => (
  <KeyValueList
    items={[
      { label: HOUSING_FUND.principal, value: `¥${formatYuan(loan.principalFen)}` },
      {
        label: HOUSING_FUND.repaidPrincipal,
        value: `¥${formatYuan(repaidFen(loan.principalFen, loan.outstandingFen))}`,
      },
      { label: HOUSING_FUND.rate, value: `${loan.annualRate}%` },
      { label: HOUSING_FUND.term, value: HOUSING_FUND.termMonths(loan.termMonths) },
      { label: HOUSING_FUND.howRepaid, value: HOUSING_FUND.method(loan.method) },
      { label: HOUSING_FUND.lentOn, value: dayWords(loan.lentOn, today) },
      { label: HOUSING_FUND.contract, value: loan.contractNumber },
    ]}
  />
);

export default function FundLoan() {
  const { id = '' } = navigation.useParams();
  const { data, frame } = usePage(FundLoanDocument, {}, { isUseful: ({ housingFund }) => housingFund !== null });
  const loan = data?.housingFund?.loans.find((each) => each.id === id);
  return (
    <PageFrame title={HOUSING_FUND.loanTitle} frame={frame} narrow>
      {data?.housingFund && !loan && <Empty drawing="shelf" sentence={HOUSING_FUND.loanGone} />}
      {data?.housingFund && loan && (
        <>
          <LoanCard loan={loan} />
          <NextInstalment loan={loan} today={data.businessDate} />
          <WithdrawalCard loan={loan} balanceFen={data.housingFund.balanceFen} today={data.businessDate} />
          <Card>
            <Facts loan={loan} today={data.businessDate} />
            <SourceNote source={data.housingFund.source} department="housingFund" today={data.businessDate} />
          </Card>
        </>
      )}
    </PageFrame>
  );
}
