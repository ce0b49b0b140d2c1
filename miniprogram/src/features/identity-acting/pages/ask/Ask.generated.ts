/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { Operation } from '@/gateway/operation';
export type AskDelegationInput = {
  /** As the identity card shows it. Typed once; nothing of the answer tells whether there is such a person. */
  idNumber: string;
  /** As the identity card shows it. Typed once; nothing of the answer tells whether there is such a person. */
  name: string;
  /** Of the `sharingNotice` that was on the screen; required where it is about the own records (`CONSENT_REQUIRED`). */
  noticeVersion?: string | null | undefined;
  /** At least one. */
  scopes: Array<DelegationScope>;
  side: DelegationSide;
  /** The last day: today up to a year from today. */
  untilOn: BusinessDate;
};

/** What somebody may see to for another person. */
export type DelegationScope =
  | 'HOUSING_FUND'
  | 'SOCIAL_SECURITY'
  | 'TRAFFIC';

/** Who of the two sees to the other’s affairs. */
export type DelegationSide =
  | 'I_ACT'
  | 'THEY_ACT';

/** SIGNED_IN: the platform knows the account. VERIFIED: bound to a person of the population register. FACE: verified and recently proven by face. */
export type IdentityLevel =
  | 'FACE'
  | 'SIGNED_IN'
  | 'VERIFIED';

export type AskPageQueryVariables = Exact<{ [key: string]: never; }>;


export type AskPageQuery = { demo: boolean, serverTime: string, sharingNotice: { title: string, summary: string, without: string, version: string, items: Array<{ what: string, why: string, kept: string, who: string }> }, me: { level: Types.IdentityLevel } };

export type AskDelegationMutationVariables = Exact<{
  input: Types.AskDelegationInput;
}>;


export type AskDelegationMutation = { askDelegation: { sent: Array<{ id: string }> } };

export const AskPageDocument = "query AskPage{demo serverTime sharingNotice{...SharingNotice_notice}me{level}}fragment SharingNotice_notice on ConsentNotice{title summary without version items{what why kept who}}" as Operation<AskPageQuery, AskPageQueryVariables>;
export const AskDelegationDocument = "mutation AskDelegation($input:AskDelegationInput!){askDelegation(input:$input){sent{id}}}" as Operation<AskDelegationMutation, AskDelegationMutationVariables>;