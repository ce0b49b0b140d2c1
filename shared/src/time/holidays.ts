import { businessDate, addDays, yearOf, type BusinessDate } from './businessDate';

/** What the State Council's office announced for one year. A year without a notice is unknown, never guessed. */
interface HolidayNotice {
  readonly source: string;
  readonly announcedOn: string;
  /** Name, first and last day off. */
  readonly off: readonly (readonly [name: string, first: string, last: string])[];
  /** Saturdays and Sundays that are worked instead. */
  readonly workedWeekends: readonly string[];
}

const NOTICES: Readonly<Record<number, HolidayNotice>> = {
  2025: {
    source: '国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号）',
    announcedOn: '2024-11-12',
    off: [
      ['元旦', '2025-01-01', '2025-01-01'],
      ['春节', '2025-01-28', '2025-02-04'],
      ['清明节', '2025-04-04', '2025-04-06'],
      ['劳动节', '2025-05-01', '2025-05-05'],
      ['端午节', '2025-05-31', '2025-06-02'],
      ['国庆节、中秋节', '2025-10-01', '2025-10-08'],
    ],
    workedWeekends: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  2026: {
    source: '国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）',
    announcedOn: '2025-11-04',
    off: [
      ['元旦', '2026-01-01', '2026-01-03'],
      ['春节', '2026-02-15', '2026-02-23'],
      ['清明节', '2026-04-04', '2026-04-06'],
      ['劳动节', '2026-05-01', '2026-05-05'],
      ['端午节', '2026-06-19', '2026-06-21'],
      ['中秋节', '2026-09-25', '2026-09-27'],
      ['国庆节', '2026-10-01', '2026-10-07'],
    ],
    workedWeekends: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
};

const HOLIDAYS: ReadonlyMap<BusinessDate, string> = new Map(
  Object.values(NOTICES).flatMap(({ off }) => off.flatMap(([name, first, last]) => daysOff(name, first, last))),
);
const WORKED: ReadonlySet<BusinessDate> = new Set(
  Object.values(NOTICES).flatMap(({ workedWeekends }) => workedWeekends.map(businessDate)),
);

function daysOff(name: string, first: string, last: string): [BusinessDate, string][] {
  const days: [BusinessDate, string][] = [];
  for (let day = businessDate(first); day <= last; day = addDays(day, 1)) days.push([day, name]);
  return days;
}

/** The years whose holidays are known, ascending. */
export const KNOWN_YEARS: readonly number[] = Object.keys(NOTICES).map(Number);

/** Whether the holidays of the day's year have been announced and are known here. */
export const isKnownYear = (day: BusinessDate): boolean => NOTICES[yearOf(day)] !== undefined;

/** The notice behind a year's holidays; null for a year that is not known. */
export const holidaySource = (year: number): string | null => NOTICES[year]?.source ?? null;

/** The holiday's name; null: the day is none, or its year is not known. */
export const holidayName = (day: BusinessDate): string | null => HOLIDAYS.get(day) ?? null;

/** A Saturday or Sunday that is worked instead of a day between holidays. */
export const isWorkedWeekend = (day: BusinessDate): boolean => WORKED.has(day);
