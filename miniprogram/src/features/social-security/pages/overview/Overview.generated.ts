/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { BusinessMonth } from '@city-services/shared/time/businessMonth';
import type { Fen } from '@city-services/shared/money/fen';
import type { Operation } from '@/gateway/operation';
/** 正常参保, 暂停参保, 终止参保. */
export type EnrolmentStatus =
  | 'ACTIVE'
  | 'ENDED'
  | 'SUSPENDED';

/** 划入, 支出, 结息, 冲正. */
export type MedicalEntryType =
  | 'CREDIT'
  | 'EXPENSE'
  | 'INTEREST'
  | 'REVERSAL';

/** ARREARS before GAP where a month is both. FUTURE: from the business day’s month on, not contributed. */
export type MonthState =
  | 'ARREARS'
  | 'CONTRIBUTED'
  | 'FUTURE'
  | 'GAP'
  | 'NOT_COVERED';

/** FRESH: as agreed. STALE: older than agreed (configured a data set; by default violations 3 days, other traffic and housing fund 8, social security and population 40). UNAVAILABLE: could not be read in time, the summary is null. NOT_GRANTED: likewise, while acting for somebody who has not granted it. */
export type SourceState =
  | 'FRESH'
  | 'NOT_GRANTED'
  | 'STALE'
  | 'UNAVAILABLE';

export type SocialSecurityOverviewQueryVariables = Exact<{ [key: string]: never; }>;


export type SocialSecurityOverviewQuery = { demo: boolean, businessDate: BusinessDate, socialSecurity: { source: { name: string, phone: string | null, asOf: string | null, state: Types.SourceState, reason: string | null }, insurances: Array<{ status: Types.EnrolmentStatus, monthsContributed: number, gapMonths: Array<BusinessMonth>, arrearMonths: Array<BusinessMonth>, code: string, name: string, firstMonth: BusinessMonth | null, lastMonth: BusinessMonth | null, years: Array<{ year: number, months: Array<Types.MonthState>, employerFen: Fen, personFen: Fen }> }>, medicalAccount: { balanceFen: Fen, entries: { totalCount: number, items: Array<{ id: string, type: Types.MedicalEntryType, amountFen: Fen, occurredAt: string, institution: string | null }> } } | null } | null };

export const SocialSecurityOverviewDocument = "query SocialSecurityOverview{demo businessDate socialSecurity{source{...SourceNote}insurances{status monthsContributed gapMonths arrearMonths ...WorkingLifeParts}medicalAccount{balanceFen entries(first:30){items{...MedicalEntryRow}totalCount}}}}fragment SourceNote on Source{name phone asOf state reason}fragment WorkingLifeParts on Insurance{code name firstMonth lastMonth years{year months employerFen personFen}}fragment MedicalEntryRow on MedicalEntry{id type amountFen occurredAt institution}" as Operation<SocialSecurityOverviewQuery, SocialSecurityOverviewQueryVariables>;