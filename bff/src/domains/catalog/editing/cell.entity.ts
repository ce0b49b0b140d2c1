import type { ItemField } from './fieldColumns.entity';

export const CELL_KINDS = ['TEXT', 'LONG_TEXT', 'NUMBER', 'FLAG', 'CHOICE', 'CHOICES'] as const;
/** How a cell is filled in. CHOICES: several words, in the file separated by 、. */
export type CellKind = (typeof CELL_KINDS)[number];

export const CELL_LOCKS = ['SHARED', 'DEPARTMENT'] as const;
/** Why staff cannot change a cell. SHARED: 四级四同, the basic item says it for all. DEPARTMENT: it comes with the handover alone. */
export type CellLock = (typeof CELL_LOCKS)[number];

/** One cell of a version as it stands in the department's file, with what is needed to change it. */
export interface FormCell {
  readonly column: string;
  /** Null: empty. */
  readonly value: string | null;
  /** What citizens read now; the same as `value` where nothing was changed. */
  readonly published: string | null;
  readonly kind: CellKind;
  readonly choices: readonly string[];
  readonly lock: CellLock | null;
  /** The value is the basic item's. */
  readonly inherited: boolean;
}

export interface CellGroup {
  readonly title: string;
  readonly cells: readonly FormCell[];
}

/** A material, fee, step, question or result. */
export interface FormPart {
  /** 材料, 收费 … */
  readonly title: string;
  readonly code: string;
  readonly name: string;
  /** The basic item asks for it everywhere. */
  readonly inherited: boolean;
}

/** A field, or the unit of one of the two limits. */
export type CellSource = { readonly field: ItemField; readonly part?: 'unit' };
