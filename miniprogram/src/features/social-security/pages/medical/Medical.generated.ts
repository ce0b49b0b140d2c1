/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { Fen } from '@city-services/shared/money/fen';
import type { Operation } from '@/gateway/operation';
/** 划入, 支出, 结息, 冲正. */
export type MedicalEntryType =
  | 'CREDIT'
  | 'EXPENSE'
  | 'INTEREST'
  | 'REVERSAL';

/** FRESH: as agreed. STALE: older than agreed (configured a data set; by default violations 3 days, other traffic and housing fund 8, social security and population 40). UNAVAILABLE: could not be read in time, the summary is null. NOT_GRANTED: likewise, while acting for somebody who has not granted it. */
export type SourceState =
  | 'FRESH'
  | 'NOT_GRANTED'
  | 'STALE'
  | 'UNAVAILABLE';

export type SocialSecurityMedicalQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type SocialSecurityMedicalQuery = { demo: boolean, businessDate: BusinessDate, socialSecurity: { source: { name: string, phone: string | null, asOf: string | null, state: Types.SourceState, reason: string | null }, medicalAccount: { balanceFen: Fen, entries: { totalCount: number, items: Array<{ id: string, type: Types.MedicalEntryType, amountFen: Fen, occurredAt: string, institution: string | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } } | null } | null };

export const SocialSecurityMedicalDocument = "query SocialSecurityMedical($after:String){demo businessDate socialSecurity{source{...SourceNote}medicalAccount{balanceFen entries(first:30 after:$after){items{...MedicalEntryRow}totalCount pageInfo{endCursor hasNextPage}}}}}fragment SourceNote on Source{name phone asOf state reason}fragment MedicalEntryRow on MedicalEntry{id type amountFen occurredAt institution}" as Operation<SocialSecurityMedicalQuery, SocialSecurityMedicalQueryVariables>;