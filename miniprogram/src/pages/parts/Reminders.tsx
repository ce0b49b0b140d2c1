import { View } from '@tarojs/components';
import { daysBetween, type BusinessDate } from '@city-services/shared/time/businessDate';
import { dueWords } from '@/copy/format';
import { HOME } from '@/copy/home';
import { ROUTES } from '@/frame/routes';
import { navigation } from '@/platform/navigation';
import type { IconName } from '@/ui/icons.generated';
import { ReminderRow } from '@/ui/ReminderRow';
import type { Tone } from '@/ui/tone';
import type { ReminderPartsFragment } from './Reminder.generated';

const ICONS: Readonly<Record<string, IconName>> = {
  VIOLATION_UNHANDLED: 'car-front',
  FINE_UNPAID: 'receipt-text',
  INSPECTION_DUE: 'calendar-days',
  INSURANCE_DUE: 'shield-check',
  LICENCE_EXPIRING: 'id-card',
  CONTRIBUTION_GAP: 'umbrella',
  LOAN_OVERDUE: 'landmark',
  LOAN_DUE: 'landmark',
};
const URGENT = new Set(['LOAN_OVERDUE', 'VIOLATION_UNHANDLED', 'FINE_UNPAID']);

/** Where a reminder leads; home for a page that a newer BFF knows and this client does not. */
function pathOf({ page, recordId }: ReminderPartsFragment['target']): string {
  switch (page) {
    case 'SOCIAL_SECURITY':
      return recordId ? ROUTES.insurance(recordId) : ROUTES.socialSecurity;
    case 'TRAFFIC_VIOLATIONS':
      return ROUTES.violations;
    case 'TRAFFIC_VEHICLE':
      return recordId ? ROUTES.vehicle(recordId) : ROUTES.traffic;
    case 'TRAFFIC_LICENCE':
      return ROUTES.traffic;
    case 'HOUSING_FUND_LOAN':
      return recordId ? ROUTES.fundLoan(recordId) : ROUTES.housingFund;
    default:
      return ROUTES.home;
  }
}

function toneOf({ kind, dueOn }: ReminderPartsFragment, today: BusinessDate): Tone {
  if (URGENT.has(kind) || (dueOn !== null && dueOn < today)) return 'bad';
  return dueOn !== null && daysBetween(today, dueOn) <= 30 ? 'warn' : 'primary';
}

function dueOf({ dueOn }: ReminderPartsFragment, today: BusinessDate): string | undefined {
  if (dueOn === null) return undefined;
  return dueOn < today ? HOME.overdueDays(daysBetween(dueOn, today)) : dueWords(dueOn, today);
}

/** Reminders in the BFF's order, each leading where it belongs. */
export const Reminders = ({ items, today }: { items: readonly ReminderPartsFragment[]; today: BusinessDate }) => (
  <View>
    {items.map((item) => (
      <ReminderRow
        key={item.id}
        icon={ICONS[item.kind] ?? 'bell'}
        title={item.title}
        detail={item.detail}
        due={dueOf(item, today)}
        tone={toneOf(item, today)}
        action={HOME.look}
        onTap={() => navigation.go(pathOf(item.target))}
      />
    ))}
  </View>
);
