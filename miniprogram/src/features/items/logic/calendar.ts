import {
  addDays,
  businessDate,
  daysBetween,
  daysInMonth,
  type BusinessDate,
} from '@city-services/shared/time/businessDate';

/** A day of the calendar as the BFF answers it. */
export interface CountedDay {
  readonly day: BusinessDate;
  readonly kind: string;
  readonly note: string | null;
  readonly number: number | null;
}

/** A cell of a month: null stands for a day of another month. */
export type MonthCell = { readonly day: BusinessDate; readonly counted: CountedDay | null } | null;

export interface MonthPicture {
  /** `2026-07`. */
  readonly month: string;
  /** Weeks from Monday to Sunday. */
  readonly weeks: readonly (readonly MonthCell[])[];
}

/** A row of days off with one reason. */
export interface DaysOff {
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly why: string;
}

/** 1 January 2024 was a Monday. */
const A_MONDAY = businessDate('2024-01-01');
const WEEK = 7;

/** 0 for Monday. */
const weekday = (day: BusinessDate): number => ((daysBetween(A_MONDAY, day) % WEEK) + WEEK) % WEEK;
const monthOf = (day: BusinessDate): string => day.slice(0, 7);

function pictureOf(month: string, counted: ReadonlyMap<string, CountedDay>): MonthPicture {
  const first = businessDate(`${month}-01`);
  const length = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)));
  const before = weekday(first);
  const cells = Array.from({ length: Math.ceil((before + length) / WEEK) * WEEK }, (_, at): MonthCell => {
    const day = addDays(first, at - before);
    return monthOf(day) === month ? { day, counted: counted.get(day) ?? null } : null;
  });
  const weeks = Array.from({ length: cells.length / WEEK }, (_, week) => cells.slice(week * WEEK, (week + 1) * WEEK));
  return { month, weeks };
}

/** The months from the day of acceptance to a last day, both included. */
export function monthsOf(
  from: BusinessDate,
  until: BusinessDate,
  days: readonly CountedDay[],
): readonly MonthPicture[] {
  const counted = new Map(days.map((each) => [each.day as string, each]));
  const months: string[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) {
    if (months[months.length - 1] !== monthOf(day)) months.push(monthOf(day));
  }
  return months.map((month) => pictureOf(month, counted));
}

/** Days off that have a reason, neighbours with the same reason joined, up to a last day. */
export function daysOffOf(days: readonly CountedDay[], until: BusinessDate): readonly DaysOff[] {
  const joined: DaysOff[] = [];
  for (const { day, kind, note } of days) {
    const last = joined[joined.length - 1];
    if (day > until || note === null || (kind !== 'HOLIDAY' && kind !== 'PAUSED')) continue;
    if (last && last.why === note && daysBetween(last.to, day) === 1) joined[joined.length - 1] = { ...last, to: day };
    else joined.push({ from: day, to: day, why: note });
  }
  return joined;
}
