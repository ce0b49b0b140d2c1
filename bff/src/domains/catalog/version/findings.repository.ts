import { LINT_RULES, type LintRule } from '../lint/finding.entity';
import type { ItemVersion, VersionState } from './version.entity';
import { VersionModel, type VersionDocument } from './version.model';
import { entityOf } from './version.repository';

/** What citizens read, and what waits to be read by them. */
const LIVING: readonly VersionState[] = ['DRAFT', 'IN_REVIEW', 'PUBLISHED'];
/** Departments of a large province, each with every rule. */
const MOST_COUNTS = 20_000;

export interface FindingsMatch {
  readonly rules: readonly LintRule[];
  readonly department: string | null;
}

export interface FindingCount {
  readonly rule: LintRule;
  readonly department: string;
  readonly count: number;
}

const filterOf = ({ rules, department }: FindingsMatch) => ({
  'findings.rule': { $in: [...rules] },
  state: { $in: [...LIVING] },
  ...(department !== null && { 'content.department': department }),
});

/** Reads versions by what the linter found. */
export class FindingsRepository {
  /** By id; `after` is the last one seen. */
  async versions(match: FindingsMatch, { after, limit }: { after: string; limit: number }): Promise<ItemVersion[]> {
    const filter = { ...filterOf(match), _id: { $gt: after } } as object;
    const rows = await VersionModel.collection
      .find<VersionDocument>(filter, { sort: { _id: 1 }, limit, batchSize: limit + 1 })
      .toArray();
    return rows.map(entityOf);
  }

  count(match: FindingsMatch): Promise<number> {
    return VersionModel.collection.countDocuments(filterOf(match));
  }

  async counts(): Promise<FindingCount[]> {
    const rows = await VersionModel.collection
      .aggregate<{ _id: Omit<FindingCount, 'count'>; count: number }>(
        [
          { $match: filterOf({ rules: LINT_RULES, department: null }) },
          { $project: { department: '$content.department', rule: '$findings.rule' } },
          { $unwind: '$rule' },
          { $group: { _id: { rule: '$rule', department: '$department' }, count: { $sum: 1 } } },
        ],
        { cursor: { batchSize: MOST_COUNTS } },
      )
      .toArray();
    return rows.map(({ _id, count }) => ({ ..._id, count })).sort((a, b) => b.count - a.count);
  }
}
