import { birthOf } from '@city-services/shared/identity/idNumber';
import { addDays, sameDayIn, startOfDay, yearOf, type BusinessDate } from '@city-services/shared/time/businessDate';

/** 民法典 art. 17: of age at 18. */
const OF_AGE = 18;
const SHORTEST_VISIT = 10;
const LONGEST_VISIT = 120;

/**
 * The moment at which somebody comes of age: the 18th birthday at midnight, Asia/Shanghai. Born on 29 February: the 28th, the month's last day
 * (民法典 art. 202). Null for a number without a day of birth.
 */
export function comesOfAgeAt(idNumber: string): Date | null {
  const birth = birthOf(idNumber);
  return birth && startOfDay(sameDayIn(yearOf(birth) + OF_AGE, birth));
}

/** Whether the day may be the last of a consent: today up to a year from today. */
export const isConsentEnd = (untilOn: BusinessDate, today: BusinessDate): boolean =>
  untilOn >= today && untilOn <= sameDayIn(yearOf(today) + 1, today);

/** A consent holds through its last day. */
export const endOf = (untilOn: BusinessDate): Date => startOfDay(addDays(untilOn, 1));

/** Whether a village agent's visit may be that long. */
export const isVisitLength = (minutes: number): boolean =>
  Number.isInteger(minutes) && minutes >= SHORTEST_VISIT && minutes <= LONGEST_VISIT;
