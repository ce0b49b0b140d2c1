import type { Document } from '../bson/value';
import type { Collation } from '../collation/collation';
import type { MemoryLimit } from '../sort/memoryLimit';
import type { SpillFile } from '../storage/temporarySpace';
import { PAUSE, type PauseDue } from './pause';
import { GroupTable, type Group, type GroupField } from './groupTable';

/** How the items of a `$group` come into their groups. */
export interface Grouping<T> {
  readonly fields: readonly GroupField[];
  readonly collation?: Collation;
  readonly memory?: MemoryLimit;
  /** The item's group, undefined when the table takes no new one; its accumulators have then not been touched. */
  take(item: T, groups: GroupTable): Group | undefined;
  write(item: T): Buffer;
  read(raw: Buffer): T;
}

/**
 * Groups in memory. Once the groups fill it, items of further groups wait on the disk, and are grouped when the first
 * ones have been answered. Pauses stand only before the first group, where they are asked for.
 */
export function* groupAll<T>(input: Iterable<T>, grouping: Grouping<T>, pauseDue?: PauseDue): Generator<Document> {
  const { fields, collation, memory } = grouping;
  let waiting: SpillFile | undefined;
  try {
    let groups: GroupTable | undefined = new GroupTable(fields, collation, memory?.bytes);
    for (const item of input) {
      if (pauseDue?.()) yield PAUSE;
      const group = grouping.take(item, groups);
      if (group) continue;
      waiting ??= memory?.spill('$group');
      waiting?.append({ id: 0, raw: grouping.write(item) });
    }
    yield* groups.results();
    groups = undefined; // its memory is for the next ones
    if (waiting) yield* groupAll(itemsOf(waiting, grouping), grouping);
  } finally {
    waiting?.close();
  }
}

function* itemsOf<T>(file: SpillFile, grouping: Grouping<T>): Generator<T> {
  for (const { raw } of file.records()) yield grouping.read(raw);
}
