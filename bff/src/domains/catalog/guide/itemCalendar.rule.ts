import {
  addDays,
  businessDate,
  dayOfMonth,
  daysInMonth,
  type BusinessDate,
} from '@city-services/shared/time/businessDate';
import { addMonths, monthOf } from '@city-services/shared/time/businessMonth';
import { calendarOf, type Pause, type WorkingCalendar } from '@city-services/shared/time/workingDays';
import type { TimeLimit } from '../item/item.entity';
import type { ItemCalendar } from './itemCalendar.entity';

const HOURS_A_DAY = 8;
/** Longer ones are told by their last day alone: nobody reads a calendar of a year. */
const MOST_SHOWN_DAYS = 250;

/** The same day some months later, or the last day of that month (民法典 art. 202). */
function monthsLater(from: BusinessDate, months: number): BusinessDate {
  const month = addMonths(monthOf(from), months);
  const lastDay = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)));
  return businessDate(`${month}-${String(Math.min(dayOfMonth(from), lastDay)).padStart(2, '0')}`);
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

/** The last day of a limit in calendar units; pauses are not known to them. */
function calendarEnd({ amount, unit }: TimeLimit, from: BusinessDate): BusinessDate | null {
  if (unit === 'DAY') return addDays(from, amount);
  if (unit === 'MONTH') return monthsLater(from, amount);
  return unit === 'YEAR' ? monthsLater(from, amount * 12) : null;
}

function sentenceOf(calendar: WorkingCalendar | null): string | null {
  const stop = calendar?.stoppedBy;
  if (!stop) return null;
  if (stop.kind === 'PAUSE') return `时间暂停：${stop.reason}`;
  return `${stop.year} 年的放假安排还没有公布，那以后的日子算不准`;
}

/**
 * The calendar of an application accepted on a day: to the promised and to the statutory end. The day itself does not count (民法典 art. 201), and
 * working days leave out holidays (行政许可法 art. 82).
 */
export function itemCalendar(
  { promised, statutory }: { readonly promised: TimeLimit | null; readonly statutory: TimeLimit | null },
  counting: Counting,
): ItemCalendar {
  const { from } = counting;
  const byPromise = promised && workingCalendar(promised, counting);
  const byLaw = statutory && workingCalendar(statutory, counting);
  const shown = longer(byPromise, byLaw);
  return {
    from,
    days: shown?.days ?? [],
    lastDay: shown?.lastDay ?? null,
    stoppedBy: shown?.stoppedBy ?? null,
    workingDays: shown?.days.filter(({ number }) => number !== null).length ?? 0,
    promisedUntil: promised && (byPromise?.lastDay ?? calendarEnd(promised, from)),
    statutoryUntil: statutory && (byLaw?.lastDay ?? calendarEnd(statutory, from)),
    note: sentenceOf(byPromise?.stoppedBy ? byPromise : shown),
  };
}

const longer = (a: WorkingCalendar | null, b: WorkingCalendar | null): WorkingCalendar | null =>
  (b?.days.length ?? -1) > (a?.days.length ?? -1) ? b : a;
