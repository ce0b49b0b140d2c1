/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { Operation } from '@/gateway/operation';
/** AT_ONCE: 马上办. ONLINE: 网上办. NEARBY: 就近办. ONE_VISIT: 一次办. Computed from the item’s fields. */
export type FourList =
  | 'AT_ONCE'
  | 'NEARBY'
  | 'ONE_VISIT'
  | 'ONLINE';

/** 国家级, 省级, 市级, 县级, 乡级, 村级. */
export type UseLevel =
  | 'CITY'
  | 'COUNTY'
  | 'NATION'
  | 'PROVINCE'
  | 'TOWN'
  | 'VILLAGE';

export type ItemsHomeQueryVariables = Exact<{
  region?: string | null | undefined;
}>;


export type ItemsHomeQuery = { demo: boolean, serviceItemsHome: { totalCount: number, personTopics: Array<{ name: string, count: number }>, enterpriseTopics: Array<{ name: string, count: number }>, lifeEvents: Array<{ name: string, count: number }>, departments: Array<{ name: string, count: number }>, lists: Array<{ list: Types.FourList, name: string, count: number }>, frequent: Array<{ code: string, name: string, caseName: string | null, department: string, level: Types.UseLevel, lists: Array<Types.FourList>, promisedText: string | null, visits: number | null, charged: boolean }> } };

export const ItemsHomeDocument = "query ItemsHome($region:String){demo serviceItemsHome(region:$region){totalCount personTopics{name count}enterpriseTopics{name count}lifeEvents{name count}departments{name count}lists{list name count}frequent{...ItemCard}}}fragment ItemCard on ServiceItemCard{code name caseName department level lists promisedText visits charged}" as Operation<ItemsHomeQuery, ItemsHomeQueryVariables>;