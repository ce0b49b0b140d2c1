/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { Operation } from '@/gateway/operation';
export type StartPersonSignInInput = {
  idNumber: string;
  name: string;
  /** The version of the notice that the citizen has agreed to on this screen. */
  noticeVersion: string;
  /** A secret of 32 random bytes in base64url that this tab alone keeps: only who knows it can complete the sign-in. */
  tabSecret: string;
};

export type PersonSignInQueryVariables = Exact<{ [key: string]: never; }>;


export type PersonSignInQuery = { demo: boolean, businessDate: BusinessDate, identityNotice: { version: string, text: string }, demoResidents: Array<{ name: string, idNumber: string, story: string }> };

export type StartPersonSignInMutationVariables = Exact<{
  input: Types.StartPersonSignInInput;
}>;


export type StartPersonSignInMutation = { startPersonSignIn: { id: string, resendAfterSeconds: number, codeDigits: number } };

export const PersonSignInDocument = "query PersonSignIn{demo businessDate identityNotice{version text}demoResidents{name idNumber story}}" as Operation<PersonSignInQuery, PersonSignInQueryVariables>;
export const StartPersonSignInDocument = "mutation StartPersonSignIn($input:StartPersonSignInInput!){startPersonSignIn(input:$input){id resendAfterSeconds codeDigits}}" as Operation<StartPersonSignInMutation, StartPersonSignInMutationVariables>;