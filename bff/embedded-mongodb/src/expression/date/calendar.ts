import { utcOf } from './timezone';

export const DAY_MS = 86_400_000;
export const HOUR_MS = 3_600_000;
export const MINUTE_MS = 60_000;

/** All functions take a local clock held in the UTC fields of a `Date` (see `toLocal`). */

/** 1 to 366. */
export function dayOfYear(local: Date): number {
  const start = utcOf({ year: local.getUTCFullYear(), month: 1, day: 1 });
  return Math.floor((local.getTime() - start) / DAY_MS) + 1;
}

/** 1 (Monday) to 7 (Sunday). */
export function isoDayOfWeek(local: Date): number {
  return local.getUTCDay() || 7;
}

/** 0 to 53: weeks begin on Sundays, the days before the year's first Sunday are week 0 (C's `%U`). */
export function weekOfYear(local: Date): number {
  return Math.floor((dayOfYear(local) - 1 + 7 - local.getUTCDay()) / 7);
}

/** ISO 8601: the week belongs to the year of its Thursday. */
export function isoWeek(local: Date): { year: number; week: number } {
  const thursday = new Date(local.getTime() + (4 - isoDayOfWeek(local)) * DAY_MS);
  return { year: thursday.getUTCFullYear(), week: Math.floor((dayOfYear(thursday) - 1) / 7) + 1 };
}

/** The local midnight on which an ISO week date falls; week and day may overflow. */
export function isoWeekDate(year: number, week: number, day: number): number {
  const fourth = new Date(utcOf({ year, month: 1, day: 4 }));
  return fourth.getTime() + ((week - 1) * 7 + day - isoDayOfWeek(fourth)) * DAY_MS;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(utcOf({ year, month: month + 1, day: 0 })).getUTCDate();
}

export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
