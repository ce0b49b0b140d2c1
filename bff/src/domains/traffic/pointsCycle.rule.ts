import { addDays, businessDateOf, sameDayIn, yearOf, type BusinessDate } from '@city-services/shared/time/businessDate';
import type { PointsCycle, ViolationFacts } from './traffic.entity';

/**
 * The current points cycle: from the last anniversary of the first licence, 00:00 in Asia/Shanghai, to the day before the next
 * (departments.md, after 公安部令第163号). 29 February is kept on 28 February in common years.
 */
export function pointsCycle(firstIssuedOn: BusinessDate, today: BusinessDate): PointsCycle {
  const thisYears = sameDayIn(yearOf(today), firstIssuedOn);
  const startOn = thisYears <= today ? thisYears : sameDayIn(yearOf(today) - 1, firstIssuedOn);
  return { startOn, endOn: addDays(sameDayIn(yearOf(startOn) + 1, firstIssuedOn), -1) };
}

/** Points of the cycle: handled violations for which the holder was dealt with, by the day in Asia/Shanghai on which they happened. */
export function pointsOf(
  holder: string,
  violations: readonly Pick<ViolationFacts, 'driverKey' | 'handled' | 'occurredAt' | 'points'>[],
  cycle: PointsCycle,
): number {
  let points = 0;
  for (const violation of violations) {
    if (!violation.handled || violation.driverKey !== holder) continue;
    const day = businessDateOf(violation.occurredAt);
    if (day >= cycle.startOn && day <= cycle.endOn) points += violation.points;
  }
  return points;
}
