import type { BusinessDate } from '@city-services/shared/time/businessDate';
import {
  addMonths,
  monthIndex,
  monthOf,
  monthsFrom,
  type BusinessMonth,
} from '@city-services/shared/time/businessMonth';
import type { ContributionFacts, EnrolmentFacts, InsuranceMonths } from './insurance.entity';

/** 城乡居民养老 and 城乡居民医疗 are paid by the year: a month without payment is no gap. */
const PAID_BY_YEAR = new Set(['170', '390']);

interface MonthAmounts {
  /** Employer and person together, over all types, of what has come in. */
  inFen: number;
  hasOpen: boolean;
}

function amountsByMonth(contributions: readonly ContributionFacts[]): Map<BusinessMonth, MonthAmounts> {
  const months = new Map<BusinessMonth, MonthAmounts>();
  for (const { month, type, employerFen, personFen, paidOn } of contributions) {
    let amounts = months.get(month);
    if (!amounts) months.set(month, (amounts = { inFen: 0, hasOpen: false }));
    if (paidOn) amounts.inFen += employerFen + personFen;
    else if (type !== 'REFUND') amounts.hasOpen = true;
  }
  return months;
}

function gapsOf(
  enrolment: EnrolmentFacts,
  contributed: readonly BusinessMonth[],
  today: BusinessDate,
): BusinessMonth[] {
  const first = contributed[0];
  const last = contributed.at(-1);
  if (!first || !last || PAID_BY_YEAR.has(enrolment.insurance)) return [];
  const before = addMonths(monthOf(today), -1);
  const end = enrolment.status === 'ACTIVE' && before > last ? before : last;
  // A working life without a gap is the usual case and needs no list of its months.
  if (monthIndex(end) - monthIndex(first) + 1 === contributed.length) return [];
  const known = new Set(contributed);
  return monthsFrom(first, end).filter((month) => !known.has(month));
}

/**
 * Contributed, gap and arrear months of one insurance (departments.md, "What the records mean").
 * Contributed: what has come in for the month, all types, employer and person together, sums to more than 0.
 * Gaps: from the first contributed month to the last or, while ACTIVE and if later, to the month before the business day's.
 * Arrears: before the business day's month, not contributed, with a regular or back payment that has not come in.
 */
export function insuranceMonths(
  enrolment: EnrolmentFacts,
  contributions: readonly ContributionFacts[],
  today: BusinessDate,
): InsuranceMonths {
  const contributed: BusinessMonth[] = [];
  const arrears: BusinessMonth[] = [];
  const current = monthOf(today);
  for (const [month, { inFen, hasOpen }] of amountsByMonth(contributions)) {
    if (inFen > 0) contributed.push(month);
    else if (hasOpen && month < current) arrears.push(month);
  }
  contributed.sort();
  return { contributed, gaps: gapsOf(enrolment, contributed, today), arrears: arrears.sort() };
}
