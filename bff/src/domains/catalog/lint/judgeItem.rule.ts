import { withInherited } from '../item/inherit.rule';
import type { BasicItem, ItemContent, ItemRow } from '../item/item.entity';
import type { Parts } from '../item/part.entity';
import type { JudgedFinding, Verdict } from './finding.entity';
import { lintItem, verdictOf } from './lint.rule';
import type { LintSurroundings } from './surroundings.entity';

/** An implementation with what it inherits, and what the linter says of it. */
export interface JudgedItem {
  readonly content: ItemContent;
  readonly findings: readonly JudgedFinding[];
  readonly verdict: Verdict;
}

interface ItemParts extends Pick<LintSurroundings, 'siblings' | 'windows'> {
  readonly basic: BasicItem | null;
  /** Of the implementation itself. */
  readonly own: Parts;
  /** Of its basic item. */
  readonly shared: Parts;
}

/** Inherits, then lints: the same for an import and for files that are only looked at. */
export function judgeItem(row: ItemRow, { basic, own, shared, siblings, windows }: ItemParts): JudgedItem {
  const content = withInherited(row, basic, { own, shared });
  const basicMaterials = new Set(shared.materials.map(({ code }) => code));
  const findings = lintItem(content, { basic, basicMaterials, siblings, windows });
  return { content, findings, verdict: verdictOf(findings) };
}
