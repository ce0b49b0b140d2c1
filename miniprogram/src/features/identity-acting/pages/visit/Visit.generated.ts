/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { MaskedText } from '@city-services/shared/identity/masks';
import type { Operation } from '@/gateway/operation';
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

export type SendAgentCodeInput = {
  /** As the identity card shows it. Typed once; nothing of the answer tells whether there is such a person. */
  idNumber: string;
  /** 10 to 120. */
  minutes: number;
  /** As the identity card shows it. Typed once; nothing of the answer tells whether there is such a person. */
  name: string;
  /** At least one. */
  scopes: Array<DelegationScope>;
};

export type StartAgentVisitInput = {
  code: string;
  /** Of a code that was sent; absent for one that the citizen’s phone shows. */
  sentCodeId?: string | number | null | undefined;
};

export type AgentVisitPageQueryVariables = Exact<{ [key: string]: never; }>;


export type AgentVisitPageQuery = { demo: boolean, delegations: { agent: boolean, iMayActFor: Array<{ id: string, kind: Types.DelegationKind, side: Types.DelegationSide, name: MaskedText | null, organisation: string | null, scopes: Array<Types.DelegationScope>, until: string, endedAt: string | null, endedByMe: boolean }>, mayActForMe: Array<{ id: string, kind: Types.DelegationKind, side: Types.DelegationSide, name: MaskedText | null, organisation: string | null, scopes: Array<Types.DelegationScope>, until: string, endedAt: string | null, endedByMe: boolean }>, received: Array<{ id: string, side: Types.DelegationSide, name: MaskedText | null, scopes: Array<Types.DelegationScope>, until: string, state: Types.DelegationRequestState }>, sent: Array<{ id: string, side: Types.DelegationSide, name: MaskedText | null, scopes: Array<Types.DelegationScope>, until: string, state: Types.DelegationRequestState }>, past: Array<{ id: string, kind: Types.DelegationKind, side: Types.DelegationSide, name: MaskedText | null, organisation: string | null, scopes: Array<Types.DelegationScope>, until: string, endedAt: string | null, endedByMe: boolean }> } };

export type SendAgentCodeMutationVariables = Exact<{
  input: Types.SendAgentCodeInput;
}>;


export type SendAgentCodeMutation = { sendAgentCode: { id: string, expiresAt: string } };

export type StartAgentVisitMutationVariables = Exact<{
  input: Types.StartAgentVisitInput;
}>;


export type StartAgentVisitMutation = { startAgentVisit: { agent: boolean, iMayActFor: Array<{ id: string, kind: Types.DelegationKind, side: Types.DelegationSide, name: MaskedText | null, organisation: string | null, scopes: Array<Types.DelegationScope>, until: string, endedAt: string | null, endedByMe: boolean }>, mayActForMe: Array<{ id: string, kind: Types.DelegationKind, side: Types.DelegationSide, name: MaskedText | null, organisation: string | null, scopes: Array<Types.DelegationScope>, until: string, endedAt: string | null, endedByMe: boolean }>, received: Array<{ id: string, side: Types.DelegationSide, name: MaskedText | null, scopes: Array<Types.DelegationScope>, until: string, state: Types.DelegationRequestState }>, sent: Array<{ id: string, side: Types.DelegationSide, name: MaskedText | null, scopes: Array<Types.DelegationScope>, until: string, state: Types.DelegationRequestState }>, past: Array<{ id: string, kind: Types.DelegationKind, side: Types.DelegationSide, name: MaskedText | null, organisation: string | null, scopes: Array<Types.DelegationScope>, until: string, endedAt: string | null, endedByMe: boolean }> } };

export type EndAgentVisitMutationVariables = Exact<{
  delegationId: string | number;
}>;


export type EndAgentVisitMutation = { endDelegation: { agent: boolean, iMayActFor: Array<{ id: string, kind: Types.DelegationKind, side: Types.DelegationSide, name: MaskedText | null, organisation: string | null, scopes: Array<Types.DelegationScope>, until: string, endedAt: string | null, endedByMe: boolean }>, mayActForMe: Array<{ id: string, kind: Types.DelegationKind, side: Types.DelegationSide, name: MaskedText | null, organisation: string | null, scopes: Array<Types.DelegationScope>, until: string, endedAt: string | null, endedByMe: boolean }>, received: Array<{ id: string, side: Types.DelegationSide, name: MaskedText | null, scopes: Array<Types.DelegationScope>, until: string, state: Types.DelegationRequestState }>, sent: Array<{ id: string, side: Types.DelegationSide, name: MaskedText | null, scopes: Array<Types.DelegationScope>, until: string, state: Types.DelegationRequestState }>, past: Array<{ id: string, kind: Types.DelegationKind, side: Types.DelegationSide, name: MaskedText | null, organisation: string | null, scopes: Array<Types.DelegationScope>, until: string, endedAt: string | null, endedByMe: boolean }> } };

export const AgentVisitPageDocument = "query AgentVisitPage{demo delegations{...DelegationBook}}fragment DelegationBook on Delegations{iMayActFor{...DelegationRow_delegation}mayActForMe{...DelegationRow_delegation}received{...RequestRow_request}sent{...RequestRow_request}past{...DelegationRow_delegation}agent}fragment DelegationRow_delegation on Delegation{id kind side name organisation scopes until endedAt endedByMe}fragment RequestRow_request on DelegationRequest{id side name scopes until state}" as Operation<AgentVisitPageQuery, AgentVisitPageQueryVariables>;
export const SendAgentCodeDocument = "mutation SendAgentCode($input:SendAgentCodeInput!){sendAgentCode(input:$input){id expiresAt}}" as Operation<SendAgentCodeMutation, SendAgentCodeMutationVariables>;
export const StartAgentVisitDocument = "mutation StartAgentVisit($input:StartAgentVisitInput!){startAgentVisit(input:$input){...DelegationBook}}fragment DelegationBook on Delegations{iMayActFor{...DelegationRow_delegation}mayActForMe{...DelegationRow_delegation}received{...RequestRow_request}sent{...RequestRow_request}past{...DelegationRow_delegation}agent}fragment DelegationRow_delegation on Delegation{id kind side name organisation scopes until endedAt endedByMe}fragment RequestRow_request on DelegationRequest{id side name scopes until state}" as Operation<StartAgentVisitMutation, StartAgentVisitMutationVariables>;
export const EndAgentVisitDocument = "mutation EndAgentVisit($delegationId:ID!){endDelegation(input:{delegationId:$delegationId}){...DelegationBook}}fragment DelegationBook on Delegations{iMayActFor{...DelegationRow_delegation}mayActForMe{...DelegationRow_delegation}received{...RequestRow_request}sent{...RequestRow_request}past{...DelegationRow_delegation}agent}fragment DelegationRow_delegation on Delegation{id kind side name organisation scopes until endedAt endedByMe}fragment RequestRow_request on DelegationRequest{id side name scopes until state}" as Operation<EndAgentVisitMutation, EndAgentVisitMutationVariables>;