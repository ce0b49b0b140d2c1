import mongoose, { type mongo } from 'mongoose';

interface StoredRecord {
  readonly _id: string;
  readonly digest: string;
  readonly [field: string]: unknown;
}

/** What a load wants of one key, in the order of the file's lines. */
export type RecordChange =
  | { readonly id: string; readonly kind: 'delete' }
  | {
      readonly id: string;
      readonly kind: 'write';
      readonly digest: string;
      /** Built only when the record has changed: sealing costs. */
      readonly document: () => Readonly<Record<string, unknown>>;
    };

export interface ChangeCounts {
  written: number;
  unchanged: number;
  deleted: number;
}

interface KeyState {
  /** Of the record as it is stored; null when there is none. */
  readonly before: string | null;
  now: string | null;
  last: RecordChange;
}

/** Writes the records of all data sets: the same whatever they mean. */
export class RecordRepository {
  /**
   * Applies changes in their order, durably, in two round trips. Lines that change nothing cost no write. Every line is counted, also where
   * several lines have one key. @throws the driver's error; what was acknowledged before stays
   */
  async apply(collectionName: string, changes: readonly RecordChange[]): Promise<ChangeCounts> {
    const { db } = mongoose.connection;
    if (!db) throw new Error('no database is connected');
    const collection = db.collection<StoredRecord>(collectionName);
    const { states, counts } = replay(changes, await digestsOf(collection, changes));
    const operations = [...states].flatMap(([id, state]) => operationFor(id, state) ?? []);
    if (operations.length > 0) await collection.bulkWrite(operations, { ordered: false });
    return counts;
  }
}

async function digestsOf(
  collection: mongo.Collection<StoredRecord>,
  changes: readonly RecordChange[],
): Promise<Map<string, string>> {
  const ids = [...new Set(changes.map(({ id }) => id))];
  const found = collection.find({ _id: { $in: ids } }, { projection: { digest: 1 }, batchSize: ids.length + 1 });
  return new Map((await found.toArray()).map(({ _id, digest }) => [_id, digest]));
}

function replay(changes: readonly RecordChange[], digests: ReadonlyMap<string, string>) {
  const states = new Map<string, KeyState>();
  const counts: ChangeCounts = { written: 0, unchanged: 0, deleted: 0 };
  for (const change of changes) {
    const before = digests.get(change.id) ?? null;
    const state = states.get(change.id) ?? { before, now: before, last: change };
    const next = change.kind === 'write' ? change.digest : null;
    if (next === state.now) counts.unchanged += 1;
    else counts[next === null ? 'deleted' : 'written'] += 1;
    state.now = next;
    state.last = change;
    states.set(change.id, state);
  }
  return { states, counts };
}

function operationFor(id: string, { before, now, last }: KeyState): mongo.AnyBulkWriteOperation<StoredRecord> | null {
  if (before === now) return null;
  if (last.kind === 'delete') return { deleteOne: { filter: { _id: id } } };
  const document = { _id: id, digest: last.digest, ...last.document() };
  if (before === null) return { insertOne: { document } };
  return { replaceOne: { filter: { _id: id }, replacement: document } };
}
