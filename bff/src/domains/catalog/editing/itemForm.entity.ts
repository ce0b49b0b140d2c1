import type { ItemVersion } from '../version/version.entity';
import type { CellGroup, FormPart } from './cell.entity';
import type { FieldDifference } from './difference.entity';

/** What a member of staff sees who changes a guide. */
export interface ItemForm {
  /** Where a change begins: the draft that is there, else what citizens read. */
  readonly version: ItemVersion;
  /** What citizens read now. */
  readonly published: ItemVersion | null;
  readonly groups: readonly CellGroup[];
  readonly parts: readonly FormPart[];
  /** From what citizens read to this version. */
  readonly changes: readonly FieldDifference[];
}
