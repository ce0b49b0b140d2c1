import type { Fen } from '@city-services/shared/money/fen';
import { daysBetween, type BusinessDate } from '@city-services/shared/time/businessDate';
import type { LicenceFacts, TrafficAttention, VehicleFacts } from './traffic.entity';

/** All that traffic's reminders follow from. */
export interface AttentionFacts {
  readonly vehicles: readonly Pick<VehicleFacts, 'id' | 'status' | 'inspectionValidUntil' | 'insuranceValidUntil'>[];
  readonly licence: Pick<LicenceFacts, 'validUntil' | 'status'> | null;
  readonly unhandledCount: number;
  readonly finesDue: { readonly count: number; readonly amountFen: Fen };
}

const INSPECTION_DUE_DAYS = 90;
const INSURANCE_DUE_DAYS = 30;
const LICENCE_DUE_DAYS = 90;
/** Licences that cannot be renewed any more. */
const LICENCE_ENDED = new Set(['REVOKED', 'CANCELLED']);

interface Deadline {
  readonly recordId: string | null;
  readonly dueOn: BusinessDate | null;
}

/** One reminder for all deadlines of a kind that are near or over: the earliest is the one it shows. */
function nearest(
  kind: TrafficAttention['kind'],
  deadlines: readonly Deadline[],
  near: (dueOn: BusinessDate) => boolean,
): TrafficAttention[] {
  let first: Deadline | undefined;
  let count = 0;
  for (const deadline of deadlines) {
    if (!deadline.dueOn || !near(deadline.dueOn)) continue;
    count += 1;
    if (!first?.dueOn || deadline.dueOn < first.dueOn) first = deadline;
  }
  return first ? [{ kind, count, dueOn: first.dueOn, amountFen: null, recordId: first.recordId }] : [];
}

function violationAttention({ unhandledCount, finesDue }: AttentionFacts): TrafficAttention[] {
  const plain = { dueOn: null, recordId: null };
  const found: TrafficAttention[] = [];
  if (unhandledCount > 0) found.push({ ...plain, kind: 'VIOLATION_UNHANDLED', count: unhandledCount, amountFen: null });
  if (finesDue.amountFen > 0) found.push({ ...plain, kind: 'FINE_UNPAID', ...finesDue });
  return found;
}

/**
 * What needs attention: violations and fines at once, inspection and licence from 90 days before, compulsory insurance from 30
 * (core.graphql, `ReminderKind`), each also once it is over. A cancelled vehicle raises nothing, nor does a licence that has ended.
 */
export function trafficAttention(facts: AttentionFacts, today: BusinessDate): TrafficAttention[] {
  const within = (days: number) => (dueOn: BusinessDate) => daysBetween(today, dueOn) <= days;
  const vehicles = facts.vehicles.filter(({ status }) => status !== 'CANCELLED');
  const inspections = vehicles.map(({ id, inspectionValidUntil }) => ({ recordId: id, dueOn: inspectionValidUntil }));
  const insurances = vehicles.map(({ id, insuranceValidUntil }) => ({ recordId: id, dueOn: insuranceValidUntil }));
  const licences =
    facts.licence && !LICENCE_ENDED.has(facts.licence.status)
      ? [{ recordId: null, dueOn: facts.licence.validUntil }]
      : [];
  return [
    ...violationAttention(facts),
    ...nearest('INSPECTION_DUE', inspections, within(INSPECTION_DUE_DAYS)),
    ...nearest('INSURANCE_DUE', insurances, within(INSURANCE_DUE_DAYS)),
    ...nearest('LICENCE_EXPIRING', licences, within(LICENCE_DUE_DAYS)),
  ];
}
