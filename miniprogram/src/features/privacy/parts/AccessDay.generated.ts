/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../gateway/schema.generated';

import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { MaskedText } from '@city-services/shared/identity/masks';
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

export type AccessDay_RecordFragment = { id: string, at: string, day: BusinessDate, who: Types.ReaderKind, name: MaskedText | null, organisation: string | null, role: Types.StaffRole | null, kinds: Array<Types.RecordKind>, purpose: Types.ReadPurpose };
