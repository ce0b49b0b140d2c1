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

export interface AppliedChanges extends ChangeCounts {
  /** Keys among the changes that were stored before. */
  readonly known: number;
}

type Records = mongo.Collection<StoredRecord>;
type WriteChange = Extract<RecordChange, { kind: 'write' }>;

/** Writes the records of all data sets: the same whatever they mean. */
export class RecordRepository {
  /**
   * Applies changes in their order, durably. Lines that change nothing cost no write. Every line is counted, also where several lines have one
   * key. @throws the driver's error; what was acknowledged before stays
   * @param expectNew hardly any key is stored yet: records are inserted first, and only those that collide are compared. The outcome is the same
   */
  async apply(collectionName: string, changes: readonly RecordChange[], expectNew = false): Promise<AppliedChanges> {
    const { db } = mongoose.connection;
    if (!db) throw new Error('no database is connected');
    const collection: Records = db.collection(collectionName);
    const inserted = expectNew ? await insertNew(collection, changes) : new Set<string>();
    const rest = changes.filter(({ id }) => !inserted.has(id));
    const digests = await digestsOf(collection, rest);
    const { states, counts } = replay(rest, digests);
    const operations = [...states].flatMap(([id, state]) => operationFor(id, state) ?? []);
    if (operations.length > 0) await collection.bulkWrite(operations, { ordered: false });
    return { ...counts, written: counts.written + inserted.size, known: digests.size };
  }
}

/** Inserts the records whose key has one line only; answers the keys that were new. */
async function insertNew(collection: Records, changes: readonly RecordChange[]): Promise<Set<string>> {
  const lines = new Map<string, number>();
  for (const { id } of changes) lines.set(id, (lines.get(id) ?? 0) + 1);
  const single = changes.filter(
    (change): change is WriteChange => change.kind === 'write' && lines.get(change.id) === 1,
  );
  const ids = new Set(single.map(({ id }) => id));
  if (single.length === 0) return ids;
  try {
    await collection.insertMany(single.map(documentOf), { ordered: false });
  } catch (error) {
    if (!(error instanceof mongoose.mongo.MongoBulkWriteError) || !onlyDuplicates(error)) throw error;
    for (const { index } of writeErrorsOf(error)) ids.delete(single[index]?.id ?? '');
  }
  return ids;
}

const DUPLICATE_KEY = 11000;
const writeErrorsOf = ({ writeErrors }: mongo.MongoBulkWriteError): readonly mongo.WriteError[] => [writeErrors].flat();
const onlyDuplicates = (error: mongo.MongoBulkWriteError): boolean =>
  writeErrorsOf(error).every(({ code }) => code === DUPLICATE_KEY) && error.result.getWriteConcernError() === undefined;

const documentOf = ({ id, digest, document }: WriteChange): StoredRecord => ({
  _id: id,
  digest,
  ...withIntegers(document()),
});

async function digestsOf(collection: Records, changes: readonly RecordChange[]): Promise<Map<string, string>> {
  const ids = [...new Set(changes.map(({ id }) => id))];
  if (ids.length === 0) return new Map();
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
  const document = documentOf(last);
  if (before === null) return { insertOne: { document } };
  return { replaceOne: { filter: { _id: id }, replacement: document } };
}

/** The least 32-bit integer is left to the larger type as well. */
const INT32_MOST = 2 ** 31 - 1;

/** The driver would store a whole number beyond 32 bits as a float: amounts stay integers in the database too. It reads them back as numbers. */
function withIntegers(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const document: Record<string, unknown> = { ...fields };
  for (const [name, value] of Object.entries(document)) {
    if (Number.isSafeInteger(value) && Math.abs(Number(value)) > INT32_MOST) {
      document[name] = mongoose.mongo.Long.fromNumber(Number(value));
    }
  }
  return document;
}
