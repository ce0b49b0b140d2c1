/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { Operation } from '@/gateway/operation';
export type ScenarioAudience =
  | 'ENTERPRISE'
  | 'PERSON';

export type ScenariosQueryVariables = Exact<{ [key: string]: never; }>;


export type ScenariosQuery = { demo: boolean, scenarios: Array<{ id: string, version: number, name: string, summary: string, audience: Types.ScenarioAudience, picture: string }> };

export const ScenariosDocument = "query Scenarios{demo scenarios{id version name summary audience picture}}" as Operation<ScenariosQuery, ScenariosQueryVariables>;