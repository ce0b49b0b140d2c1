/** Calendar day in Asia/Shanghai, `YYYY-MM-DD`. Days compare as text. */
export type BusinessDate = string & { readonly __unit: 'day' };

const DAY_MS = 86_400_000;
/** China has had one time zone and no summer time since 1992; the product uses +08:00 throughout, as the departments do, and no `Intl`. */
export const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** Days of a month, 1 to 12, of a year of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day, or null when there is no such day (30 February, month 13, year 0). */
export function realDay(year: number, month: number, day: number): BusinessDate | null {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as BusinessDate;
}

const NOTATIONS = [/^(\d{4})-(\d{2})-(\d{2})$/, /^(\d{4})(\d{2})(\d{2})$/, /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/];

/** Reads `YYYY-MM-DD`, `YYYYMMDD` and `YYYY/M/D` (departments.md, common rules); null for anything else and for days that do not exist. */
export function parseDay(text: string): BusinessDate | null {
  for (const notation of NOTATIONS) {
    const match = notation.exec(text);
    if (match) return realDay(Number(match[1]), Number(match[2]), Number(match[3]));
  }
  return null;
}

/** Brands text that is already `YYYY-MM-DD`. Throws a RangeError otherwise. */
export function businessDate(text: string): BusinessDate {
  const day = text.length === 10 ? parseDay(text) : null;
  if (!day) throw new RangeError(`not a day: ${text}`);
  return day;
}

export const yearOf = (day: BusinessDate): number => Number(day.slice(0, 4));
export const monthNumberOf = (day: BusinessDate): number => Number(day.slice(5, 7));
export const dayOfMonth = (day: BusinessDate): number => Number(day.slice(8, 10));

const utcOf = (day: BusinessDate): number => {
  const date = new Date(0);
  date.setUTCFullYear(yearOf(day), monthNumberOf(day) - 1, dayOfMonth(day));
  return date.getTime();
};

const dayOfUtc = (ms: number): BusinessDate => {
  const date = new Date(ms);
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}` as BusinessDate;
};

/** The day in Asia/Shanghai at this instant. */
export const businessDateOf = (instant: Date): BusinessDate => dayOfUtc(instant.getTime() + SHANGHAI_OFFSET_MS);

export const addDays = (day: BusinessDate, days: number): BusinessDate => dayOfUtc(utcOf(day) + days * DAY_MS);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: BusinessDate, to: BusinessDate): number =>
  Math.round((utcOf(to) - utcOf(from)) / DAY_MS);

/** The same month and day in another year; 29 February becomes 28 February in common years. */
export function sameDayIn(year: number, day: BusinessDate): BusinessDate {
  const month = monthNumberOf(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(Math.min(dayOfMonth(day), daysInMonth(year, month)), 2)}` as BusinessDate;
}

/** The instant at which the day begins in Asia/Shanghai. */
export const startOfDay = (day: BusinessDate): Date => new Date(utcOf(day) - SHANGHAI_OFFSET_MS);
