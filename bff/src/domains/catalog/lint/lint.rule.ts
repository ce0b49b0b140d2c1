import type { ItemContent } from '../item/item.entity';
import { codeContradictions, inheritanceContradictions, unknownWindows } from './code.rule';
import { brokenLinks, deadContacts } from './contact.rule';
import { feeContradictions } from './fee.rule';
import { RULE_FACTS, type Finding, type JudgedFinding, type Verdict } from './finding.entity';
import { addedMaterials, replaceableMaterials } from './material.rule';
import { noMeetingContradictions } from './online.rule';
import { isBlank } from './placeholder.rule';
import { missingFields } from './required.rule';
import { stepOrder, stepOverlaps, stepTime } from './steps.rule';
import type { LintSurroundings } from './surroundings.entity';
import { timeContradictions, unusualTimes } from './times.rule';

/** Everything that speaks against publishing an item, or that staff should look at. Rules: docs/domains/catalog.md. */
export function lintItem(item: ItemContent, around: LintSurroundings): JudgedFinding[] {
  const findings: Finding[] = [
    ...missingFields(item),
    ...codeContradictions(item),
    ...inheritanceContradictions(item, around),
    ...timeContradictions(item),
    ...noMeetingContradictions(item),
    ...feeContradictions(item),
    ...replaceableMaterials(item),
    ...deadContacts(item),
    ...brokenLinks(item),
    ...stepOrder(item),
    ...stepOverlaps(item),
    ...stepTime(item),
    ...unknownWindows(item, around),
    ...unusualTimes(item, around),
    ...addedMaterials(item, around),
  ];
  return findings.map((finding) => ({
    ...finding,
    ...RULE_FACTS[finding.rule],
    reason: reasonOf(item, finding),
  }));
}

/** A reason that says nothing is none. */
function reasonOf({ lintReasons }: ItemContent, { rule }: Finding): string | null {
  const reason = lintReasons[rule] ?? null;
  return isBlank(reason) ? null : reason;
}

/** Errors refuse publishing whatever reason is given; warnings need one. */
export function verdictOf(findings: readonly JudgedFinding[]): Verdict {
  if (findings.some(({ severity }) => severity === 'ERROR')) return 'REFUSED';
  return findings.some(({ severity, reason }) => severity === 'WARNING' && reason === null) ? 'NEEDS_REASON' : 'PASSED';
}
