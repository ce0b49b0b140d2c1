import type { BusinessDate } from '@city-services/shared/time/businessDate';

/** An invented person of the demonstration city whom a visitor may sign in as. */
export interface DemoResident {
  readonly name: string;
  readonly idNumber: string;
  readonly story: string;
}

/** What the demonstration city's loader left behind: while it is there, the records are invented. */
export interface DemoCity {
  /** The day that the records were made for; it stays the business day. */
  readonly businessDate: BusinessDate;
  readonly residents: readonly DemoResident[];
  readonly loadedAt: Date;
}
