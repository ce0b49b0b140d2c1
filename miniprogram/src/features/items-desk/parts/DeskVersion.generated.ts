/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../gateway/schema.generated';

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

export type DeskVersionFragment = { id: string, code: string, name: string, department: string, number: number, revision: number, state: Types.ItemVersionState, verdict: Types.LintVerdict, inForceFrom: string | null, inForceUntil: string | null, findings: Array<{ rule: string, severity: Types.LintSeverity, column: string, part: string | null, sentence: string, clause: string | null, reason: string | null }>, history: Array<{ action: Types.ItemVersionAction, at: string, by: string, imported: boolean, why: string | null }> };
