/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../gateway/schema.generated';

import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { BusinessMonth } from '@city-services/shared/time/businessMonth';
import type { Fen } from '@city-services/shared/money/fen';
import type { Operation } from '@/gateway/operation';
/** Raised at once for violations, fines, overdue instalments; INSPECTION_DUE and LICENCE_EXPIRING 90 days before, INSURANCE_DUE 30, LOAN_DUE 7; CONTRIBUTION_GAP for gaps and arrears of the last 24 months. */
export type ReminderKind =
  | 'CONTRIBUTION_GAP'
  | 'FINE_UNPAID'
  | 'INSPECTION_DUE'
  | 'INSURANCE_DUE'
  | 'LICENCE_EXPIRING'
  | 'LOAN_DUE'
  | 'LOAN_OVERDUE'
  | 'VIOLATION_UNHANDLED';

export type ReminderPage =
  | 'HOUSING_FUND_LOAN'
  | 'SOCIAL_SECURITY'
  | 'TRAFFIC_LICENCE'
  | 'TRAFFIC_VEHICLE'
  | 'TRAFFIC_VIOLATIONS';

/** FRESH: as agreed. STALE: older than agreed (configured a data set; by default violations 3 days, other traffic and housing fund 8, social security and population 40). UNAVAILABLE: could not be read in time, the summary is null. NOT_GRANTED: likewise, while acting for somebody who has not granted it. */
export type SourceState =
  | 'FRESH'
  | 'NOT_GRANTED'
  | 'STALE'
  | 'UNAVAILABLE';

export type HomeQueryVariables = Exact<{
  verified: boolean;
}>;


export type HomeQuery = { demo: boolean, businessDate: BusinessDate, overview?: { socialSecurity: { source: { name: string, phone: string | null, asOf: string | null, state: Types.SourceState, reason: string | null }, summary: { recordCount: number, insuranceCount: number, pensionMonths: number, medicalBalanceFen: Fen, gapMonthCount: number } | null }, traffic: { source: { name: string, phone: string | null, asOf: string | null, state: Types.SourceState, reason: string | null }, summary: { recordCount: number, vehicleCount: number, unhandledCount: number, finesDueFen: Fen, points: number | null } | null }, housingFund: { source: { name: string, phone: string | null, asOf: string | null, state: Types.SourceState, reason: string | null }, summary: { recordCount: number, balanceFen: Fen, monthlyDepositFen: Fen, paidUntilMonth: BusinessMonth | null } | null }, reminders: Array<{ id: string, kind: Types.ReminderKind, title: string, detail: string, dueOn: BusinessDate | null, amountFen: Fen | null, target: { page: Types.ReminderPage, recordId: string | null } }> } };

export const HomeDocument = "query Home($verified:Boolean!){demo businessDate overview@include(if:$verified){socialSecurity{source{...SourceNote}summary{recordCount insuranceCount pensionMonths medicalBalanceFen gapMonthCount}}traffic{source{...SourceNote}summary{recordCount vehicleCount unhandledCount finesDueFen points}}housingFund{source{...SourceNote}summary{recordCount balanceFen monthlyDepositFen paidUntilMonth}}reminders{...ReminderParts}}}fragment SourceNote on Source{name phone asOf state reason}fragment ReminderParts on Reminder{id kind title detail dueOn amountFen target{page recordId}}" as Operation<HomeQuery, HomeQueryVariables>;