import { addFen, fen, percentOfFen, sumFen, type Fen } from '@city-services/shared/money/fen';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { addMonths, monthOf, monthsFrom, type BusinessMonth } from '@city-services/shared/time/businessMonth';
import { compareCodePoints } from '@city-services/shared/text/codePoints';
import type { FundEntry } from './fundEntry.entity';
import type { AccountFacts, HousingFundSummary, MonthlyDeposit } from './housingFund.entity';

/** Employer's and person's part, each rounded half up to the fen, then added (departments.md). */
export const monthlyDepositFen = (account: Pick<AccountFacts, 'baseFen' | 'employerRateE4' | 'personRateE4'>): Fen =>
  addFen(percentOfFen(account.baseFen, account.employerRateE4), percentOfFen(account.baseFen, account.personRateE4));

/** The sum of 账户余额 over accounts that are not CLOSED. */
export const balanceFenOf = (accounts: readonly Pick<AccountFacts, 'status' | 'balanceFen'>[]): Fen =>
  sumFen(accounts.filter(({ status }) => status !== 'CLOSED').map(({ balanceFen }) => balanceFen));

/** The entry with the greatest 记账日期, then the greatest 流水号 as text (departments.md). */
export function lastEntryOf<E extends Pick<FundEntry, 'bookedOn' | 'serial'>>(entries: readonly E[]): E | undefined {
  let last: E | undefined;
  for (const entry of entries) {
    const later = !last || entry.bookedOn > last.bookedOn;
    if (later || (entry.bookedOn === last?.bookedOn && compareCodePoints(entry.serial, last.serial) > 0)) last = entry;
  }
  return last;
}

/** Whether the last ledger entry states another balance than the account. @param ledgerBalanceFen null without entries */
export const isInReconciliation = (balanceFen: Fen, ledgerBalanceFen: Fen | null): boolean =>
  ledgerBalanceFen !== null && ledgerBalanceFen !== balanceFen;

/**
 * 汇缴 and 补缴 for each of the last months up to the business day's, ascending, 0 where nothing came. An entry counts for the month that it
 * names (所属年月), whenever it was booked; one that names none belongs to no month.
 * @param months how many, at least 1
 */
export function depositsOf(
  entries: readonly Pick<FundEntry, 'type' | 'month' | 'amountFen'>[],
  today: BusinessDate,
  months: number,
): MonthlyDeposit[] {
  const sums = new Map<BusinessMonth, number>();
  for (const { type, month, amountFen } of entries) {
    if (month && (type === 'DEPOSIT' || type === 'BACK_PAYMENT')) sums.set(month, (sums.get(month) ?? 0) + amountFen);
  }
  const last = monthOf(today);
  return monthsFrom(addMonths(last, 1 - months), last).map((month) => ({
    month,
    amountFen: fen(sums.get(month) ?? 0),
  }));
}

/** The summary's figures as core.graphql's `HousingFundSummary` words them. */
export function summaryOf(accounts: readonly AccountFacts[], loanCount: number): HousingFundSummary {
  const months = accounts.flatMap(({ paidUntilMonth }) => paidUntilMonth ?? []).sort();
  return {
    recordCount: accounts.length + loanCount,
    balanceFen: balanceFenOf(accounts),
    monthlyDepositFen: sumFen(accounts.filter(({ status }) => status === 'NORMAL').map(monthlyDepositFen)),
    paidUntilMonth: months.at(-1) ?? null,
  };
}
