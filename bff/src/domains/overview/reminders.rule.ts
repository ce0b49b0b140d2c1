import { daysBetween, type BusinessDate } from '@city-services/shared/time/businessDate';
import type { Attention, Reminder, ReminderKind } from './reminder.entity';

/** The order among what is equally urgent and due on the same day. */
const KINDS: readonly ReminderKind[] = [
  'LOAN_OVERDUE',
  'INSPECTION_DUE',
  'INSURANCE_DUE',
  'LICENCE_EXPIRING',
  'LOAN_DUE',
  'VIOLATION_UNHANDLED',
  'FINE_UNPAID',
  'CONTRIBUTION_GAP',
];

/** LOAN_OVERDUE; what is overdue; VIOLATION_UNHANDLED; FINE_UNPAID; what is due; CONTRIBUTION_GAP (core.graphql, `Overview.reminders`). */
function urgencyOf({ kind, daysLeft }: Reminder): number {
  if (kind === 'LOAN_OVERDUE') return 0;
  if (kind === 'VIOLATION_UNHANDLED') return 2;
  if (kind === 'FINE_UNPAID') return 3;
  if (kind === 'CONTRIBUTION_GAP') return 5;
  return daysLeft !== null && daysLeft < 0 ? 1 : 4;
}

const byUrgency = (a: Reminder, b: Reminder): number =>
  urgencyOf(a) - urgencyOf(b) || (a.daysLeft ?? 0) - (b.daysLeft ?? 0) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);

/** The reminders of all sections in the order in which the home page shows them; what is due sooner comes first. */
export function remindersOf(attention: readonly Attention[], today: BusinessDate): Reminder[] {
  return attention.map((one) => ({ ...one, daysLeft: one.dueOn && daysBetween(today, one.dueOn) })).sort(byUrgency);
}
