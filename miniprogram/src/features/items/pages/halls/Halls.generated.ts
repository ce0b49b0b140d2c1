/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { Operation } from '@/gateway/operation';
export type ItemHallsQueryVariables = Exact<{
  region?: string | null | undefined;
}>;


export type ItemHallsQuery = { demo: boolean, serviceHalls: Array<{ code: string, name: string, address: string, phone: string, hours: string, longitude: number | null, latitude: number | null, traffic: string | null, barrierFree: string | null }> };

export const ItemHallsDocument = "query ItemHalls($region:String){demo serviceHalls(region:$region){...HallPlace}}fragment HallPlace on ServiceHall{code name address phone hours longitude latitude traffic barrierFree}" as Operation<ItemHallsQuery, ItemHallsQueryVariables>;