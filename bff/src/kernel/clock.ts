import { businessDateOf, type BusinessDate } from '@city-services/shared/time/businessDate';

/** Now, handed in. `today()` can be fixed by the operator (BUSINESS_DATE); `now()` is always the real time: ages, sessions and limits use it. */
export interface Clock {
  now(): Date;
  /** The business day in Asia/Shanghai. */
  today(): BusinessDate;
}

/** @param fixedDay the operator's business day; without it the day of the real time */
export const systemClock = (fixedDay?: () => BusinessDate | undefined): Clock => ({
  now: () => new Date(),
  today: () => fixedDay?.() ?? businessDateOf(new Date()),
});
