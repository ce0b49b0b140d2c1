import type { BusinessDate } from './businessDate';

/** Calendar month, `YYYY-MM`. Months compare as text. */
export type BusinessMonth = string & { readonly __unit: 'month' };

const NOTATION = /^(\d{4})-?(\d{2})$/;

/** Reads `YYYYMM` and `YYYY-MM` (departments.md, common rules); null for anything else. */
export function parseMonth(text: string): BusinessMonth | null {
  const match = NOTATION.exec(text);
  if (!match) return null;
  const [, year = '', month = ''] = match;
  return Number(year) >= 1 && Number(month) >= 1 && Number(month) <= 12 ? (`${year}-${month}` as BusinessMonth) : null;
}

/** Brands text that is a month. Throws a RangeError otherwise. */
export function businessMonth(text: string): BusinessMonth {
  const month = parseMonth(text);
  if (!month) throw new RangeError(`not a month: ${text}`);
  return month;
}

export const monthOf = (day: BusinessDate): BusinessMonth => day.slice(0, 7) as BusinessMonth;

/** Months since year 0: consecutive months have consecutive numbers. */
export const monthIndex = (month: BusinessMonth): number =>
  Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

export const monthAt = (index: number): BusinessMonth =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}` as BusinessMonth;

export const addMonths = (month: BusinessMonth, months: number): BusinessMonth => monthAt(monthIndex(month) + months);

/** The months from `first` to `last`, both included, ascending; empty when `last` is earlier. */
export function monthsFrom(first: BusinessMonth, last: BusinessMonth): BusinessMonth[] {
  const months: BusinessMonth[] = [];
  for (let index = monthIndex(first); index <= monthIndex(last); index += 1) months.push(monthAt(index));
  return months;
}
