import { fen } from '@city-services/shared/money/fen';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { FundLoanStatus } from './fundLoan.entity';
import type { Instalment, RepaymentFacts } from './housingFund.entity';

function instalmentOf(repayment: RepaymentFacts, today: BusinessDate): Instalment {
  const { number, dueOn, principalFen, interestFen, penaltyFen } = repayment;
  const amountFen = fen(principalFen + interestFen + penaltyFen);
  return { number, dueOn, principalFen, interestFen, penaltyFen, amountFen, overdue: dueOn < today };
}

/** The repayments that are not repaid yet, by 期次; none of a settled loan (departments.md). The first is the next instalment. */
export function openInstalments(
  status: FundLoanStatus,
  repayments: readonly RepaymentFacts[],
  today: BusinessDate,
): Instalment[] {
  if (status === 'SETTLED') return [];
  return repayments
    .filter(({ repaidOn }) => repaidOn === null)
    .sort((a, b) => a.number - b.number)
    .map((repayment) => instalmentOf(repayment, today));
}
