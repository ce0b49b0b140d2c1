/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { Fen } from '@city-services/shared/money/fen';
import type { MaskedText } from '@city-services/shared/identity/masks';
import type { Operation } from '@/gateway/operation';
/** 正常, 超分, 暂扣, 吊销, 注销, 逾期未换证. */
export type DrivingLicenceStatus =
  | 'CANCELLED'
  | 'NORMAL'
  | 'NOT_RENEWED'
  | 'POINTS_EXCEEDED'
  | 'REVOKED'
  | 'WITHHELD';

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

/** 未缴款, 已缴款, 无需缴款. */
export type ViolationPayment =
  | 'NOT_REQUIRED'
  | 'PAID'
  | 'UNPAID';

export type TrafficOverviewQueryVariables = Exact<{ [key: string]: never; }>;


export type TrafficOverviewQuery = { demo: boolean, businessDate: BusinessDate, traffic: { unhandledCount: number, finesDueFen: Fen, source: { name: string, phone: string | null, asOf: string | null, state: Types.SourceState, reason: string | null }, licence: { fileNumber: MaskedText, classes: string, status: Types.DrivingLicenceStatus, firstIssuedOn: BusinessDate, validUntil: BusinessDate | null, cycleStartOn: BusinessDate, cycleEndOn: BusinessDate, points: number } | null, vehicles: Array<{ id: string, plate: string, plateType: string, plateTypeName: string, model: string | null, registeredOn: BusinessDate, inspectionValidUntil: BusinessDate, inspection: Types.InspectionState, inspectionDaysLeft: number, insuranceValidUntil: BusinessDate | null, status: Types.VehicleStatus }>, violations: { totalCount: number, items: Array<{ id: string, plate: string, plateType: string, occurredAt: string, location: string, code: string, description: string, points: number, fineFen: Fen, handled: boolean, handledAt: string | null, payment: Types.ViolationPayment, mine: boolean }> } } | null };

export const TrafficOverviewDocument = "query TrafficOverview{demo businessDate traffic{source{...SourceNote}licence{...LicenceParts}vehicles{...VehicleParts}unhandledCount finesDueFen violations(first:3 filter:{handled:false}){items{...ViolationRow}totalCount}}}fragment SourceNote on Source{name phone asOf state reason}fragment LicenceParts on DrivingLicence{fileNumber classes status firstIssuedOn validUntil cycleStartOn cycleEndOn points}fragment VehicleParts on Vehicle{id plate plateType plateTypeName model registeredOn inspectionValidUntil inspection inspectionDaysLeft insuranceValidUntil status}fragment ViolationRow on Violation{id plate plateType occurredAt location code description points fineFen handled handledAt payment mine}" as Operation<TrafficOverviewQuery, TrafficOverviewQueryVariables>;