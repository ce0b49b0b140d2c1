/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { Fen } from '@city-services/shared/money/fen';
import type { Operation } from '@/gateway/operation';
/** VALID: more than 90 days left. DUE_SOON: 0 to 90, 0 on the last day. */
export type InspectionState =
  | 'DUE_SOON'
  | 'OVERDUE'
  | 'VALID';

/** FRESH: as agreed. STALE: older than agreed (configured a data set; by default violations 3 days, other traffic and housing fund 8, social security and population 40). UNAVAILABLE: could not be read in time, the summary is null. NOT_GRANTED: likewise, while acting for somebody who has not granted it. */
export type SourceState =
  | 'FRESH'
  | 'NOT_GRANTED'
  | 'STALE'
  | 'UNAVAILABLE';

/** 正常, 违法未处理, 逾期未检验, 查封, 注销. */
export type VehicleStatus =
  | 'CANCELLED'
  | 'INSPECTION_OVERDUE'
  | 'NORMAL'
  | 'SEIZED'
  | 'VIOLATION_PENDING';

/** What is not set does not narrow the list. */
export type ViolationFilter = {
  handled?: boolean | null | undefined;
  /** True: 已缴款. False: 未缴款. 无需缴款 is neither. */
  paid?: boolean | null | undefined;
  /** Of one own vehicle. */
  vehicleId?: string | number | null | undefined;
};

/** 未缴款, 已缴款, 无需缴款. */
export type ViolationPayment =
  | 'NOT_REQUIRED'
  | 'PAID'
  | 'UNPAID';

export type TrafficVehicleQueryVariables = Exact<{
  filter?: Types.ViolationFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type TrafficVehicleQuery = { demo: boolean, businessDate: BusinessDate, traffic: { source: { name: string, phone: string | null, asOf: string | null, state: Types.SourceState, reason: string | null }, vehicles: Array<{ id: string, plate: string, plateType: string, plateTypeName: string, model: string | null, registeredOn: BusinessDate, inspectionValidUntil: BusinessDate, inspection: Types.InspectionState, inspectionDaysLeft: number, insuranceValidUntil: BusinessDate | null, status: Types.VehicleStatus }>, violations: { totalCount: number, items: Array<{ id: string, plate: string, plateType: string, occurredAt: string, location: string, code: string, description: string, points: number, fineFen: Fen, handled: boolean, handledAt: string | null, payment: Types.ViolationPayment, mine: boolean }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } } | null };

export const TrafficVehicleDocument = "query TrafficVehicle($filter:ViolationFilter$after:String){demo businessDate traffic{source{...SourceNote}vehicles{...VehicleParts}violations(first:20 after:$after filter:$filter){items{...ViolationRow}totalCount pageInfo{endCursor hasNextPage}}}}fragment SourceNote on Source{name phone asOf state reason}fragment VehicleParts on Vehicle{id plate plateType plateTypeName model registeredOn inspectionValidUntil inspection inspectionDaysLeft insuranceValidUntil status}fragment ViolationRow on Violation{id plate plateType occurredAt location code description points fineFen handled handledAt payment mine}" as Operation<TrafficVehicleQuery, TrafficVehicleQueryVariables>;