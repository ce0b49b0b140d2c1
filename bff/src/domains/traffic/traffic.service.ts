import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { withDeadline } from '../../kernel/deadline';
import type { PersonKey } from '../../kernel/ids';
import type { SectionSources, Source } from '../exchange';
import { trafficAttention } from './attention.rule';
import type { DrivingLicence } from './drivingLicence.entity';
import { inspectionOf } from './inspection.rule';
import { plateTypeNameOf } from './plateType.rule';
import { pointsCycle, pointsOf } from './pointsCycle.rule';
import { finesDue, isMine, matching, residentViolations, unhandledCount } from './residentViolations.rule';
import type {
  LicenceFacts,
  LicenceWithPoints,
  OwnVehicle,
  ResidentViolation,
  TrafficAttention,
  TrafficRecords,
  TrafficSummary,
  ViolationFilter,
} from './traffic.entity';
import { trafficUnavailable } from './traffic.errors';
import type { TrafficHoldings, TrafficRepository } from './traffic.repository';

interface TrafficServiceOptions {
  readonly repository: TrafficRepository;
  readonly sources: SectionSources;
  /** How long the records may take. */
  readonly deadlineMs: number;
}

/** What the home page shows, and what needs attention. */
export interface TrafficOverview {
  readonly summary: TrafficSummary;
  readonly attention: readonly TrafficAttention[];
}

/** The citizen, and the day on which the figures are asked for. */
interface Asked {
  readonly person: PersonKey;
  readonly today: BusinessDate;
}

type PointsFacts = Parameters<typeof pointsOf>[1];

function withPoints<L extends Pick<LicenceFacts, 'firstIssuedOn'>>(
  licence: L,
  violations: PointsFacts,
  { person, today }: Asked,
): L & Pick<LicenceWithPoints, 'cycle' | 'points'> {
  const cycle = pointsCycle(licence.firstIssuedOn, today);
  return { ...licence, cycle, points: pointsOf(person, violations, cycle) };
}

function ownVehicles(vehicles: TrafficHoldings['vehicles'], today: BusinessDate): OwnVehicle[] {
  const order = ({ status, registeredOn, id }: OwnVehicle): string =>
    `${status === 'CANCELLED' ? 0 : 1} ${registeredOn} ${id}`;
  return vehicles
    .map((vehicle) => ({
      ...vehicle,
      plateTypeName: plateTypeNameOf(vehicle.plateType),
      inspection: inspectionOf(vehicle.inspectionValidUntil, today),
    }))
    .sort((a, b) => (order(a) < order(b) ? 1 : -1));
}

function asSeenBy(person: PersonKey, { vehicles, violations }: TrafficHoldings): ResidentViolation[] {
  const own = new Map(vehicles.map(({ plateKey, id }) => [plateKey, id]));
  return residentViolations(person, vehicles, violations).map((violation) => ({
    ...violation,
    vehicleId: own.get(violation.plateKey) ?? null,
    mine: isMine(person, violation),
  }));
}

/** A citizen's vehicles, licence and violations. */
export class TrafficService {
  constructor(private readonly options: TrafficServiceOptions) {}

  /** Two round trips. Throws TRAFFIC_UNAVAILABLE when the records could not be read in time. */
  async overview(person: PersonKey, today: BusinessDate): Promise<TrafficOverview> {
    const facts = await this.#inTime(this.options.repository.findFacts(person));
    const violations = residentViolations(person, facts.vehicles, facts.violations);
    const licence = facts.licence && withPoints(facts.licence, violations, { person, today });
    const due = finesDue(person, violations);
    const unhandled = unhandledCount(violations);
    const summary = {
      recordCount: facts.vehicles.length + (licence ? 1 : 0) + violations.length,
      vehicleCount: facts.vehicles.filter(({ status }) => status !== 'CANCELLED').length,
      unhandledCount: unhandled,
      finesDueFen: due.amountFen,
      points: licence?.points ?? null,
    };
    const { vehicles } = facts;
    return {
      summary,
      attention: trafficAttention({ vehicles, licence, unhandledCount: unhandled, finesDue: due }, today),
    };
  }

  /** Throws TRAFFIC_UNAVAILABLE when the records could not be read in time. */
  async records(person: PersonKey, today: BusinessDate): Promise<TrafficRecords & { readonly source: Source }> {
    const [holdings, sources] = await Promise.all([
      this.#inTime(this.options.repository.findHoldings(person)),
      this.options.sources.read(['traffic']),
    ]);
    const violations = asSeenBy(person, holdings);
    return {
      source: sources.of('traffic'),
      licence: holdings.licence && withPoints(holdings.licence, violations, { person, today }),
      vehicles: ownVehicles(holdings.vehicles, today),
      violations,
      unhandledCount: unhandledCount(violations),
      finesDueFen: finesDue(person, violations).amountFen,
    };
  }

  /** The licence as it was handed over; null without one. Throws TRAFFIC_UNAVAILABLE. */
  async licence(person: PersonKey): Promise<DrivingLicence | null> {
    return this.#inTime(this.options.repository.findLicence(person));
  }

  /** The violations that the citizen wants to see. */
  narrowed(violations: readonly ResidentViolation[], filter: ViolationFilter): ResidentViolation[] {
    return matching(violations, filter);
  }

  async #inTime<T>(reading: Promise<T>): Promise<T> {
    try {
      return await withDeadline(reading, this.options.deadlineMs);
    } catch (cause) {
      throw trafficUnavailable(cause);
    }
  }
}
