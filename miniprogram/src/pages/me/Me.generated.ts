/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../gateway/schema.generated';

import type { MaskedText } from '@city-services/shared/identity/masks';
import type { Operation } from '@/gateway/operation';
/** GUARDIAN: the register says so. RELATIVE: both have agreed. AGENT: one visit of a village agent. */
export type DelegationKind =
  | 'AGENT'
  | 'GUARDIAN'
  | 'RELATIVE';

/** What somebody may see to for another person. */
export type DelegationScope =
  | 'HOUSING_FUND'
  | 'SOCIAL_SECURITY'
  | 'TRAFFIC';

/** SIGNED_IN: the platform knows the account. VERIFIED: bound to a person of the population register. FACE: verified and recently proven by face. */
export type IdentityLevel =
  | 'FACE'
  | 'SIGNED_IN'
  | 'VERIFIED';

export type MeQueryVariables = Exact<{
  signedIn: boolean;
}>;


export type MeQuery = { demo: boolean, me?: { level: Types.IdentityLevel, citizen: { name: MaskedText, idNumber: MaskedText, phone: MaskedText | null } | null, acting: { delegationId: string, kind: Types.DelegationKind, name: MaskedText | null, scopes: Array<Types.DelegationScope>, until: string, ended: boolean } | null } };

export const MeDocument = "query Me($signedIn:Boolean!){demo me@include(if:$signedIn){...MeParts}}fragment MeParts on Me{level citizen{name idNumber phone}acting{delegationId kind name scopes until ended}}" as Operation<MeQuery, MeQueryVariables>;