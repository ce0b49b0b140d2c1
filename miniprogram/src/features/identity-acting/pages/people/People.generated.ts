/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { MaskedText } from '@city-services/shared/identity/masks';
import type { Operation } from '@/gateway/operation';
export type AnswerDelegationInput = {
  accept: boolean;
  id: string | number;
  /** Of the `sharingNotice` that was on the screen; required where it is about the own records (`CONSENT_REQUIRED`). */
  noticeVersion?: string | null | undefined;
  /** What the citizen grants, out of what was asked for; of no meaning where the citizen is the one who acts. */
  scopes?: Array<DelegationScope> | null | undefined;
};

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

export type ActingPeopleQueryVariables = Exact<{ [key: string]: never; }>;


export type ActingPeopleQuery = { demo: boolean, sharingNotice: { title: string, summary: string, without: string, version: string, items: Array<{ what: string, why: string, kept: string, who: string }> }, delegations: { agent: boolean, iMayActFor: Array<{ id: string, kind: Types.DelegationKind, side: Types.DelegationSide, name: MaskedText | null, organisation: string | null, scopes: Array<Types.DelegationScope>, until: string, endedAt: string | null, endedByMe: boolean }>, mayActForMe: Array<{ id: string, kind: Types.DelegationKind, side: Types.DelegationSide, name: MaskedText | null, organisation: string | null, scopes: Array<Types.DelegationScope>, until: string, endedAt: string | null, endedByMe: boolean }>, received: Array<{ id: string, side: Types.DelegationSide, name: MaskedText | null, scopes: Array<Types.DelegationScope>, until: string, state: Types.DelegationRequestState }>, sent: Array<{ id: string, side: Types.DelegationSide, name: MaskedText | null, scopes: Array<Types.DelegationScope>, until: string, state: Types.DelegationRequestState }>, past: Array<{ id: string, kind: Types.DelegationKind, side: Types.DelegationSide, name: MaskedText | null, organisation: string | null, scopes: Array<Types.DelegationScope>, until: string, endedAt: string | null, endedByMe: boolean }> } };

export type AnswerDelegationMutationVariables = Exact<{
  input: Types.AnswerDelegationInput;
}>;


export type AnswerDelegationMutation = { answerDelegation: { agent: boolean, iMayActFor: Array<{ id: string, kind: Types.DelegationKind, side: Types.DelegationSide, name: MaskedText | null, organisation: string | null, scopes: Array<Types.DelegationScope>, until: string, endedAt: string | null, endedByMe: boolean }>, mayActForMe: Array<{ id: string, kind: Types.DelegationKind, side: Types.DelegationSide, name: MaskedText | null, organisation: string | null, scopes: Array<Types.DelegationScope>, until: string, endedAt: string | null, endedByMe: boolean }>, received: Array<{ id: string, side: Types.DelegationSide, name: MaskedText | null, scopes: Array<Types.DelegationScope>, until: string, state: Types.DelegationRequestState }>, sent: Array<{ id: string, side: Types.DelegationSide, name: MaskedText | null, scopes: Array<Types.DelegationScope>, until: string, state: Types.DelegationRequestState }>, past: Array<{ id: string, kind: Types.DelegationKind, side: Types.DelegationSide, name: MaskedText | null, organisation: string | null, scopes: Array<Types.DelegationScope>, until: string, endedAt: string | null, endedByMe: boolean }> } };

export type EndDelegationMutationVariables = Exact<{
  delegationId: string | number;
}>;


export type EndDelegationMutation = { endDelegation: { agent: boolean, iMayActFor: Array<{ id: string, kind: Types.DelegationKind, side: Types.DelegationSide, name: MaskedText | null, organisation: string | null, scopes: Array<Types.DelegationScope>, until: string, endedAt: string | null, endedByMe: boolean }>, mayActForMe: Array<{ id: string, kind: Types.DelegationKind, side: Types.DelegationSide, name: MaskedText | null, organisation: string | null, scopes: Array<Types.DelegationScope>, until: string, endedAt: string | null, endedByMe: boolean }>, received: Array<{ id: string, side: Types.DelegationSide, name: MaskedText | null, scopes: Array<Types.DelegationScope>, until: string, state: Types.DelegationRequestState }>, sent: Array<{ id: string, side: Types.DelegationSide, name: MaskedText | null, scopes: Array<Types.DelegationScope>, until: string, state: Types.DelegationRequestState }>, past: Array<{ id: string, kind: Types.DelegationKind, side: Types.DelegationSide, name: MaskedText | null, organisation: string | null, scopes: Array<Types.DelegationScope>, until: string, endedAt: string | null, endedByMe: boolean }> } };

export const ActingPeopleDocument = "query ActingPeople{demo sharingNotice{...SharingNotice_notice}delegations{...DelegationBook}}fragment SharingNotice_notice on ConsentNotice{title summary without version items{what why kept who}}fragment DelegationBook on Delegations{iMayActFor{...DelegationRow_delegation}mayActForMe{...DelegationRow_delegation}received{...RequestRow_request}sent{...RequestRow_request}past{...DelegationRow_delegation}agent}fragment DelegationRow_delegation on Delegation{id kind side name organisation scopes until endedAt endedByMe}fragment RequestRow_request on DelegationRequest{id side name scopes until state}" as Operation<ActingPeopleQuery, ActingPeopleQueryVariables>;
export const AnswerDelegationDocument = "mutation AnswerDelegation($input:AnswerDelegationInput!){answerDelegation(input:$input){...DelegationBook}}fragment DelegationBook on Delegations{iMayActFor{...DelegationRow_delegation}mayActForMe{...DelegationRow_delegation}received{...RequestRow_request}sent{...RequestRow_request}past{...DelegationRow_delegation}agent}fragment DelegationRow_delegation on Delegation{id kind side name organisation scopes until endedAt endedByMe}fragment RequestRow_request on DelegationRequest{id side name scopes until state}" as Operation<AnswerDelegationMutation, AnswerDelegationMutationVariables>;
export const EndDelegationDocument = "mutation EndDelegation($delegationId:ID!){endDelegation(input:{delegationId:$delegationId}){...DelegationBook}}fragment DelegationBook on Delegations{iMayActFor{...DelegationRow_delegation}mayActForMe{...DelegationRow_delegation}received{...RequestRow_request}sent{...RequestRow_request}past{...DelegationRow_delegation}agent}fragment DelegationRow_delegation on Delegation{id kind side name organisation scopes until endedAt endedByMe}fragment RequestRow_request on DelegationRequest{id side name scopes until state}" as Operation<EndDelegationMutation, EndDelegationMutationVariables>;