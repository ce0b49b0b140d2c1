/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { Operation } from '@/gateway/operation';
/** Which findings of the linter; what is left out does not matter. */
export type ItemFindingsInput = {
  /** As the counts name it. */
  department?: string | null | undefined;
  /** E.g. CAT-PROMISE. */
  rule?: string | number | null | undefined;
  severity?: LintSeverity | null | undefined;
};

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

export type ItemDeskFindingsQueryVariables = Exact<{
  filter?: Types.ItemFindingsInput | null | undefined;
  after?: string | null | undefined;
}>;


export type ItemDeskFindingsQuery = { demo: boolean, businessDate: BusinessDate, itemFindings: { totalCount: number, items: Array<{ id: string, code: string, name: string, department: string, number: number, revision: number, state: Types.ItemVersionState, verdict: Types.LintVerdict, inForceFrom: string | null, inForceUntil: string | null, findings: Array<{ rule: string, severity: Types.LintSeverity, column: string, part: string | null, sentence: string, clause: string | null, reason: string | null }>, history: Array<{ action: Types.ItemVersionAction, at: string, by: string, imported: boolean, why: string | null }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } }, itemFindingCounts: Array<{ rule: string, severity: Types.LintSeverity, department: string, count: number }> };

export const ItemDeskFindingsDocument = "query ItemDeskFindings($filter:ItemFindingsInput$after:String){demo businessDate itemFindings(filter:$filter first:20 after:$after){items{...DeskVersion}totalCount pageInfo{endCursor hasNextPage}}itemFindingCounts{rule severity department count}}fragment DeskVersion on ItemVersionView{id code name department number revision state verdict inForceFrom inForceUntil findings{rule severity column part sentence clause reason}history{action at by imported why}}" as Operation<ItemDeskFindingsQuery, ItemDeskFindingsQueryVariables>;