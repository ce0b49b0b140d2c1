/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../gateway/schema.generated';

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

export type CorrectionCard_CorrectionFragment = { id: string, caseNumber: string, kind: Types.DataKind, record: string, wrong: string, evidence: string, state: Types.CorrectionState, submittedAt: string, dueAt: string, answer: string | null };
