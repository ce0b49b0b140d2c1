import { fen, type Fen } from '@city-services/shared/money/fen';
import { realDay, yearOf, type BusinessDate } from '@city-services/shared/time/businessDate';
import type { RepaymentFacts, RepaymentWithdrawal } from './housingFund.entity';

/** What a withdrawal for repaying a loan follows from. */
export interface WithdrawalFacts {
  readonly lentOn: BusinessDate;
  readonly repayments: readonly Pick<RepaymentFacts, 'repaidOn' | 'principalFen' | 'interestFen'>[];
  /** The sum of 提取 and 冲正 with this loan's 合同编号 as booked: withdrawals are negative. */
  readonly bookedFen: number;
  /** Over the borrower's accounts that are not CLOSED. */
  readonly balanceFen: Fen;
}

/**
 * What may be withdrawn from the fund to repay a home loan (departments.md, after Leshan's rule): from 1 January of the year after the loan,
 * for each calendar year with repayments the least of the year's principal and interest repaid, all repaid so far less what was withdrawn
 * for this loan, and the balance; never below 0. Penalties never count. Each year's figure stands alone.
 */
export function repaymentWithdrawal(facts: WithdrawalFacts, today: BusinessDate): RepaymentWithdrawal {
  const openFromOn = realDay(yearOf(facts.lentOn) + 1, 1, 1) ?? facts.lentOn;
  const repaidByYear = new Map<number, number>();
  let repaid = 0;
  for (const { repaidOn, principalFen, interestFen } of facts.repayments) {
    if (!repaidOn) continue;
    const year = yearOf(repaidOn);
    repaidByYear.set(year, (repaidByYear.get(year) ?? 0) + principalFen + interestFen);
    repaid += principalFen + interestFen;
  }
  const left = Math.min(repaid + facts.bookedFen, facts.balanceFen);
  const maxOf = (ofYear: number): Fen => fen(today < openFromOn ? 0 : Math.max(0, Math.min(ofYear, left)));
  const years = [...repaidByYear].sort(([a], [b]) => a - b).map(([year, sum]) => ({ year, maxFen: maxOf(sum) }));
  return { openFromOn, years };
}
