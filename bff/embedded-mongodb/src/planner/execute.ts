import { located } from '../errors/mongoError';
import type { Collection, StoredRecord } from '../storage/collection';
import type { Environment, ReadView } from '../storage/environment';
import { recordIdOfKey, type RecordId } from '../storage/keys';
import { scanKeys, scanRange, type KeyRange } from '../storage/range';
import type { PendingWrite } from '../transactions/transaction';
import type { IndexPlan, LookupPlan, Plan, UnionPlan } from './plan';

/** Where a plan reads: the newest state, or a transaction's snapshot with its own writes on top. */
export interface ReadSource {
  readonly environment: Environment;
  readonly view?: ReadView;
  /** The catalog's epoch of the snapshot: indexes that became ready later are not in it. */
  readonly epoch?: number;
  /** Milliseconds since the epoch at which maxTimeMS ends the reading. */
  readonly deadline?: number;
  /** Writes of the reading transaction to the collection, if any. */
  pending(collection: Collection): ReadonlyMap<RecordId, PendingWrite> | undefined;
}

/** What a scan has looked at, for explain. */
export interface ScanFigures {
  keys: number;
  documents: number;
}

/** The records a plan leads to, each once; whether they satisfy the filter is for the matcher to say. */
export function runPlan(
  collection: Collection,
  plan: Plan,
  { source, figures }: { source: ReadSource; figures?: ScanFigures },
): Iterable<StoredRecord> {
  const pending = source.pending(collection);
  const stored = storedRecords(collection, plan, { source, figures });
  return pending && pending.size > 0 ? overlay(stored, pending) : stored;
}

function storedRecords(
  collection: Collection,
  plan: Plan,
  { source, figures }: { source: ReadSource; figures?: ScanFigures },
): Iterable<StoredRecord> {
  if (plan.stage === 'COLLSCAN') {
    const records = collection.scan({ view: source.view, reverse: plan.reverse });
    return figures ? counted(records, figures) : records;
  }
  const ids = planRecordIds(plan, source);
  if (Array.isArray(ids) && !figures) return fetchFew(collection, ids, source.view);
  return fetched(collection, ids, { source, figures });
}

function* counted(records: Iterable<StoredRecord>, figures: ScanFigures): Generator<StoredRecord> {
  for (const record of records) {
    figures.documents++;
    yield record;
  }
}

function fetchFew(collection: Collection, ids: readonly RecordId[], view: ReadView | undefined): StoredRecord[] {
  const records: StoredRecord[] = [];
  for (const id of ids) {
    const raw = collection.fetch(id, view);
    if (raw) records.push({ id, raw });
  }
  return records;
}

function* fetched(
  collection: Collection,
  ids: Iterable<RecordId>,
  { source, figures }: { source: ReadSource; figures?: ScanFigures },
): Generator<StoredRecord> {
  for (const id of ids) {
    const raw = collection.fetch(id, source.view);
    if (figures) figures.keys++;
    if (!raw) continue; // removed while a cursor rested
    if (figures) figures.documents++;
    yield { id, raw };
  }
}

/** Snapshot records with the transaction's own writes in their places; what it inserted comes last. */
function* overlay(
  stored: Iterable<StoredRecord>,
  pending: ReadonlyMap<RecordId, PendingWrite>,
): Generator<StoredRecord> {
  const met = new Set<RecordId>();
  for (const record of stored) {
    const own = pending.get(record.id);
    if (!own) {
      yield record;
      continue;
    }
    met.add(record.id);
    if (own.next) yield { id: record.id, raw: own.next.raw };
  }
  for (const [id, { next }] of [...pending]) if (next && !met.has(id)) yield { id, raw: next.raw };
}

/** Record ids of an index plan in its order, each once. */
export function planRecordIds(plan: LookupPlan | IndexPlan | UnionPlan, source: ReadSource): Iterable<RecordId> {
  if (plan.stage !== 'OR') plan.index.uses++;
  if (plan.stage === 'LOOKUP') return lookup(plan, source);
  if (plan.stage === 'OR') return distinct(concat(plan.inputs.map((input) => planRecordIds(input, source))));
  const ids = scanIds(plan, source);
  return plan.index.multikey || plan.index.longKeys ? distinct(ids) : ids;
}

function lookup(plan: LookupPlan, { environment, view }: ReadSource): RecordId[] {
  const value = environment.entries.getBinaryFast(plan.key, view);
  return value ? [recordIdOf(value)] : [];
}

function recordIdOf(value: Uint8Array): RecordId {
  return (value[0] as number) * 2 ** 40 + (value[1] as number) * 2 ** 32 + uint32(value);
}

function uint32(value: Uint8Array): number {
  return (
    (value[2] as number) * 2 ** 24 + (((value[3] as number) << 16) | ((value[4] as number) << 8) | (value[5] as number))
  );
}

function* scanIds({ index, ranges, reverse }: IndexPlan, { environment, view }: ReadSource): Generator<RecordId> {
  const ordered: readonly KeyRange[] = reverse ? [...ranges].reverse() : ranges;
  for (const range of ordered) {
    if (index.unique) {
      for (const { value } of scanRange(environment.entries, range, { view, reverse })) yield recordIdOf(value);
    } else {
      for (const key of scanKeys(environment.entries, range, { view, reverse })) yield recordIdOfKey(key);
    }
    // what a dropped index still had is not all there was
    if (index.dropped) throw located(175, `query plan killed :: index '${index.name}' dropped`);
  }
}

function* distinct(ids: Iterable<RecordId>): Generator<RecordId> {
  const seen = new Set<RecordId>();
  for (const id of ids) {
    if (seen.has(id)) continue;
    seen.add(id);
    yield id;
  }
}

function* concat(parts: Iterable<RecordId>[]): Generator<RecordId> {
  for (const part of parts) yield* part;
}

/** How many entries an exact plan has, without reading any document. */
export function countEntries(plan: LookupPlan | IndexPlan, { environment, view }: ReadSource): number {
  plan.index.uses++;
  if (plan.stage === 'LOOKUP') return environment.entries.getBinaryFast(plan.key, view) ? 1 : 0;
  let count = 0;
  for (const { low, high } of plan.ranges) {
    count += environment.entries.getKeysCount({ start: low, end: high, ...view });
  }
  return count;
}
