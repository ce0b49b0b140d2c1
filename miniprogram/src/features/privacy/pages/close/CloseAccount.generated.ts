/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { Operation } from '@/gateway/operation';
/** GRACE: it can be undone. ERASING: it runs, and can’t. */
export type ClosingState =
  | 'ERASING'
  | 'GRACE';

export type CloseAccountQueryVariables = Exact<{ [key: string]: never; }>;


export type CloseAccountQuery = { demo: boolean, closingTerms: { graceDays: number, erased: Array<{ what: string, why: string }>, kept: Array<{ what: string, why: string }> }, accountClosing: { state: Types.ClosingState, dueAt: string } | null };

export type RequestAccountClosingMutationVariables = Exact<{ [key: string]: never; }>;


export type RequestAccountClosingMutation = { requestAccountClosing: { state: Types.ClosingState, dueAt: string } };

export type UndoAccountClosingMutationVariables = Exact<{ [key: string]: never; }>;


export type UndoAccountClosingMutation = { undoAccountClosing: boolean };

export const CloseAccountDocument = "query CloseAccount{demo closingTerms{graceDays erased{what why}kept{what why}}accountClosing{state dueAt}}" as Operation<CloseAccountQuery, CloseAccountQueryVariables>;
export const RequestAccountClosingDocument = "mutation RequestAccountClosing{requestAccountClosing{state dueAt}}" as Operation<RequestAccountClosingMutation, RequestAccountClosingMutationVariables>;
export const UndoAccountClosingDocument = "mutation UndoAccountClosing{undoAccountClosing}" as Operation<UndoAccountClosingMutation, UndoAccountClosingMutationVariables>;