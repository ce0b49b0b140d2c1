import { sumFen, type Fen } from '@city-services/shared/money/fen';
import { startOfDay } from '@city-services/shared/time/businessDate';
import type { ResidentViolation, VehicleFacts, ViolationFacts, ViolationFilter } from './traffic.entity';

type Ownership = Pick<VehicleFacts, 'plateKey' | 'transferredOn'>;
type Whose = Pick<ViolationFacts, 'plateKey' | 'occurredAt' | 'driverKey'>;
type Due = Pick<ViolationFacts, 'driverKey' | 'payment' | 'fineFen'>;

/**
 * The violations of a resident: those with the resident as driver, and those of a vehicle that the resident owns, on or after its transfer
 * (departments.md). A vehicle that is cancelled is still owned.
 */
export function residentViolations<V extends Whose>(
  resident: string,
  vehicles: readonly Ownership[],
  violations: readonly V[],
): V[] {
  const heldSince = new Map<string, number>();
  for (const { plateKey, transferredOn } of vehicles) {
    heldSince.set(plateKey, transferredOn ? startOfDay(transferredOn).getTime() : -Infinity);
  }
  return violations.filter(
    ({ driverKey, plateKey, occurredAt }) =>
      driverKey === resident || occurredAt.getTime() >= (heldSince.get(plateKey) ?? Infinity),
  );
}

/** A violation for which another driver was dealt with is that driver's, whoever owns the vehicle. */
export const isMine = (resident: string, violation: Pick<Whose, 'driverKey'>): boolean =>
  violation.driverKey === null || violation.driverKey === resident;

/** What a resident owes. */
export interface FinesDue {
  readonly count: number;
  readonly amountFen: Fen;
}

/** Of a resident's violations those whose fine is due from the resident: unpaid, and no other driver was dealt with. */
export function finesDue(resident: string, violations: readonly Due[]): FinesDue {
  const due = violations.filter((violation) => violation.payment === 'UNPAID' && isMine(resident, violation));
  return { count: due.length, amountFen: sumFen(due.map(({ fineFen }) => fineFen)) };
}

export const unhandledCount = (violations: readonly Pick<ViolationFacts, 'handled'>[]): number =>
  violations.filter(({ handled }) => !handled).length;

/** The violations that a list with this filter shows. Somebody else's vehicle, and one that does not exist, have none here. */
export function matching(violations: readonly ResidentViolation[], filter: ViolationFilter): ResidentViolation[] {
  const { handled = null, paid = null, vehicleId = null } = filter;
  const payment = paid ? 'PAID' : 'UNPAID';
  return violations.filter(
    (violation) =>
      (handled === null || violation.handled === handled) &&
      (paid === null || violation.payment === payment) &&
      (vehicleId === null || violation.vehicleId === vehicleId),
  );
}
