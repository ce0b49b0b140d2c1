/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../gateway/schema.generated';

import type { Operation } from '@/gateway/operation';
/** Nobody made this code; its last day is over; it was switched off. */
export type EntryClosedReason =
  | 'ENDED'
  | 'EXPIRED'
  | 'UNKNOWN';

/** A service item, a hall, a page, a page for the sake of a campaign. */
export type EntryKind =
  | 'CAMPAIGN'
  | 'HALL'
  | 'ITEM'
  | 'PAGE';

export type Platform =
  | 'ALIPAY'
  | 'H5'
  | 'WEAPP';

export type EntryQueryVariables = Exact<{
  scene: string;
  platform: Types.Platform;
}>;


export type EntryQuery = { entry:
    | { __typename: 'EntryClosed', reason: Types.EntryClosedReason }
    | { __typename: 'EntryTarget', kind: Types.EntryKind, key: string }
   };

export const EntryDocument = "query Entry($scene:String!$platform:Platform!){entry(scene:$scene platform:$platform){__typename ...on EntryTarget{kind key}...on EntryClosed{reason}}}" as Operation<EntryQuery, EntryQueryVariables>;