import { editInputInvalid } from '../catalog.errors';
import { LINT_RULES, RULE_FACTS, type LintRule, type Severity } from '../lint/finding.entity';
import type { ItemVersion } from '../version/version.entity';
import type { FindingCount, FindingsRepository } from '../version/findings.repository';

export interface FindingsFilter {
  readonly rule: LintRule | null;
  readonly severity: Severity | null;
  /** As the findings' own counts name it. */
  readonly department: string | null;
}

export interface FindingsPage {
  readonly versions: readonly ItemVersion[];
  readonly totalCount: number;
}

/** The rules that a filter asks for; a rule has one severity. */
export const rulesOf = ({ rule, severity }: FindingsFilter): readonly LintRule[] =>
  LINT_RULES.filter(
    (one) => (rule === null || one === rule) && (severity === null || RULE_FACTS[one].severity === severity),
  );

/** What the linter has to say against everything that citizens read or that waits for them. */
export class ItemFindingsService {
  constructor(private readonly findings: FindingsRepository) {}

  /** Versions with such findings, by id; `after` is the last id seen. Throws INPUT_INVALID for a rule that there is not. */
  async page(filter: FindingsFilter, { after, limit }: { after: string; limit: number }): Promise<FindingsPage> {
    if (filter.rule !== null && !LINT_RULES.includes(filter.rule)) throw editInputInvalid('rule');
    const match = { rules: rulesOf(filter), department: filter.department };
    const [versions, totalCount] = await Promise.all([
      this.findings.versions(match, { after, limit }),
      this.findings.count(match),
    ]);
    return { versions, totalCount };
  }

  /** How many findings of each rule each department has. */
  counts(): Promise<readonly FindingCount[]> {
    return this.findings.counts();
  }
}
