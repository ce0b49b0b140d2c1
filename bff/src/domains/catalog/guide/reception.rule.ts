import {
  addDays,
  businessDateOf,
  SHANGHAI_OFFSET_MS,
  type BusinessDate,
} from '@city-services/shared/time/businessDate';
import { isKnownYear } from '@city-services/shared/time/holidays';
import { isWorkingDay, kindOfDay } from '@city-services/shared/time/workingDays';

/** When what is handed in today is received. */
export interface Reception {
  readonly submittedOn: BusinessDate;
  /** The day of acceptance; null: it lies in a year whose holidays are not announced yet. */
  readonly from: BusinessDate | null;
  /** Why it is not today, for the citizen; null: it is. */
  readonly why: string | null;
}

/** Counters and the departments' online desks receive until then on working days; what comes later is of the next one (民法典 art. 203). */
const CLOSING_HOUR = 17;
const HOUR_MS = 3_600_000;

const hourOf = (now: Date): number => Math.floor(((now.getTime() + SHANGHAI_OFFSET_MS) / HOUR_MS) % 24);

/** The working day on or after the day; null when a year on the way is not known. */
export function workingDayFrom(day: BusinessDate): BusinessDate | null {
  for (let at = day; isKnownYear(at); at = addDays(at, 1)) if (isWorkingDay(at)) return at;
  return null;
}

function whyNot(today: BusinessDate, isLate: boolean): string | null {
  const kind = kindOfDay(today);
  if (kind === 'HOLIDAY') return '今天放假';
  if (kind === 'WEEKEND') return '今天是周末';
  return isLate ? `现在过了 ${CLOSING_HOUR}:00` : null;
}

/**
 * The day on which an application handed in now is received: today on a working day before closing time, else the next working day.
 * @param today the business day; one that an operator fixed (BUSINESS_DATE) has no hour and counts as open
 */
export function receptionOf(now: Date, today: BusinessDate): Reception {
  if (!isKnownYear(today)) return { submittedOn: today, from: null, why: null };
  const isLate = today === businessDateOf(now) && hourOf(now) >= CLOSING_HOUR;
  const why = whyNot(today, isLate);
  return { submittedOn: today, from: why === null ? today : workingDayFrom(addDays(today, 1)), why };
}
