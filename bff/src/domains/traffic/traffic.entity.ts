import type { Fen } from '@city-services/shared/money/fen';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { DrivingLicence } from './drivingLicence.entity';
import type { Vehicle } from './vehicle.entity';
import type { Violation } from './violation.entity';

/** The parts of the records that the home page's figures follow from. */
export type ViolationFacts = Pick<
  Violation,
  'plateKey' | 'occurredAt' | 'handled' | 'driverKey' | 'payment' | 'fineFen' | 'points'
>;
export type VehicleFacts = Pick<
  Vehicle,
  'id' | 'plateKey' | 'transferredOn' | 'status' | 'inspectionValidUntil' | 'insuranceValidUntil'
>;
export type LicenceFacts = Pick<DrivingLicence, 'firstIssuedOn' | 'validUntil' | 'status'>;

/** The twelve months over which points are summed, both days included. */
export interface PointsCycle {
  readonly startOn: BusinessDate;
  readonly endOn: BusinessDate;
}

export type InspectionState = 'VALID' | 'DUE_SOON' | 'OVERDUE';

export interface Inspection {
  readonly state: InspectionState;
  /** 0 on the last day, negative once overdue. */
  readonly daysLeft: number;
}

/** A licence with its current cycle. */
export interface LicenceWithPoints extends DrivingLicence {
  readonly cycle: PointsCycle;
  readonly points: number;
}

export interface OwnVehicle extends Vehicle {
  readonly plateTypeName: string;
  readonly inspection: Inspection;
}

/** A violation as this resident sees it. */
export interface ResidentViolation extends Violation {
  /** The resident's own vehicle; null: somebody else's. */
  readonly vehicleId: string | null;
  readonly mine: boolean;
}

/** Which violations a list shows; what is not set does not narrow it. */
export interface ViolationFilter {
  readonly handled?: boolean | null;
  /** True: 已缴款. False: 未缴款. 无需缴款 is neither. */
  readonly paid?: boolean | null;
  readonly vehicleId?: string | null;
}

/** Everything that the citizen's page shows. */
export interface TrafficRecords {
  readonly licence: LicenceWithPoints | null;
  readonly vehicles: readonly OwnVehicle[];
  readonly violations: readonly ResidentViolation[];
  readonly unhandledCount: number;
  readonly finesDueFen: Fen;
}

/** What the home page shows of traffic. */
export interface TrafficSummary {
  readonly recordCount: number;
  readonly vehicleCount: number;
  readonly unhandledCount: number;
  readonly finesDueFen: Fen;
  /** Null without a licence. */
  readonly points: number | null;
}

/** Something of this domain that needs the citizen's attention; `overview` orders and words it. */
export interface TrafficAttention {
  readonly kind: 'VIOLATION_UNHANDLED' | 'FINE_UNPAID' | 'INSPECTION_DUE' | 'INSURANCE_DUE' | 'LICENCE_EXPIRING';
  /** How many records it stands for. */
  readonly count: number;
  readonly dueOn: BusinessDate | null;
  readonly amountFen: Fen | null;
  /** The most urgent record, where its page has one. */
  readonly recordId: string | null;
}
