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

/** FOUND: something answers. NEAREST: nothing does, these come nearest. NONE: not even that. */
export type ItemSearchOutcome =
  | 'FOUND'
  | 'NEAREST'
  | 'NONE';

export type SearchSuggestionKind =
  | 'DEPARTMENT'
  | 'ITEM'
  | 'LIFE_EVENT';

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

export type ItemSearchQueryVariables = Exact<{
  text: string;
  region?: string | null | undefined;
  filter?: Types.ServiceItemFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type ItemSearchQuery = { scenarios: Array<{ id: string, name: string, summary: string, aliases: Array<string> }>, searchItems: { outcome: Types.ItemSearchOutcome, readAs: string | null, totalCount: number, items: Array<{ alsoCalled: string | null, distanceMetres: number | null, item: { code: string, name: string, caseName: string | null, department: string, level: Types.UseLevel, lists: Array<Types.FourList>, promisedText: string | null, visits: number | null, charged: boolean } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean }, departments: Array<{ name: string, count: number }>, lifeEvents: Array<{ name: string, count: number }>, help: { name: string, phone: string } | null } };

export type ItemSuggestionsQueryVariables = Exact<{
  text: string;
  region?: string | null | undefined;
}>;


export type ItemSuggestionsQuery = { searchSuggestions: Array<{ kind: Types.SearchSuggestionKind, text: string, code: string | null }> };

export const ItemSearchDocument = "query ItemSearch($text:String!$region:String$filter:ServiceItemFilter$after:String){scenarios{...ScenarioRow}searchItems(text:$text region:$region filter:$filter first:20 after:$after){outcome readAs totalCount items{alsoCalled distanceMetres item{...ItemCard}}pageInfo{endCursor hasNextPage}departments{name count}lifeEvents{name count}help{name phone}}}fragment ScenarioRow on ScenarioCard{id name summary aliases}fragment ItemCard on ServiceItemCard{code name caseName department level lists promisedText visits charged}" as Operation<ItemSearchQuery, ItemSearchQueryVariables>;
export const ItemSuggestionsDocument = "query ItemSuggestions($text:String!$region:String){searchSuggestions(text:$text region:$region){kind text code}}" as Operation<ItemSuggestionsQuery, ItemSuggestionsQueryVariables>;