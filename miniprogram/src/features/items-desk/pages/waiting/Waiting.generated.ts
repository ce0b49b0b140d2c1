/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { Operation } from '@/gateway/operation';
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

export type ItemsWaitingQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ItemsWaitingQuery = { demo: boolean, businessDate: BusinessDate, itemVersionsWaiting: { totalCount: number, items: Array<{ id: string, code: string, name: string, department: string, number: number, state: Types.ItemVersionState, verdict: Types.LintVerdict, findings: Array<{ severity: Types.LintSeverity }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export const ItemsWaitingDocument = "query ItemsWaiting($after:String){demo businessDate itemVersionsWaiting(first:20 after:$after){items{id code name department number state verdict findings{severity}}totalCount pageInfo{endCursor hasNextPage}}}" as Operation<ItemsWaitingQuery, ItemsWaitingQueryVariables>;