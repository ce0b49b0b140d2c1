/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { Operation } from '@/gateway/operation';
export type HeldMaterialsQueryVariables = Exact<{
  code: string | number;
}>;


export type HeldMaterialsQuery = { heldMaterials: { items: Array<{ code: string, records: Array<{ words: string, source: string, asOf: string | null }> }> } | null };

export const HeldMaterialsDocument = "query HeldMaterials($code:ID!){heldMaterials(code:$code){items{code records{words source asOf}}}}" as Operation<HeldMaterialsQuery, HeldMaterialsQueryVariables>;