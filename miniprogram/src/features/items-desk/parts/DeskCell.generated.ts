/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../gateway/schema.generated';

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

export type DeskCellFragment = { column: string, value: string | null, published: string | null, kind: Types.ItemCellKind, choices: Array<string>, lock: Types.ItemCellLock | null, inherited: boolean };
