/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { Operation } from '@/gateway/operation';
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

export type SubmitCorrectionInput = {
  /** What shows it, at most 500 characters. */
  evidence?: string;
  /** Whose records: the case goes there. */
  kind: DataKind;
  /** Which record, 2 to 100 characters. */
  record: string;
  /** What is wrong and what is right, 5 to 500 characters. */
  wrong: string;
};

export type CorrectionsQueryVariables = Exact<{ [key: string]: never; }>;


export type CorrectionsQuery = { demo: boolean, corrections: Array<{ id: string, caseNumber: string, kind: Types.DataKind, record: string, wrong: string, evidence: string, state: Types.CorrectionState, submittedAt: string, dueAt: string, answer: string | null }> };

export type SubmitCorrectionMutationVariables = Exact<{
  input: Types.SubmitCorrectionInput;
}>;


export type SubmitCorrectionMutation = { submitCorrection: { id: string, caseNumber: string, kind: Types.DataKind, record: string, wrong: string, evidence: string, state: Types.CorrectionState, submittedAt: string, dueAt: string, answer: string | null } };

export type WithdrawCorrectionMutationVariables = Exact<{
  id: string | number;
}>;


export type WithdrawCorrectionMutation = { withdrawCorrection: { id: string, caseNumber: string, kind: Types.DataKind, record: string, wrong: string, evidence: string, state: Types.CorrectionState, submittedAt: string, dueAt: string, answer: string | null } };

export const CorrectionsDocument = "query Corrections{demo corrections{...CorrectionCard_correction}}fragment CorrectionCard_correction on Correction{id caseNumber kind record wrong evidence state submittedAt dueAt answer}" as Operation<CorrectionsQuery, CorrectionsQueryVariables>;
export const SubmitCorrectionDocument = "mutation SubmitCorrection($input:SubmitCorrectionInput!){submitCorrection(input:$input){...CorrectionCard_correction}}fragment CorrectionCard_correction on Correction{id caseNumber kind record wrong evidence state submittedAt dueAt answer}" as Operation<SubmitCorrectionMutation, SubmitCorrectionMutationVariables>;
export const WithdrawCorrectionDocument = "mutation WithdrawCorrection($id:ID!){withdrawCorrection(input:{correctionId:$id}){...CorrectionCard_correction}}fragment CorrectionCard_correction on Correction{id caseNumber kind record wrong evidence state submittedAt dueAt answer}" as Operation<WithdrawCorrectionMutation, WithdrawCorrectionMutationVariables>;