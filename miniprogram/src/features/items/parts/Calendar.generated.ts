/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../gateway/schema.generated';

import type { BusinessDate } from '@city-services/shared/time/businessDate';
/** WORKED_WEEKEND: 调休上班. PAUSED: the time stands still. */
export type DayKind =
  | 'HOLIDAY'
  | 'PAUSED'
  | 'WEEKEND'
  | 'WORKED_WEEKEND'
  | 'WORKING';

export type GuideCalendarFragment = { from: BusinessDate, submittedOn: BusinessDate, startNote: string | null, promisedUntil: BusinessDate | null, statutoryUntil: BusinessDate | null, note: string | null, days: Array<{ day: BusinessDate, kind: Types.DayKind, note: string | null, number: number | null }> };
