/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { Operation } from '@/gateway/operation';
export type Platform =
  | 'ALIPAY'
  | 'H5'
  | 'WEAPP';

export type DevicesQueryVariables = Exact<{ [key: string]: never; }>;


export type DevicesQuery = { demo: boolean, serverTime: string, devices: { accounts: Array<{ id: string, platform: Types.Platform, boundAt: string | null, current: boolean, isNew: boolean, devices: Array<{ id: string, system: string | null, program: string | null, firstUsedAt: string, lastUsedAt: string, current: boolean, isNew: boolean }> }> } };

export type EndDeviceMutationVariables = Exact<{
  deviceId: string | number;
}>;


export type EndDeviceMutation = { endDevice: { accounts: Array<{ id: string, platform: Types.Platform, boundAt: string | null, current: boolean, isNew: boolean, devices: Array<{ id: string, system: string | null, program: string | null, firstUsedAt: string, lastUsedAt: string, current: boolean, isNew: boolean }> }> } };

export type EndOtherDevicesMutationVariables = Exact<{ [key: string]: never; }>;


export type EndOtherDevicesMutation = { endOtherDevices: { accounts: Array<{ id: string, platform: Types.Platform, boundAt: string | null, current: boolean, isNew: boolean, devices: Array<{ id: string, system: string | null, program: string | null, firstUsedAt: string, lastUsedAt: string, current: boolean, isNew: boolean }> }> } };

export type UnbindAccountMutationVariables = Exact<{
  accountId: string | number;
}>;


export type UnbindAccountMutation = { unbindAccount: { accounts: Array<{ id: string, platform: Types.Platform, boundAt: string | null, current: boolean, isNew: boolean, devices: Array<{ id: string, system: string | null, program: string | null, firstUsedAt: string, lastUsedAt: string, current: boolean, isNew: boolean }> }> } };

export const DevicesDocument = "query Devices{demo serverTime devices{...DeviceList_devices}}fragment DeviceList_devices on Devices{accounts{...AccountCard_account}}fragment AccountCard_account on SignedInAccount{id platform boundAt current isNew devices{...DeviceRow_device}}fragment DeviceRow_device on SignedInDevice{id system program firstUsedAt lastUsedAt current isNew}" as Operation<DevicesQuery, DevicesQueryVariables>;
export const EndDeviceDocument = "mutation EndDevice($deviceId:ID!){endDevice(input:{deviceId:$deviceId}){...DeviceList_devices}}fragment DeviceList_devices on Devices{accounts{...AccountCard_account}}fragment AccountCard_account on SignedInAccount{id platform boundAt current isNew devices{...DeviceRow_device}}fragment DeviceRow_device on SignedInDevice{id system program firstUsedAt lastUsedAt current isNew}" as Operation<EndDeviceMutation, EndDeviceMutationVariables>;
export const EndOtherDevicesDocument = "mutation EndOtherDevices{endOtherDevices{...DeviceList_devices}}fragment DeviceList_devices on Devices{accounts{...AccountCard_account}}fragment AccountCard_account on SignedInAccount{id platform boundAt current isNew devices{...DeviceRow_device}}fragment DeviceRow_device on SignedInDevice{id system program firstUsedAt lastUsedAt current isNew}" as Operation<EndOtherDevicesMutation, EndOtherDevicesMutationVariables>;
export const UnbindAccountDocument = "mutation UnbindAccount($accountId:ID!){unbindAccount(input:{accountId:$accountId}){...DeviceList_devices}}fragment DeviceList_devices on Devices{accounts{...AccountCard_account}}fragment AccountCard_account on SignedInAccount{id platform boundAt current isNew devices{...DeviceRow_device}}fragment DeviceRow_device on SignedInDevice{id system program firstUsedAt lastUsedAt current isNew}" as Operation<UnbindAccountMutation, UnbindAccountMutationVariables>;