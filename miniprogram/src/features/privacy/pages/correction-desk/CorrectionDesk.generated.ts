/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { MaskedText } from '@city-services/shared/identity/masks';
import type { Operation } from '@/gateway/operation';
export type AnswerCorrectionInput = {
  /** For the citizen, 2 to 500 characters. */
  answer: string;
  /** False: refused; the answer says why. */
  corrected: boolean;
  correctionId: string | number;
};

export type CorrectionState =
  | 'CORRECTED'
  | 'REFUSED'
  | 'SUBMITTED'
  | 'TAKEN'
  | 'WITHDRAWN';

/** What is held about a citizen, by who answers for it. */
export type DataKind =
  | 'ACCOUNTS'
  | 'HOUSING_FUND'
  | 'IDENTITY'
  | 'PRIVACY'
  | 'SOCIAL_SECURITY'
  | 'TRAFFIC';

export type CorrectionDeskQueryVariables = Exact<{ [key: string]: never; }>;


export type CorrectionDeskQuery = { demo: boolean, correctionQueue: { totalCount: number, items: Array<{ mine: boolean, person: { name: MaskedText, idNumber: MaskedText } | null, correction: { id: string, caseNumber: string, kind: Types.DataKind, record: string, wrong: string, evidence: string, state: Types.CorrectionState, submittedAt: string, dueAt: string, answer: string | null } }> } };

export type TakeCorrectionMutationVariables = Exact<{
  id: string | number;
}>;


export type TakeCorrectionMutation = { takeCorrection: { mine: boolean } };

export type AnswerCorrectionMutationVariables = Exact<{
  input: Types.AnswerCorrectionInput;
}>;


export type AnswerCorrectionMutation = { answerCorrection: { correction: { state: Types.CorrectionState } } };

export const CorrectionDeskDocument = "query CorrectionDesk{demo correctionQueue{totalCount items{mine person{name idNumber}correction{...CorrectionCard_correction}}}}fragment CorrectionCard_correction on Correction{id caseNumber kind record wrong evidence state submittedAt dueAt answer}" as Operation<CorrectionDeskQuery, CorrectionDeskQueryVariables>;
export const TakeCorrectionDocument = "mutation TakeCorrection($id:ID!){takeCorrection(input:{correctionId:$id}){mine}}" as Operation<TakeCorrectionMutation, TakeCorrectionMutationVariables>;
export const AnswerCorrectionDocument = "mutation AnswerCorrection($input:AnswerCorrectionInput!){answerCorrection(input:$input){correction{state}}}" as Operation<AnswerCorrectionMutation, AnswerCorrectionMutationVariables>;