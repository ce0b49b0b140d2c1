import { daysBetween, type BusinessDate } from '@city-services/shared/time/businessDate';
import type { Inspection } from './traffic.entity';

/** From this many days before its last day an inspection is due soon (departments.md). */
const INSPECTION_DUE_DAYS = 90;

/** Days left, 0 on the last day, negative once overdue. */
export function inspectionOf(validUntil: BusinessDate, today: BusinessDate): Inspection {
  const daysLeft = daysBetween(today, validUntil);
  if (daysLeft < 0) return { state: 'OVERDUE', daysLeft };
  return { state: daysLeft <= INSPECTION_DUE_DAYS ? 'DUE_SOON' : 'VALID', daysLeft };
}
