import type { Fen } from '@city-services/shared/money/fen';
import type { BusinessDate } from '@city-services/shared/time/businessDate';

export type ReminderKind =
  | 'VIOLATION_UNHANDLED'
  | 'FINE_UNPAID'
  | 'INSPECTION_DUE'
  | 'INSURANCE_DUE'
  | 'LICENCE_EXPIRING'
  | 'CONTRIBUTION_GAP'
  | 'LOAN_OVERDUE'
  | 'LOAN_DUE';

export type ReminderPage =
  'SOCIAL_SECURITY' | 'TRAFFIC_VIOLATIONS' | 'TRAFFIC_VEHICLE' | 'TRAFFIC_LICENCE' | 'HOUSING_FUND_LOAN';

/** Something that a domain found to need the citizen's attention; at most one a kind. */
export interface Attention {
  readonly kind: ReminderKind;
  /** How many records it stands for. */
  readonly count: number;
  readonly dueOn: BusinessDate | null;
  readonly amountFen: Fen | null;
  /** The most urgent record, where its page has one. */
  readonly recordId: string | null;
}

/** Attention with its distance from the business day. */
export interface Reminder extends Attention {
  /** Negative once overdue; null without a day. */
  readonly daysLeft: number | null;
}
