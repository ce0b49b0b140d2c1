/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { Operation } from '@/gateway/operation';
export type DraftItemInput = {
  /** 1 to 60. */
  changes: Array<ItemCellInput>;
  /** 实施编码. */
  code: string | number;
  /** For whoever reads the history, up to 500 characters. */
  why: string;
};

export type EditItemInput = {
  /** 1 to 60. */
  changes: Array<ItemCellInput>;
  id: string | number;
  /** Of the version that was seen. */
  revision: number;
  /** For whoever reads the history, up to 500 characters. */
  why?: string | null | undefined;
};

/** A cell, written as in the department’s file. */
export type ItemCellInput = {
  /** E.g. 承诺办结时限. */
  column: string;
  /** Null or empty: the cell is cleared. Up to 8,000 characters. */
  value?: string | null | undefined;
};

/** How a cell is filled in. CHOICES: several words, separated by 、. FLAG: 是 or 否. */
export type ItemCellKind =
  | 'CHOICE'
  | 'CHOICES'
  | 'FLAG'
  | 'LONG_TEXT'
  | 'NUMBER'
  | 'TEXT';

/** SHARED: 四级四同, the basic item says it for all levels. DEPARTMENT: it comes with the handover alone. */
export type ItemCellLock =
  | 'DEPARTMENT'
  | 'SHARED';

export type ItemVersionAction =
  | 'CREATE'
  | 'EDIT'
  | 'PUBLISH'
  | 'RETIRE'
  | 'RETURN'
  | 'SUBMIT'
  | 'WITHDRAW';

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

export type ItemDeskFormQueryVariables = Exact<{
  code: string | number;
}>;


export type ItemDeskFormQuery = { demo: boolean, businessDate: BusinessDate, itemForm: { publishedNumber: number | null, version: { id: string, code: string, name: string, department: string, number: number, revision: number, state: Types.ItemVersionState, verdict: Types.LintVerdict, inForceFrom: string | null, inForceUntil: string | null, findings: Array<{ rule: string, severity: Types.LintSeverity, column: string, part: string | null, sentence: string, clause: string | null, reason: string | null }>, history: Array<{ action: Types.ItemVersionAction, at: string, by: string, imported: boolean, why: string | null }> }, groups: Array<{ title: string, cells: Array<{ column: string, value: string | null, published: string | null, kind: Types.ItemCellKind, choices: Array<string>, lock: Types.ItemCellLock | null, inherited: boolean }> }>, parts: Array<{ title: string, code: string, name: string, inherited: boolean }>, changes: Array<{ field: string, before: string | null, after: string | null }> } };

export type DraftItemMutationVariables = Exact<{
  input: Types.DraftItemInput;
}>;


export type DraftItemMutation = { draftItem: { id: string } };

export type EditItemDraftMutationVariables = Exact<{
  input: Types.EditItemInput;
}>;


export type EditItemDraftMutation = { editItemDraft: { id: string } };

export const ItemDeskFormDocument = "query ItemDeskForm($code:ID!){demo businessDate itemForm(code:$code){publishedNumber version{...DeskVersion}groups{title cells{...DeskCell}}parts{title code name inherited}changes{field before after}}}fragment DeskVersion on ItemVersionView{id code name department number revision state verdict inForceFrom inForceUntil findings{rule severity column part sentence clause reason}history{action at by imported why}}fragment DeskCell on ItemCell{column value published kind choices lock inherited}" as Operation<ItemDeskFormQuery, ItemDeskFormQueryVariables>;
export const DraftItemDocument = "mutation DraftItem($input:DraftItemInput!){draftItem(input:$input){id}}" as Operation<DraftItemMutation, DraftItemMutationVariables>;
export const EditItemDraftDocument = "mutation EditItemDraft($input:EditItemInput!){editItemDraft(input:$input){id}}" as Operation<EditItemDraftMutation, EditItemDraftMutationVariables>;