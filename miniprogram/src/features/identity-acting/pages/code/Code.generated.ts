/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { Operation } from '@/gateway/operation';
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

export type ShowAgentCodeInput = {
  /** 10 to 120. */
  minutes: number;
  /** Of the `sharingNotice` that was on the screen; required where it is about the own records (`CONSENT_REQUIRED`). */
  noticeVersion?: string | null | undefined;
  /** At least one. */
  scopes: Array<DelegationScope>;
};

export type ShowAgentCodeMutationVariables = Exact<{
  input: Types.ShowAgentCodeInput;
}>;


export type ShowAgentCodeMutation = { showAgentCode: { code: string, expiresAt: string, scopes: Array<Types.DelegationScope>, minutes: number } };

export type ForgetAgentCodeMutationVariables = Exact<{ [key: string]: never; }>;


export type ForgetAgentCodeMutation = { forgetAgentCode: boolean };

export type CodePageQueryVariables = Exact<{ [key: string]: never; }>;


export type CodePageQuery = { demo: boolean, sharingNotice: { title: string, summary: string, without: string, version: string, items: Array<{ what: string, why: string, kept: string, who: string }> }, me: { level: Types.IdentityLevel } };

export const ShowAgentCodeDocument = "mutation ShowAgentCode($input:ShowAgentCodeInput!){showAgentCode(input:$input){code expiresAt scopes minutes}}" as Operation<ShowAgentCodeMutation, ShowAgentCodeMutationVariables>;
export const ForgetAgentCodeDocument = "mutation ForgetAgentCode{forgetAgentCode}" as Operation<ForgetAgentCodeMutation, ForgetAgentCodeMutationVariables>;
export const CodePageDocument = "query CodePage{demo sharingNotice{...SharingNotice_notice}me{level}}fragment SharingNotice_notice on ConsentNotice{title summary without version items{what why kept who}}" as Operation<CodePageQuery, CodePageQueryVariables>;