import { businessDate, businessDateOf, type BusinessDate } from '@city-services/shared/time/businessDate';
import type { Clock } from '../../bff/src/kernel/clock';

/** A clock that a test moves. */
export interface TestClock extends Clock {
  advanceSeconds(seconds: number): void;
}

/**
 * @param now where the clock stands
 * @param today fixes the business day, as BUSINESS_DATE does; without it the day of `now`
 */
export function testClock(now: Date, today?: string): TestClock {
  let at = now.getTime();
  const fixed: BusinessDate | undefined = today === undefined ? undefined : businessDate(today);
  return {
    now: () => new Date(at),
    today: () => fixed ?? businessDateOf(new Date(at)),
    advanceSeconds: (seconds) => {
      at += seconds * 1000;
    },
  };
}
