/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../gateway/schema.generated';

import type { MaskedText } from '@city-services/shared/identity/masks';
import type { Operation } from '@/gateway/operation';
export type CompleteIdentityVerificationInput = {
  challengeId: string | number;
  code: string;
};

export type CompletePersonSignInInput = {
  challengeId: string | number;
  code: string;
  /** The secret with which this tab started. */
  tabSecret: string;
};

export type ContinueStepUpInput = {
  /** What the host’s face page answered: `verifyResult` of WeChat, `done` after Alipay’s page; else empty. */
  proof?: string;
  stepId: string | number;
};

export type CounterCodeInput = {
  code: string;
};

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

export type Platform =
  | 'ALIPAY'
  | 'H5'
  | 'WEAPP';

export type RefreshSessionInput = {
  refreshToken: string;
};

export type SignInInput = {
  code: string;
  platform: Platform;
};

/** OPEN: begun. REVIEW: staff look at it, the citizen is told by SMS. PASSED: continue it and the session rises to FACE. USED: it has risen. FAILED: begin again, or choose another way. */
export type StepUpState =
  | 'FAILED'
  | 'OPEN'
  | 'PASSED'
  | 'REVIEW'
  | 'USED';

/** How a citizen proves to be who they are. FACE: a check by the host. HELPER: a member of staff looks at the card and confirms. COUNTER_CODE: a code that a clerk gave. */
export type StepUpWay =
  | 'COUNTER_CODE'
  | 'FACE'
  | 'HELPER';

export type SessionPartsFragment = { accessToken: string, refreshToken: string, refreshUntil: string, me: { level: Types.IdentityLevel, citizen: { name: MaskedText, idNumber: MaskedText, phone: MaskedText | null } | null, acting: { delegationId: string, kind: Types.DelegationKind, name: MaskedText | null, scopes: Array<Types.DelegationScope>, until: string, ended: boolean } | null } };

export type MePartsFragment = { level: Types.IdentityLevel, citizen: { name: MaskedText, idNumber: MaskedText, phone: MaskedText | null } | null, acting: { delegationId: string, kind: Types.DelegationKind, name: MaskedText | null, scopes: Array<Types.DelegationScope>, until: string, ended: boolean } | null };

export type WhoAmIQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoAmIQuery = { me: { level: Types.IdentityLevel, citizen: { name: MaskedText, idNumber: MaskedText, phone: MaskedText | null } | null, acting: { delegationId: string, kind: Types.DelegationKind, name: MaskedText | null, scopes: Array<Types.DelegationScope>, until: string, ended: boolean } | null } };

export type EnterActingMutationVariables = Exact<{
  delegationId: string | number;
}>;


export type EnterActingMutation = { enterActing: { level: Types.IdentityLevel, citizen: { name: MaskedText, idNumber: MaskedText, phone: MaskedText | null } | null, acting: { delegationId: string, kind: Types.DelegationKind, name: MaskedText | null, scopes: Array<Types.DelegationScope>, until: string, ended: boolean } | null } };

export type LeaveActingMutationVariables = Exact<{ [key: string]: never; }>;


export type LeaveActingMutation = { leaveActing: { level: Types.IdentityLevel, citizen: { name: MaskedText, idNumber: MaskedText, phone: MaskedText | null } | null, acting: { delegationId: string, kind: Types.DelegationKind, name: MaskedText | null, scopes: Array<Types.DelegationScope>, until: string, ended: boolean } | null } };

export type SignInMutationVariables = Exact<{
  input: Types.SignInInput;
}>;


export type SignInMutation = { signIn: { accessToken: string, refreshToken: string, refreshUntil: string, me: { level: Types.IdentityLevel, citizen: { name: MaskedText, idNumber: MaskedText, phone: MaskedText | null } | null, acting: { delegationId: string, kind: Types.DelegationKind, name: MaskedText | null, scopes: Array<Types.DelegationScope>, until: string, ended: boolean } | null } } };

export type RefreshSessionMutationVariables = Exact<{
  input: Types.RefreshSessionInput;
}>;


export type RefreshSessionMutation = { refreshSession: { accessToken: string, refreshToken: string, refreshUntil: string, me: { level: Types.IdentityLevel, citizen: { name: MaskedText, idNumber: MaskedText, phone: MaskedText | null } | null, acting: { delegationId: string, kind: Types.DelegationKind, name: MaskedText | null, scopes: Array<Types.DelegationScope>, until: string, ended: boolean } | null } } };

export type CompleteIdentityVerificationMutationVariables = Exact<{
  input: Types.CompleteIdentityVerificationInput;
}>;


export type CompleteIdentityVerificationMutation = { completeIdentityVerification: { accessToken: string, refreshToken: string, refreshUntil: string, me: { level: Types.IdentityLevel, citizen: { name: MaskedText, idNumber: MaskedText, phone: MaskedText | null } | null, acting: { delegationId: string, kind: Types.DelegationKind, name: MaskedText | null, scopes: Array<Types.DelegationScope>, until: string, ended: boolean } | null } } };

export type CompletePersonSignInMutationVariables = Exact<{
  input: Types.CompletePersonSignInInput;
}>;


export type CompletePersonSignInMutation = { completePersonSignIn: { accessToken: string, refreshToken: string, refreshUntil: string, me: { level: Types.IdentityLevel, citizen: { name: MaskedText, idNumber: MaskedText, phone: MaskedText | null } | null, acting: { delegationId: string, kind: Types.DelegationKind, name: MaskedText | null, scopes: Array<Types.DelegationScope>, until: string, ended: boolean } | null } } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type StepPartsFragment = { id: string, way: Types.StepUpWay, state: Types.StepUpState, validUntil: string, reason: string | null, helper: { name: MaskedText, organisation: string } | null };

export type ContinueStepUpMutationVariables = Exact<{
  input: Types.ContinueStepUpInput;
}>;


export type ContinueStepUpMutation = { continueStepUp: { step: { id: string, way: Types.StepUpWay, state: Types.StepUpState, validUntil: string, reason: string | null, helper: { name: MaskedText, organisation: string } | null }, session: { accessToken: string, refreshToken: string, refreshUntil: string, me: { level: Types.IdentityLevel, citizen: { name: MaskedText, idNumber: MaskedText, phone: MaskedText | null } | null, acting: { delegationId: string, kind: Types.DelegationKind, name: MaskedText | null, scopes: Array<Types.DelegationScope>, until: string, ended: boolean } | null } } | null } };

export type EnterCounterCodeMutationVariables = Exact<{
  input: Types.CounterCodeInput;
}>;


export type EnterCounterCodeMutation = { enterCounterCode: { step: { id: string, way: Types.StepUpWay, state: Types.StepUpState, validUntil: string, reason: string | null, helper: { name: MaskedText, organisation: string } | null }, session: { accessToken: string, refreshToken: string, refreshUntil: string, me: { level: Types.IdentityLevel, citizen: { name: MaskedText, idNumber: MaskedText, phone: MaskedText | null } | null, acting: { delegationId: string, kind: Types.DelegationKind, name: MaskedText | null, scopes: Array<Types.DelegationScope>, until: string, ended: boolean } | null } } | null } };

export const WhoAmIDocument = "query WhoAmI{me{...MeParts}}fragment MeParts on Me{level citizen{name idNumber phone}acting{delegationId kind name scopes until ended}}" as Operation<WhoAmIQuery, WhoAmIQueryVariables>;
export const EnterActingDocument = "mutation EnterActing($delegationId:ID!){enterActing(input:{delegationId:$delegationId}){...MeParts}}fragment MeParts on Me{level citizen{name idNumber phone}acting{delegationId kind name scopes until ended}}" as Operation<EnterActingMutation, EnterActingMutationVariables>;
export const LeaveActingDocument = "mutation LeaveActing{leaveActing{...MeParts}}fragment MeParts on Me{level citizen{name idNumber phone}acting{delegationId kind name scopes until ended}}" as Operation<LeaveActingMutation, LeaveActingMutationVariables>;
export const SignInDocument = "mutation SignIn($input:SignInInput!){signIn(input:$input){...SessionParts}}fragment SessionParts on Session{accessToken refreshToken refreshUntil me{...MeParts}}fragment MeParts on Me{level citizen{name idNumber phone}acting{delegationId kind name scopes until ended}}" as Operation<SignInMutation, SignInMutationVariables>;
export const RefreshSessionDocument = "mutation RefreshSession($input:RefreshSessionInput!){refreshSession(input:$input){...SessionParts}}fragment SessionParts on Session{accessToken refreshToken refreshUntil me{...MeParts}}fragment MeParts on Me{level citizen{name idNumber phone}acting{delegationId kind name scopes until ended}}" as Operation<RefreshSessionMutation, RefreshSessionMutationVariables>;
export const CompleteIdentityVerificationDocument = "mutation CompleteIdentityVerification($input:CompleteIdentityVerificationInput!){completeIdentityVerification(input:$input){...SessionParts}}fragment SessionParts on Session{accessToken refreshToken refreshUntil me{...MeParts}}fragment MeParts on Me{level citizen{name idNumber phone}acting{delegationId kind name scopes until ended}}" as Operation<CompleteIdentityVerificationMutation, CompleteIdentityVerificationMutationVariables>;
export const CompletePersonSignInDocument = "mutation CompletePersonSignIn($input:CompletePersonSignInInput!){completePersonSignIn(input:$input){...SessionParts}}fragment SessionParts on Session{accessToken refreshToken refreshUntil me{...MeParts}}fragment MeParts on Me{level citizen{name idNumber phone}acting{delegationId kind name scopes until ended}}" as Operation<CompletePersonSignInMutation, CompletePersonSignInMutationVariables>;
export const SignOutDocument = "mutation SignOut{signOut}" as Operation<SignOutMutation, SignOutMutationVariables>;
export const ContinueStepUpDocument = "mutation ContinueStepUp($input:ContinueStepUpInput!){continueStepUp(input:$input){step{...StepParts}session{...SessionParts}}}fragment StepParts on StepUp{id way state validUntil reason helper{name organisation}}fragment SessionParts on Session{accessToken refreshToken refreshUntil me{...MeParts}}fragment MeParts on Me{level citizen{name idNumber phone}acting{delegationId kind name scopes until ended}}" as Operation<ContinueStepUpMutation, ContinueStepUpMutationVariables>;
export const EnterCounterCodeDocument = "mutation EnterCounterCode($input:CounterCodeInput!){enterCounterCode(input:$input){step{...StepParts}session{...SessionParts}}}fragment StepParts on StepUp{id way state validUntil reason helper{name organisation}}fragment SessionParts on Session{accessToken refreshToken refreshUntil me{...MeParts}}fragment MeParts on Me{level citizen{name idNumber phone}acting{delegationId kind name scopes until ended}}" as Operation<EnterCounterCodeMutation, EnterCounterCodeMutationVariables>;