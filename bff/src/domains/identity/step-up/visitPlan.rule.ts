import { CITY, type IdentityHall } from '@city-services/shared/city/city';
import { addDays, type BusinessDate } from '@city-services/shared/time/businessDate';
import { isKnownYear } from '@city-services/shared/time/holidays';
import { isWorkingDay, weekdayOf } from '@city-services/shared/time/workingDays';
import type { VisitHalf } from './visit.entity';

export const HALVES: readonly VisitHalf[] = ['MORNING', 'AFTERNOON'];

/** As far ahead as a visit can be announced. */
const WORKING_DAYS_AHEAD = 5;

/** Halls whose counters look at a card and give a code. */
export const visitHalls = (): readonly IdentityHall[] => CITY.identityHalls;

export const hallOf = (code: string): IdentityHall | undefined => CITY.identityHalls.find((hall) => hall.code === code);

/** In a year whose holidays are not announced yet, Monday to Friday. */
const isOpen = (day: BusinessDate): boolean => (isKnownYear(day) ? isWorkingDay(day) : weekdayOf(day) < 6);

/** The next working days, tomorrow first: a hall knows its visitors the evening before. */
export function visitDays(today: BusinessDate): BusinessDate[] {
  const days: BusinessDate[] = [];
  for (let day = addDays(today, 1); days.length < WORKING_DAYS_AHEAD; day = addDays(day, 1))
    if (isOpen(day)) days.push(day);
  return days;
}
