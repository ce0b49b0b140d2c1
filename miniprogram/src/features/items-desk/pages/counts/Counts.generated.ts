/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { Operation } from '@/gateway/operation';
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

export type ItemsDeskCountsQueryVariables = Exact<{
  from: BusinessDate;
  until: BusinessDate;
}>;


export type ItemsDeskCountsQuery = { demo: boolean, businessDate: BusinessDate, missedSearches: Array<{ on: BusinessDate, word: string, times: number }>, entryScans: Array<{ day: BusinessDate, scene: string, platform: Types.Platform, count: number, target: { kind: Types.EntryKind, key: string } | null }> };

export const ItemsDeskCountsDocument = "query ItemsDeskCounts($from:BusinessDate!$until:BusinessDate!){demo businessDate missedSearches(from:$from until:$until){on word times}entryScans(from:$from to:$until){day scene platform count target{kind key}}}" as Operation<ItemsDeskCountsQuery, ItemsDeskCountsQueryVariables>;