import type { ItemContent, ItemRow } from '../item/item.entity';
import type { JudgedFinding, Verdict } from '../lint/finding.entity';

/** An implementation as it was handed over, and where it came from. */
export interface HandedItem {
  readonly row: ItemRow;
  readonly batch: string;
  readonly line: number;
}

/** An implementation with all that the linter says of it. */
export interface AssembledItem {
  readonly handed: HandedItem;
  readonly content: ItemContent;
  readonly digest: string;
  readonly findings: readonly JudgedFinding[];
  readonly verdict: Verdict;
}
