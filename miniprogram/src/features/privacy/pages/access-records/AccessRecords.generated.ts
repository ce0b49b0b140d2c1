/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { MaskedText } from '@city-services/shared/identity/masks';
import type { Operation } from '@/gateway/operation';
/** Why somebody looked. OWN: for the person, by themselves or by who acts for them. COUNTER: a card was compared at a counter. HELP: likewise, by a helper. REVIEW: a face check was judged. CORRECTION: a request to correct something was handled. */
export type ReadPurpose =
  | 'CORRECTION'
  | 'COUNTER'
  | 'HELP'
  | 'OWN'
  | 'REVIEW';

/** Who looked at a person’s records. */
export type ReaderKind =
  | 'AGENT'
  | 'GUARDIAN'
  | 'RELATIVE'
  | 'SELF'
  | 'STAFF';

/** A kind of personal records. IDENTITY: name and identity number behind stars. FULL_NUMBERS: in full. MY_DATA: the list of what is held. DATA_COPY: the file of all of it. */
export type RecordKind =
  | 'CORRECTIONS'
  | 'DATA_COPY'
  | 'FULL_NUMBERS'
  | 'HOUSING_FUND'
  | 'IDENTITY'
  | 'MY_DATA'
  | 'SOCIAL_SECURITY'
  | 'TRAFFIC';

/** What somebody may do for the city. */
export type StaffRole =
  | 'agent'
  | 'clerk'
  | 'editor'
  | 'reviewer'
  | 'supervisor';

export type AccessRecordsQueryVariables = Exact<{
  byOthers: boolean;
  after?: string | null | undefined;
}>;


export type AccessRecordsQuery = { demo: boolean, serverTime: string, accessRecords: { totalCount: number, keptMonths: number, items: Array<{ id: string, at: string, day: BusinessDate, who: Types.ReaderKind, name: MaskedText | null, organisation: string | null, role: Types.StaffRole | null, kinds: Array<Types.RecordKind>, purpose: Types.ReadPurpose }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export const AccessRecordsDocument = "query AccessRecords($byOthers:Boolean!$after:String){demo serverTime accessRecords(first:20 after:$after byOthers:$byOthers){items{...AccessDay_record}totalCount pageInfo{endCursor hasNextPage}keptMonths}}fragment AccessDay_record on AccessRecord{id at day who name organisation role kinds purpose}" as Operation<AccessRecordsQuery, AccessRecordsQueryVariables>;