/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../gateway/schema.generated';

export type HallPlaceFragment = { code: string, name: string, address: string, phone: string, hours: string, longitude: number | null, latitude: number | null, traffic: string | null, barrierFree: string | null };
