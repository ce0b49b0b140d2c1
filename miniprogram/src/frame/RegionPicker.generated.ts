/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../gateway/schema.generated';

import type { Operation } from '@/gateway/operation';
export type RegionChoiceFragment = { code: string, name: string, fullName: string, hasChildren: boolean, demonstration: boolean };

export type RegionLevelQueryVariables = Exact<{
  at: string | number;
  parent?: string | number | null | undefined;
}>;


export type RegionLevelQuery = { region: { path: Array<{ code: string, name: string, fullName: string, hasChildren: boolean, demonstration: boolean }> } | null, regions: Array<{ code: string, name: string, fullName: string, hasChildren: boolean, demonstration: boolean }> };

export type RegionSearchQueryVariables = Exact<{
  text: string;
}>;


export type RegionSearchQuery = { searchRegions: Array<{ code: string, name: string, fullName: string, hasChildren: boolean, demonstration: boolean }> };

export const RegionLevelDocument = "query RegionLevel($at:ID!$parent:ID){region(code:$at){path{...RegionChoice}}regions(parent:$parent){...RegionChoice}}fragment RegionChoice on Region{code name fullName hasChildren demonstration}" as Operation<RegionLevelQuery, RegionLevelQueryVariables>;
export const RegionSearchDocument = "query RegionSearch($text:String!){searchRegions(text:$text first:20){...RegionChoice}}fragment RegionChoice on Region{code name fullName hasChildren demonstration}" as Operation<RegionSearchQuery, RegionSearchQueryVariables>;