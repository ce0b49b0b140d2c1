/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { Operation } from '@/gateway/operation';
/** Where the citizen decided. */
export type ConsentPlatform =
  | 'ALIPAY'
  | 'H5'
  | 'WEAPP';

/** What is agreed to by itself, one at a time. */
export type ConsentPurpose =
  | 'FACE_VERIFICATION'
  | 'IDENTITY_VERIFICATION'
  | 'MESSAGES'
  | 'PRIVACY_GUIDE'
  | 'SHARING';

export type ConsentState =
  | 'AGREED'
  | 'REFUSED'
  | 'UNDECIDED'
  | 'WITHDRAWN';

export type DecideConsentInput = {
  /** False is kept too: nobody is asked again. */
  agreed: boolean;
  purpose: ConsentPurpose;
  /** Of the text that was on the screen. */
  version: string;
};

export type ConsentsQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsentsQuery = { demo: boolean, consents: Array<{ state: Types.ConsentState, decidedAt: string | null, decidedVersion: string | null, platform: Types.ConsentPlatform | null, notice: { purpose: Types.ConsentPurpose, title: string, summary: string, without: string, version: string, decidedHere: boolean, items: Array<{ what: string, why: string, kept: string, who: string }> } }> };

export type DecideConsentMutationVariables = Exact<{
  input: Types.DecideConsentInput;
}>;


export type DecideConsentMutation = { decideConsent: Array<{ state: Types.ConsentState, decidedAt: string | null, decidedVersion: string | null, platform: Types.ConsentPlatform | null, notice: { purpose: Types.ConsentPurpose, title: string, summary: string, without: string, version: string, decidedHere: boolean, items: Array<{ what: string, why: string, kept: string, who: string }> } }> };

export type WithdrawConsentMutationVariables = Exact<{
  purpose: Types.ConsentPurpose;
}>;


export type WithdrawConsentMutation = { withdrawConsent: Array<{ state: Types.ConsentState, decidedAt: string | null, decidedVersion: string | null, platform: Types.ConsentPlatform | null, notice: { purpose: Types.ConsentPurpose, title: string, summary: string, without: string, version: string, decidedHere: boolean, items: Array<{ what: string, why: string, kept: string, who: string }> } }> };

export const ConsentsDocument = "query Consents{demo consents{...ConsentCard_consent}}fragment ConsentCard_consent on Consent{state decidedAt decidedVersion platform notice{purpose title summary without version decidedHere items{what why kept who}}}" as Operation<ConsentsQuery, ConsentsQueryVariables>;
export const DecideConsentDocument = "mutation DecideConsent($input:DecideConsentInput!){decideConsent(input:$input){...ConsentCard_consent}}fragment ConsentCard_consent on Consent{state decidedAt decidedVersion platform notice{purpose title summary without version decidedHere items{what why kept who}}}" as Operation<DecideConsentMutation, DecideConsentMutationVariables>;
export const WithdrawConsentDocument = "mutation WithdrawConsent($purpose:ConsentPurpose!){withdrawConsent(input:{purpose:$purpose}){...ConsentCard_consent}}fragment ConsentCard_consent on Consent{state decidedAt decidedVersion platform notice{purpose title summary without version decidedHere items{what why kept who}}}" as Operation<WithdrawConsentMutation, WithdrawConsentMutationVariables>;