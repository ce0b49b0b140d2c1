/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../gateway/schema.generated';

export type Platform =
  | 'ALIPAY'
  | 'H5'
  | 'WEAPP';

export type DeviceList_DevicesFragment = { accounts: Array<{ id: string, platform: Types.Platform, boundAt: string | null, current: boolean, isNew: boolean, devices: Array<{ id: string, system: string | null, program: string | null, firstUsedAt: string, lastUsedAt: string, current: boolean, isNew: boolean }> }> };

export type AccountCard_AccountFragment = { id: string, platform: Types.Platform, boundAt: string | null, current: boolean, isNew: boolean, devices: Array<{ id: string, system: string | null, program: string | null, firstUsedAt: string, lastUsedAt: string, current: boolean, isNew: boolean }> };

export type DeviceRow_DeviceFragment = { id: string, system: string | null, program: string | null, firstUsedAt: string, lastUsedAt: string, current: boolean, isNew: boolean };
