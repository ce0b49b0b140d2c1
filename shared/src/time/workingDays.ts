import { addDays, daysBetween, type BusinessDate } from './businessDate';
import { holidayName, isKnownYear, isWorkedWeekend } from './holidays';

/**
 * Working days (行政许可法 art. 82: the periods count working days, statutory holidays left out). Day 1 is the first working day after the day on
 * which the period begins (民法典 art. 201: the day on which it begins is not counted).
 */

export type DayKind =
  | 'WORKING'
  /** A weekend that is worked instead of a day between holidays. */
  | 'WORKED_WEEKEND'
  | 'WEEKEND'
  | 'HOLIDAY'
  /** The clock stands still: a supplement is awaited, a hearing or an inspection is held. */
  | 'PAUSED';

export interface CalendarDay {
  readonly day: BusinessDate;
  readonly kind: DayKind;
  /** The holiday's name, or why the clock stands still. */
  readonly note: string | null;
  /** 1, 2, … on days that count; null on the others. */
  readonly number: number | null;
}

/** Both days included. */
export interface Pause {
  readonly from: BusinessDate;
  /** Null: not over yet. */
  readonly until: BusinessDate | null;
  readonly reason: string;
}

/** The days of a period as far as they are known. */
export interface WorkingCalendar {
  /** From the day after the period begins; its last one is the last day of the period, unless something stopped it. */
  readonly days: readonly CalendarDay[];
  /** Null: it cannot be told. The first day itself for a period of 0 working days. */
  readonly lastDay: BusinessDate | null;
  /** Why the last day cannot be told: a pause that is not over, or a year whose holidays are not announced yet. */
  readonly stoppedBy:
    | { readonly kind: 'PAUSE'; readonly reason: string }
    | { readonly kind: 'UNKNOWN_YEAR'; readonly year: number }
    | null;
}

/** Monday is 1, Sunday 7. 1970-01-01 was a Thursday. */
export function weekdayOf(day: BusinessDate): number {
  const since = daysBetween('1970-01-01' as BusinessDate, day);
  return ((((since + 3) % 7) + 7) % 7) + 1;
}

/** What the day is by weekday and the State Council's notice. The day's year has to be known. */
export function kindOfDay(day: BusinessDate): Exclude<DayKind, 'PAUSED'> {
  if (holidayName(day) !== null) return 'HOLIDAY';
  if (weekdayOf(day) < 6) return 'WORKING';
  return isWorkedWeekend(day) ? 'WORKED_WEEKEND' : 'WEEKEND';
}

export const isWorkingDay = (day: BusinessDate): boolean => ['WORKING', 'WORKED_WEEKEND'].includes(kindOfDay(day));

const pauseOn = (day: BusinessDate, pauses: readonly Pause[]): Pause | undefined =>
  pauses.find(({ from, until }) => from <= day && (until === null || day <= until));

/** One who asks for more than this asks by mistake; the law knows no such period. */
const MOST_WORKING_DAYS = 1_000;

export interface Period {
  /** The day of acceptance; it does not count. */
  readonly from: BusinessDate;
  readonly workingDays: number;
  readonly pauses?: readonly Pause[];
}

function dayOf(day: BusinessDate, pause: Pause | undefined, counted: number): CalendarDay {
  const kind = pause ? 'PAUSED' : kindOfDay(day);
  const counts = kind === 'WORKING' || kind === 'WORKED_WEEKEND';
  return { day, kind, note: pause?.reason ?? holidayName(day), number: counts ? counted + 1 : null };
}

/** What keeps the calendar from going on at this day; null: nothing. */
function stopAt(day: BusinessDate, pause: Pause | undefined): WorkingCalendar['stoppedBy'] {
  if (!isKnownYear(day)) return { kind: 'UNKNOWN_YEAR', year: Number(day.slice(0, 4)) };
  return pause?.until === null ? { kind: 'PAUSE', reason: pause.reason } : null;
}

/**
 * The days from the day after `from` to the last working day of the period, each with what it is. No days for 0 working days.
 * @throws RangeError for a negative, broken or absurd number of days
 */
export function calendarOf({ from, workingDays, pauses = [] }: Period): WorkingCalendar {
  if (!Number.isSafeInteger(workingDays) || workingDays < 0 || workingDays > MOST_WORKING_DAYS) {
    throw new RangeError(`working days must be 0 to ${MOST_WORKING_DAYS}, not ${workingDays}`);
  }
  const days: CalendarDay[] = [];
  let counted = 0;
  let day = from;
  while (counted < workingDays) {
    day = addDays(day, 1);
    const pause = pauseOn(day, pauses);
    const stoppedBy = stopAt(day, pause);
    if (stoppedBy) return { days, lastDay: null, stoppedBy };
    const next = dayOf(day, pause, counted);
    counted = next.number ?? counted;
    days.push(next);
  }
  return { days, lastDay: day, stoppedBy: null };
}

/** Working days after `from` up to and including `to`; null when a year between them is not known. */
export function workingDaysBetween(from: BusinessDate, to: BusinessDate, pauses: readonly Pause[] = []): number | null {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (!isKnownYear(day)) return null;
    if (isWorkingDay(day) && !pauseOn(day, pauses)) count += 1;
  }
  return count;
}
