import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { WorkingCalendar } from '@city-services/shared/time/workingDays';

/** What becomes of an application that is accepted on a day. */
export interface ItemCalendar extends WorkingCalendar {
  readonly from: BusinessDate;
  /** Working days of the longer of the two limits that the calendar shows. */
  readonly workingDays: number;
  /** The last day by the promise; null: not said, or not known. */
  readonly promisedUntil: BusinessDate | null;
  /** The last day by the law. */
  readonly statutoryUntil: BusinessDate | null;
  /** Why a last day is not told, in a sentence for the citizen. */
  readonly note: string | null;
}
