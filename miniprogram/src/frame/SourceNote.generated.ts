/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../gateway/schema.generated';

/** FRESH: as agreed. STALE: older than agreed (configured a data set; by default violations 3 days, other traffic and housing fund 8, social security and population 40). UNAVAILABLE: could not be read in time, the summary is null. NOT_GRANTED: likewise, while acting for somebody who has not granted it. */
export type SourceState =
  | 'FRESH'
  | 'NOT_GRANTED'
  | 'STALE'
  | 'UNAVAILABLE';

export type SourceNoteFragment = { name: string, phone: string | null, asOf: string | null, state: Types.SourceState, reason: string | null };
