/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../gateway/schema.generated';

import type { MaskedText } from '@city-services/shared/identity/masks';
/** GUARDIAN: the register says so. RELATIVE: both have agreed. AGENT: one visit of a village agent. */
export type DelegationKind =
  | 'AGENT'
  | 'GUARDIAN'
  | 'RELATIVE';

/** WAITING: no answer yet. LAPSED: none came in time. Who asked never learns more: not of a refusal, nor whether there is such a person. */
export type DelegationRequestState =
  | 'LAPSED'
  | 'WAITING';

/** What somebody may see to for another person. */
export type DelegationScope =
  | 'HOUSING_FUND'
  | 'SOCIAL_SECURITY'
  | 'TRAFFIC';

/** Who of the two sees to the other’s affairs. */
export type DelegationSide =
  | 'I_ACT'
  | 'THEY_ACT';

export type DelegationRow_DelegationFragment = { id: string, kind: Types.DelegationKind, side: Types.DelegationSide, name: MaskedText | null, organisation: string | null, scopes: Array<Types.DelegationScope>, until: string, endedAt: string | null, endedByMe: boolean };

export type RequestRow_RequestFragment = { id: string, side: Types.DelegationSide, name: MaskedText | null, scopes: Array<Types.DelegationScope>, until: string, state: Types.DelegationRequestState };

export type DelegationBookFragment = { agent: boolean, iMayActFor: Array<{ id: string, kind: Types.DelegationKind, side: Types.DelegationSide, name: MaskedText | null, organisation: string | null, scopes: Array<Types.DelegationScope>, until: string, endedAt: string | null, endedByMe: boolean }>, mayActForMe: Array<{ id: string, kind: Types.DelegationKind, side: Types.DelegationSide, name: MaskedText | null, organisation: string | null, scopes: Array<Types.DelegationScope>, until: string, endedAt: string | null, endedByMe: boolean }>, received: Array<{ id: string, side: Types.DelegationSide, name: MaskedText | null, scopes: Array<Types.DelegationScope>, until: string, state: Types.DelegationRequestState }>, sent: Array<{ id: string, side: Types.DelegationSide, name: MaskedText | null, scopes: Array<Types.DelegationScope>, until: string, state: Types.DelegationRequestState }>, past: Array<{ id: string, kind: Types.DelegationKind, side: Types.DelegationSide, name: MaskedText | null, organisation: string | null, scopes: Array<Types.DelegationScope>, until: string, endedAt: string | null, endedByMe: boolean }> };
