/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { Operation } from '@/gateway/operation';
export type ChooseRegionQueryVariables = Exact<{ [key: string]: never; }>;


export type ChooseRegionQuery = { demo: boolean, cityRegion: { code: string, name: string } };

export const ChooseRegionDocument = "query ChooseRegion{demo cityRegion{code name}}" as Operation<ChooseRegionQuery, ChooseRegionQueryVariables>;