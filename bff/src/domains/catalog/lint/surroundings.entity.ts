import type { BasicItem, TimeLimit } from '../item/item.entity';

/** The times of the same basic item wherever it is carried out, the item itself included. */
export interface SiblingTimes {
  readonly statutory: readonly TimeLimit[];
  readonly promised: readonly TimeLimit[];
}

/** What the linter has to know beside the item. */
export interface LintSurroundings {
  /** Null: the catalogue does not hold the basic item. */
  readonly basic: BasicItem | null;
  /** Codes of the materials that the basic item asks for. */
  readonly basicMaterials: ReadonlySet<string>;
  readonly siblings: SiblingTimes;
  /** Windows whose hall is known. Null: places are not at hand, nothing is said about them. */
  readonly windows: ReadonlySet<string> | null;
}
