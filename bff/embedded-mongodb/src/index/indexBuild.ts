import { decodeDocument } from '../bson/decode';
import type { Value } from '../bson/value';
import type { Catalog } from '../storage/catalog';
import type { Collection } from '../storage/collection';
import { duplicateOf } from '../storage/duplicates';
import { setIndexFlags } from '../storage/directWriter';
import { entryChanges, entryValue, type EntryChange } from '../storage/entryChanges';
import type { Environment } from '../storage/environment';
import { recordIdOfKey, recordKey, prefixRange, type RecordId } from '../storage/keys';
import type { Index } from './indexDefinition';

const RECORDS_PER_WRITE = 2000;

export interface BuildParts {
  readonly environment: Environment;
  readonly catalog: Catalog;
  onProgress?(done: number, total: number): void;
}

/**
 * Adds indexes to a collection. They are maintained by every write from the start and filled record by record in small
 * writes beside the others; queries use them when they are complete. A crash in between is made good at the next start.
 * @throws MongoError 11000, 171; the indexes are then gone again
 */
export async function buildIndexes(parts: BuildParts, collection: Collection, fresh: readonly Index[]): Promise<void> {
  const { catalog } = parts;
  const before = collection.indexes;
  for (const index of fresh) index.ready = false;
  await catalog.setIndexes(collection, [...before, ...fresh], () => {
    // inside the write, where no insert can come in between
    if (collection.count === 0) for (const index of fresh) index.ready = true;
  });
  try {
    if (fresh.every(({ ready }) => ready)) markReady(parts, fresh);
    else await fillIndexes(parts, collection);
  } catch (error) {
    await catalog.setIndexes(
      collection,
      collection.indexes.filter((index) => !fresh.includes(index)),
    );
    throw error;
  }
}

/** Completes all indexes of the collection that are not ready. */
export async function fillIndexes(parts: BuildParts, collection: Collection): Promise<void> {
  const open = collection.indexes.filter((index) => !index.ready);
  if (open.length === 0) return;
  let last: RecordId | undefined = 0;
  let done = 0;
  while (last !== undefined) {
    const from: RecordId = last;
    last = await parts.environment.write(() => fillSome(parts, { collection, open, from }));
    done += RECORDS_PER_WRITE;
    parts.onProgress?.(Math.min(done, collection.count), collection.count);
  }
  for (const index of open) index.ready = true;
  await parts.environment.write(() => parts.catalog.save(collection));
  markReady(parts, open);
}

function markReady({ catalog }: BuildParts, indexes: readonly Index[]): void {
  catalog.epoch++;
  for (const index of indexes) index.readySince = catalog.epoch;
}

/** Fills from the record after `from`; returns the last one filled, undefined at the end. */
function fillSome(
  { environment, catalog }: BuildParts,
  { collection, open, from }: { collection: Collection; open: readonly Index[]; from: RecordId },
): RecordId | undefined {
  if (collection.dropped) return undefined;
  const { high } = prefixRange(collection.id);
  const start = recordKey(collection.id, from);
  let last: RecordId | undefined;
  const wanted = new Set(open);
  // all of the chunk first: putting entries while reading moves pages under the reader
  const records = [
    ...environment.records.getRange({ start, end: high, exclusiveStart: true, limit: RECORDS_PER_WRITE }),
  ];
  for (const { key, value } of records) {
    last = recordIdOfKey(key);
    const { added, flagged } = entryChanges(collection, { id: last, after: decodeDocument(value) });
    for (const entry of added) if (wanted.has(entry.index)) place(environment, collection, { id: last, entry });
    if (flagged.length > 0) {
      setIndexFlags(flagged);
      catalog.save(collection);
    }
  }
  return records.length < RECORDS_PER_WRITE ? undefined : last;
}

function place(
  environment: Environment,
  collection: Collection,
  { id, entry }: { id: RecordId; entry: EntryChange },
): void {
  const value = entryValue(entry.index, id);
  if (entry.index.unique) {
    const taken = environment.entries.get(entry.key);
    if (taken && !taken.equals(value)) throw duplicateOf(collection, entry.index, entry.row as readonly Value[]);
  }
  environment.entries.putSync(entry.key, value);
}
