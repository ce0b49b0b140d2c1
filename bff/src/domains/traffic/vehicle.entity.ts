import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { Sensitive } from '../../kernel/sensitive';

/** 正常, 违法未处理, 逾期未检验, 查封, 注销. */
export type VehicleStatus = 'NORMAL' | 'VIOLATION_PENDING' | 'INSPECTION_OVERDUE' | 'SEIZED' | 'CANCELLED';

/** A vehicle of the city's register (`traffic.vehicles`). */
export interface Vehicle {
  readonly id: string;
  /** Keyed hash of kind and plate; violations bear the same. */
  readonly plateKey: string;
  readonly plate: Sensitive;
  /** Two digits, GA/T 16.7. */
  readonly plateType: string;
  readonly vin: Sensitive;
  readonly model: string | null;
  readonly registeredOn: BusinessDate;
  /** The day from which the present owner holds it; null: the first owner still does. */
  readonly transferredOn: BusinessDate | null;
  /** The last day on which it may be driven without a new inspection. */
  readonly inspectionValidUntil: BusinessDate;
  readonly insuranceValidUntil: BusinessDate | null;
  readonly status: VehicleStatus;
}
