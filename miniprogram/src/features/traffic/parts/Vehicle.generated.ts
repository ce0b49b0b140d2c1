/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../gateway/schema.generated';

import type { BusinessDate } from '@city-services/shared/time/businessDate';
/** VALID: more than 90 days left. DUE_SOON: 0 to 90, 0 on the last day. */
export type InspectionState =
  | 'DUE_SOON'
  | 'OVERDUE'
  | 'VALID';

/** 正常, 违法未处理, 逾期未检验, 查封, 注销. */
export type VehicleStatus =
  | 'CANCELLED'
  | 'INSPECTION_OVERDUE'
  | 'NORMAL'
  | 'SEIZED'
  | 'VIOLATION_PENDING';

export type VehiclePartsFragment = { id: string, plate: string, plateType: string, plateTypeName: string, model: string | null, registeredOn: BusinessDate, inspectionValidUntil: BusinessDate, inspection: Types.InspectionState, inspectionDaysLeft: number, insuranceValidUntil: BusinessDate | null, status: Types.VehicleStatus };
