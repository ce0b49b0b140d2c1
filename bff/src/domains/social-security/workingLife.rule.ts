import { fen } from '@city-services/shared/money/fen';
import { yearOf, type BusinessDate } from '@city-services/shared/time/businessDate';
import { monthAt, monthOf, type BusinessMonth } from '@city-services/shared/time/businessMonth';
import type { ContributionFacts, ContributionYear, InsuranceMonths, MonthState } from './insurance.entity';

interface YearAmounts {
  employer: number;
  person: number;
}

function amountsByYear(contributions: readonly ContributionFacts[]): Map<number, YearAmounts> {
  const years = new Map<number, YearAmounts>();
  for (const { month, employerFen, personFen, paidOn } of contributions) {
    if (!paidOn) continue;
    const year = Number(month.slice(0, 4));
    const amounts = years.get(year) ?? { employer: 0, person: 0 };
    years.set(year, { employer: amounts.employer + employerFen, person: amounts.person + personFen });
  }
  return years;
}

/** Arrears before gap: a month that is both is shown as what the citizen can still set right. */
function statesOf(months: InsuranceMonths): Map<BusinessMonth, MonthState> {
  const states = new Map<BusinessMonth, MonthState>();
  for (const month of months.gaps) states.set(month, 'GAP');
  for (const month of months.arrears) states.set(month, 'ARREARS');
  for (const month of months.contributed) states.set(month, 'CONTRIBUTED');
  return states;
}

/**
 * The picture of a working life: every year from the first contributed one to the business day's (core.graphql, `Insurance.years`).
 * The business day's own month is not judged before it is over: without a payment it is FUTURE, as the months after it.
 */
export function workingLife(
  months: InsuranceMonths,
  contributions: readonly ContributionFacts[],
  today: BusinessDate,
): ContributionYear[] {
  const first = months.contributed[0];
  if (!first) return [];
  const states = statesOf(months);
  const amounts = amountsByYear(contributions);
  const current = monthOf(today);
  const stateOf = (month: BusinessMonth): MonthState =>
    states.get(month) ?? (month >= current ? 'FUTURE' : 'NOT_COVERED');
  const years: ContributionYear[] = [];
  for (let year = Number(first.slice(0, 4)); year <= yearOf(today); year += 1) {
    const { employer, person } = amounts.get(year) ?? { employer: 0, person: 0 };
    const twelve = Array.from({ length: 12 }, (_, index) => stateOf(monthAt(year * 12 + index)));
    years.push({ year, months: twelve, employerFen: fen(employer), personFen: fen(person) });
  }
  return years;
}
