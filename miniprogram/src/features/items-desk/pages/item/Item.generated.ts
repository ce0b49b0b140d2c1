/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { Operation } from '@/gateway/operation';
export type ItemVersionAction =
  | 'CREATE'
  | 'EDIT'
  | 'PUBLISH'
  | 'RETIRE'
  | 'RETURN'
  | 'SUBMIT'
  | 'WITHDRAW';

/** A step of a version’s life. */
export type ItemVersionInput = {
  id: string | number;
  /** Of the version that was seen. */
  revision: number;
  /** For whoever reads the history, up to 500 characters. */
  why?: string | null | undefined;
};

/** A step that needs a reason. */
export type ItemVersionReasonInput = {
  id: string | number;
  /** Of the version that was seen. */
  revision: number;
  /** For whoever reads the history, up to 500 characters. */
  why: string;
};

/** 草稿, 审核中, 已发布, 已停用. */
export type ItemVersionState =
  | 'DRAFT'
  | 'IN_REVIEW'
  | 'PUBLISHED'
  | 'RETIRED';

/** ERROR: cannot be published. WARNING: only with a reason. NOTICE: never in the way. */
export type LintSeverity =
  | 'ERROR'
  | 'NOTICE'
  | 'WARNING';

/** 可以发布, 需写理由, 不能发布. */
export type LintVerdict =
  | 'NEEDS_REASON'
  | 'PASSED'
  | 'REFUSED';

export type ItemDeskQueryVariables = Exact<{
  code: string | number;
}>;


export type ItemDeskQuery = { demo: boolean, businessDate: BusinessDate, itemVersions: Array<{ id: string, code: string, name: string, department: string, number: number, revision: number, state: Types.ItemVersionState, verdict: Types.LintVerdict, inForceFrom: string | null, inForceUntil: string | null, findings: Array<{ rule: string, severity: Types.LintSeverity, column: string, part: string | null, sentence: string, clause: string | null, reason: string | null }>, history: Array<{ action: Types.ItemVersionAction, at: string, by: string, imported: boolean, why: string | null }> }> };

export type ItemDeskDifferenceQueryVariables = Exact<{
  before: string | number;
  after: string | number;
}>;


export type ItemDeskDifferenceQuery = { itemDifference: Array<{ field: string, before: string | null, after: string | null }> };

export type SubmitItemDraftMutationVariables = Exact<{
  input: Types.ItemVersionInput;
}>;


export type SubmitItemDraftMutation = { submitItemDraft: { id: string, code: string, name: string, department: string, number: number, revision: number, state: Types.ItemVersionState, verdict: Types.LintVerdict, inForceFrom: string | null, inForceUntil: string | null, findings: Array<{ rule: string, severity: Types.LintSeverity, column: string, part: string | null, sentence: string, clause: string | null, reason: string | null }>, history: Array<{ action: Types.ItemVersionAction, at: string, by: string, imported: boolean, why: string | null }> } };

export type PublishItemVersionMutationVariables = Exact<{
  input: Types.ItemVersionInput;
}>;


export type PublishItemVersionMutation = { publishItemVersion: { id: string, code: string, name: string, department: string, number: number, revision: number, state: Types.ItemVersionState, verdict: Types.LintVerdict, inForceFrom: string | null, inForceUntil: string | null, findings: Array<{ rule: string, severity: Types.LintSeverity, column: string, part: string | null, sentence: string, clause: string | null, reason: string | null }>, history: Array<{ action: Types.ItemVersionAction, at: string, by: string, imported: boolean, why: string | null }> } };

export type ReturnItemDraftMutationVariables = Exact<{
  input: Types.ItemVersionReasonInput;
}>;


export type ReturnItemDraftMutation = { returnItemDraft: { id: string, code: string, name: string, department: string, number: number, revision: number, state: Types.ItemVersionState, verdict: Types.LintVerdict, inForceFrom: string | null, inForceUntil: string | null, findings: Array<{ rule: string, severity: Types.LintSeverity, column: string, part: string | null, sentence: string, clause: string | null, reason: string | null }>, history: Array<{ action: Types.ItemVersionAction, at: string, by: string, imported: boolean, why: string | null }> } };

export type RetireItemVersionMutationVariables = Exact<{
  input: Types.ItemVersionReasonInput;
}>;


export type RetireItemVersionMutation = { retireItemVersion: { id: string, code: string, name: string, department: string, number: number, revision: number, state: Types.ItemVersionState, verdict: Types.LintVerdict, inForceFrom: string | null, inForceUntil: string | null, findings: Array<{ rule: string, severity: Types.LintSeverity, column: string, part: string | null, sentence: string, clause: string | null, reason: string | null }>, history: Array<{ action: Types.ItemVersionAction, at: string, by: string, imported: boolean, why: string | null }> } };

export type WithdrawItemDraftMutationVariables = Exact<{
  input: Types.ItemVersionReasonInput;
}>;


export type WithdrawItemDraftMutation = { withdrawItemDraft: { id: string, code: string, name: string, department: string, number: number, revision: number, state: Types.ItemVersionState, verdict: Types.LintVerdict, inForceFrom: string | null, inForceUntil: string | null, findings: Array<{ rule: string, severity: Types.LintSeverity, column: string, part: string | null, sentence: string, clause: string | null, reason: string | null }>, history: Array<{ action: Types.ItemVersionAction, at: string, by: string, imported: boolean, why: string | null }> } };

export const ItemDeskDocument = "query ItemDesk($code:ID!){demo businessDate itemVersions(code:$code){...DeskVersion}}fragment DeskVersion on ItemVersionView{id code name department number revision state verdict inForceFrom inForceUntil findings{rule severity column part sentence clause reason}history{action at by imported why}}" as Operation<ItemDeskQuery, ItemDeskQueryVariables>;
export const ItemDeskDifferenceDocument = "query ItemDeskDifference($before:ID!$after:ID!){itemDifference(before:$before after:$after){field before after}}" as Operation<ItemDeskDifferenceQuery, ItemDeskDifferenceQueryVariables>;
export const SubmitItemDraftDocument = "mutation SubmitItemDraft($input:ItemVersionInput!){submitItemDraft(input:$input){...DeskVersion}}fragment DeskVersion on ItemVersionView{id code name department number revision state verdict inForceFrom inForceUntil findings{rule severity column part sentence clause reason}history{action at by imported why}}" as Operation<SubmitItemDraftMutation, SubmitItemDraftMutationVariables>;
export const PublishItemVersionDocument = "mutation PublishItemVersion($input:ItemVersionInput!){publishItemVersion(input:$input){...DeskVersion}}fragment DeskVersion on ItemVersionView{id code name department number revision state verdict inForceFrom inForceUntil findings{rule severity column part sentence clause reason}history{action at by imported why}}" as Operation<PublishItemVersionMutation, PublishItemVersionMutationVariables>;
export const ReturnItemDraftDocument = "mutation ReturnItemDraft($input:ItemVersionReasonInput!){returnItemDraft(input:$input){...DeskVersion}}fragment DeskVersion on ItemVersionView{id code name department number revision state verdict inForceFrom inForceUntil findings{rule severity column part sentence clause reason}history{action at by imported why}}" as Operation<ReturnItemDraftMutation, ReturnItemDraftMutationVariables>;
export const RetireItemVersionDocument = "mutation RetireItemVersion($input:ItemVersionReasonInput!){retireItemVersion(input:$input){...DeskVersion}}fragment DeskVersion on ItemVersionView{id code name department number revision state verdict inForceFrom inForceUntil findings{rule severity column part sentence clause reason}history{action at by imported why}}" as Operation<RetireItemVersionMutation, RetireItemVersionMutationVariables>;
export const WithdrawItemDraftDocument = "mutation WithdrawItemDraft($input:ItemVersionReasonInput!){withdrawItemDraft(input:$input){...DeskVersion}}fragment DeskVersion on ItemVersionView{id code name department number revision state verdict inForceFrom inForceUntil findings{rule severity column part sentence clause reason}history{action at by imported why}}" as Operation<WithdrawItemDraftMutation, WithdrawItemDraftMutationVariables>;