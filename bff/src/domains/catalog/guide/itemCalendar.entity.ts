import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { WorkingCalendar } from '@city-services/shared/time/workingDays';

/** What becomes of an application that is accepted on the day `from`. */
export interface ItemCalendar extends WorkingCalendar {
  readonly from: BusinessDate;
  /** When it is handed in: before `from` after hours and on days off. */
  readonly submittedOn: BusinessDate;
  /** Why it is not received on the day on which it is handed in; null: it is. */
  readonly startNote: string | null;
  /** Working days of the longer of the two limits that the calendar shows. */
  readonly workingDays: number;
  /** The last day by the promise; null: not said, or not known. */
  readonly promisedUntil: BusinessDate | null;
  /** The last day by the law. */
  readonly statutoryUntil: BusinessDate | null;
  /** Why a last day is not told, in a sentence for the citizen. */
  readonly note: string | null;
}
