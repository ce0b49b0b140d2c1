import {
  addDays,
  businessDate,
  dayOfMonth,
  daysInMonth,
  yearOf,
  type BusinessDate,
} from '@city-services/shared/time/businessDate';
import { addMonths, monthOf } from '@city-services/shared/time/businessMonth';
import { calendarOf, type Pause, type WorkingCalendar } from '@city-services/shared/time/workingDays';
import { isKnownYear } from '@city-services/shared/time/holidays';
import type { TimeLimit } from '../item/item.entity';
import type { ItemCalendar } from './itemCalendar.entity';
import { workingDayFrom, type Reception } from './reception.rule';

const HOURS_A_DAY = 8;
/** Longer ones are told by their last day alone: nobody reads a calendar of a year. */
const MOST_SHOWN_DAYS = 250;

/** The same day some months later, or the last day of that month (民法典 art. 202). */
function monthsLater(from: BusinessDate, months: number): BusinessDate {
  const month = addMonths(monthOf(from), months);
  const lastDay = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)));
  return businessDate(`${month}-${String(Math.min(dayOfMonth(from), lastDay)).padStart(2, '0')}`);
}

interface Limits {
  readonly promised: TimeLimit | null;
  readonly statutory: TimeLimit | null;
}

interface Counting {
  readonly from: BusinessDate;
  readonly pauses: readonly Pause[];
}

const workingCalendar = ({ amount, unit }: TimeLimit, { from, pauses }: Counting): WorkingCalendar | null => {
  if (unit !== 'WORKING_DAY' && unit !== 'HOUR') return null;
  const workingDays = unit === 'HOUR' ? Math.ceil(amount / HOURS_A_DAY) : amount;
  return workingDays > MOST_SHOWN_DAYS ? null : calendarOf({ from, workingDays, pauses });
};

function rawEnd({ amount, unit }: TimeLimit, from: BusinessDate): BusinessDate | null {
  if (unit === 'DAY') return addDays(from, amount);
  if (unit === 'MONTH') return monthsLater(from, amount);
  return unit === 'YEAR' ? monthsLater(from, amount * 12) : null;
}

/**
 * The last day of a limit in calendar units; pauses are not known to them. One that ends on a day off ends on the next working day (民法典 art. 203);
 * in a year that is not announced yet it stays where it is, and the note says so.
 */
function calendarEnd(limit: TimeLimit, from: BusinessDate): BusinessDate | null {
  const end = rawEnd(limit, from);
  return end && isKnownYear(end) ? (workingDayFrom(end) ?? end) : end;
}

const unannounced = (year: number): string => `${year} 年的放假安排还没有公布`;

function sentenceOf(calendar: WorkingCalendar | null): string | null {
  const stop = calendar?.stoppedBy;
  if (!stop) return null;
  if (stop.kind === 'PAUSE') return `时间暂停：${stop.reason}`;
  return `${unannounced(stop.year)}，那以后的日子算不准`;
}

/** Of an end in calendar units that may fall on a day off nobody knows yet. */
function mayMove(ends: readonly (BusinessDate | null)[]): string | null {
  const unknown = ends.find((end) => end !== null && !isKnownYear(end));
  return unknown ? `${unannounced(yearOf(unknown))}，如果最后一天正好放假，就顺延到放假后的第一个工作日` : null;
}

/**
 * The calendar of an application accepted on a day: to the promised and to the statutory end. The day itself does not count (民法典 art. 201), and
 * working days leave out holidays (行政许可法 art. 82).
 */
export function itemCalendar({ promised, statutory }: Limits, counting: Counting): ItemCalendar {
  const { from } = counting;
  const byPromise = promised && workingCalendar(promised, counting);
  const byLaw = statutory && workingCalendar(statutory, counting);
  const shown = longer(byPromise, byLaw);
  const promisedUntil = promised && (byPromise?.lastDay ?? calendarEnd(promised, from));
  const statutoryUntil = statutory && (byLaw?.lastDay ?? calendarEnd(statutory, from));
  return {
    from,
    submittedOn: from,
    startNote: null,
    days: shown?.days ?? [],
    lastDay: shown?.lastDay ?? null,
    stoppedBy: shown?.stoppedBy ?? null,
    workingDays: shown?.days.filter(({ number }) => number !== null).length ?? 0,
    promisedUntil,
    statutoryUntil,
    note: sentenceOf(byPromise?.stoppedBy ? byPromise : shown) ?? mayMove([promisedUntil, statutoryUntil]),
  };
}

const dayWords = (day: BusinessDate): string => `${Number(day.slice(5, 7))} 月 ${dayOfMonth(day)} 日`;

/** The calendar of an application that is handed in now: it begins on the day on which it is received. */
export function calendarOfToday(limits: Limits, { submittedOn, from, why }: Reception): ItemCalendar {
  if (from !== null) {
    const startNote = why && `${why}，交的材料按下一个工作日（${dayWords(from)}）受理`;
    return { ...itemCalendar(limits, { from, pauses: [] }), submittedOn, startNote };
  }
  // Also the statutory end begins with the day of acceptance: nothing can be told.
  const year = yearOf(submittedOn) + (isKnownYear(submittedOn) ? 1 : 0);
  const nothing = { days: [], lastDay: null, workingDays: 0, promisedUntil: null, statutoryUntil: null };
  const note = `${unannounced(year)}，哪天受理、哪天办好还算不准`;
  const stoppedBy = { kind: 'UNKNOWN_YEAR', year } as const;
  return { ...nothing, from: submittedOn, submittedOn, startNote: why, stoppedBy, note };
}

const longer = (a: WorkingCalendar | null, b: WorkingCalendar | null): WorkingCalendar | null =>
  (b?.days.length ?? -1) > (a?.days.length ?? -1) ? b : a;
