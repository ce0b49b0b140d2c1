import type { Document, Value } from '../../bson/value';
import type { Collation } from '../../collation/collation';
import { fail } from '../../expression/failure';
import { sortDocuments, sortFields, sortKeyOf, type SortKey } from '../../sort/compileSort';
import type { CompileStage, RunStage, StageTable } from '../types';
import { requireDocument } from './specification';

/** Refuses what is no sort pattern before any document is read. */
export function requireSort(spec: Value): Document {
  const pattern = requireDocument(spec, 15973, 'the $sort key specification must be an object');
  if (pattern.size === 0) throw fail(15976, '$sort stage must have at least one sort key');
  sortFields(pattern);
  return pattern;
}

interface Keyed {
  readonly document: Document;
  readonly keys: readonly SortKey[];
}

/** Keeps no more than `most` documents (about) while it reads: `$sort` with the `$limit` that follows it. */
export function sortTop(pattern: Document, most: number, collation?: Collation): RunStage {
  const sorter = sortKeyOf(pattern, collation);
  const byKeys = (a: Keyed, b: Keyed): number => sorter.compare(a.keys, b.keys);
  return (input) => {
    let kept: Keyed[] = [];
    for (const document of input) {
      kept.push({ document, keys: sorter.keysOf(document) });
      // Sorting twice as many now and then costs less than placing each one.
      if (kept.length >= 2 * most + 1000) kept = kept.sort(byKeys).slice(0, most);
    }
    return kept
      .sort(byKeys)
      .slice(0, most)
      .map(({ document }) => document);
  };
}

const sort: CompileStage = (spec, ctx) => {
  const pattern = requireSort(spec);
  return (input) => sortDocuments([...input], pattern, ctx.collation);
};

export const sortStages: StageTable = { $sort: sort };
