/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { Operation } from '@/gateway/operation';
export type StartIdentityVerificationInput = {
  idNumber: string;
  name: string;
  /** The version of the notice that the citizen has agreed to on this screen; `IdentityNotice.version`. */
  noticeVersion: string;
};

export type VerificationQueryVariables = Exact<{ [key: string]: never; }>;


export type VerificationQuery = { demo: boolean, businessDate: BusinessDate, identityNotice: { version: string, text: string }, demoResidents: Array<{ name: string, idNumber: string, story: string }> };

export type StartIdentityVerificationMutationVariables = Exact<{
  input: Types.StartIdentityVerificationInput;
}>;


export type StartIdentityVerificationMutation = { startIdentityVerification: { id: string, resendAfterSeconds: number, codeDigits: number } };

export const VerificationDocument = "query Verification{demo businessDate identityNotice{version text}demoResidents{name idNumber story}}" as Operation<VerificationQuery, VerificationQueryVariables>;
export const StartIdentityVerificationDocument = "mutation StartIdentityVerification($input:StartIdentityVerificationInput!){startIdentityVerification(input:$input){id resendAfterSeconds codeDigits}}" as Operation<StartIdentityVerificationMutation, StartIdentityVerificationMutationVariables>;