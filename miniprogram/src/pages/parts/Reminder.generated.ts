/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../gateway/schema.generated';

import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { Fen } from '@city-services/shared/money/fen';
/** Raised at once for violations, fines, overdue instalments; INSPECTION_DUE and LICENCE_EXPIRING 90 days before, INSURANCE_DUE 30, LOAN_DUE 7; CONTRIBUTION_GAP for gaps and arrears of the last 24 months. */
export type ReminderKind =
  | 'CONTRIBUTION_GAP'
  | 'FINE_UNPAID'
  | 'INSPECTION_DUE'
  | 'INSURANCE_DUE'
  | 'LICENCE_EXPIRING'
  | 'LOAN_DUE'
  | 'LOAN_OVERDUE'
  | 'VIOLATION_UNHANDLED';

export type ReminderPage =
  | 'HOUSING_FUND_LOAN'
  | 'SOCIAL_SECURITY'
  | 'TRAFFIC_LICENCE'
  | 'TRAFFIC_VEHICLE'
  | 'TRAFFIC_VIOLATIONS';

export type ReminderPartsFragment = { id: string, kind: Types.ReminderKind, title: string, detail: string, dueOn: BusinessDate | null, amountFen: Fen | null, target: { page: Types.ReminderPage, recordId: string | null } };
