/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { Operation } from '@/gateway/operation';
/** 个人, 企业和其他单位. */
export type Audience =
  | 'ENTERPRISE'
  | 'PERSON';

/** AT_ONCE: 马上办. ONLINE: 网上办. NEARBY: 就近办. ONE_VISIT: 一次办. Computed from the item’s fields. */
export type FourList =
  | 'AT_ONCE'
  | 'NEARBY'
  | 'ONE_VISIT'
  | 'ONLINE';

/** Everything that is said has to hold. */
export type ServiceItemFilter = {
  audience?: Audience | null | undefined;
  department?: string | null | undefined;
  frequent?: boolean | null | undefined;
  level?: UseLevel | null | undefined;
  lifeEvent?: string | null | undefined;
  list?: FourList | null | undefined;
  /** Of persons or of enterprises. */
  topic?: string | null | undefined;
};

/** 国家级, 省级, 市级, 县级, 乡级, 村级. */
export type UseLevel =
  | 'CITY'
  | 'COUNTY'
  | 'NATION'
  | 'PROVINCE'
  | 'TOWN'
  | 'VILLAGE';

export type ItemListQueryVariables = Exact<{
  region?: string | null | undefined;
  filter?: Types.ServiceItemFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type ItemListQuery = { demo: boolean, scenarios: Array<{ id: string, name: string, summary: string, aliases: Array<string> }>, serviceItems: { totalCount: number, items: Array<{ code: string, name: string, caseName: string | null, department: string, level: Types.UseLevel, lists: Array<Types.FourList>, promisedText: string | null, visits: number | null, charged: boolean }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export const ItemListDocument = "query ItemList($region:String$filter:ServiceItemFilter$after:String){demo scenarios{...ScenarioRow}serviceItems(region:$region filter:$filter first:20 after:$after){items{...ItemCard}totalCount pageInfo{endCursor hasNextPage}}}fragment ScenarioRow on ScenarioCard{id name summary aliases}fragment ItemCard on ServiceItemCard{code name caseName department level lists promisedText visits charged}" as Operation<ItemListQuery, ItemListQueryVariables>;