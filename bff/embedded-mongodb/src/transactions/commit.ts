import { writeConflict } from '../errors/mongoError';
import type { Catalog } from '../storage/catalog';
import type { Collection } from '../storage/collection';
import { applyEntryChanges, setIndexFlags } from '../storage/directWriter';
import { entryChanges, type EntryChanges } from '../storage/entryChanges';
import type { Environment } from '../storage/environment';
import { recordKey, type RecordId } from '../storage/keys';
import type { PendingWrite, Transaction } from './transaction';

interface PreparedWrite {
  readonly collection: Collection;
  readonly id: RecordId;
  readonly write: PendingWrite;
  readonly changes: EntryChanges;
}

/**
 * Inside a write transaction: puts all writes of `transaction` in place, or throws before the first. The locks keep
 * others out, but a write that was under way when a lock was taken may have come first: that is seen here.
 * @throws MongoError 112
 */
export function applyTransaction(environment: Environment, catalog: Catalog, transaction: Transaction): void {
  for (const created of transaction.created.values()) {
    if (catalog.find(created.database, created.name)) throw writeConflict();
  }
  const prepared = [...transaction.writes].flatMap(([collection, writes]) => {
    if (collection.dropped) throw writeConflict();
    return [...writes].map(([id, write]) => prepare(collection, id, write));
  });
  refuseTakenKeys(environment, prepared);
  for (const created of transaction.created.values()) catalog.save(created);
  for (const { id, changes } of prepared) applyEntryChanges(environment, id, { ...changes, added: [] });
  for (const write of prepared) place(environment, catalog, write);
}

function prepare(collection: Collection, id: RecordId, write: PendingWrite): PreparedWrite {
  const current = collection.fetch(id);
  const unchanged = write.base === undefined ? current === undefined : current?.equals(write.base);
  if (!unchanged) throw writeConflict();
  const changes = entryChanges(collection, { id, before: write.base, after: write.next?.document });
  return { collection, id, write, changes };
}

function refuseTakenKeys(environment: Environment, prepared: readonly PreparedWrite[]): void {
  const freed = new Set(prepared.flatMap(({ changes }) => changes.removed.map(({ key }) => key.toString('latin1'))));
  for (const { changes } of prepared) {
    for (const { index, key } of changes.added) {
      if (!index.unique || freed.has(key.toString('latin1'))) continue;
      if (environment.entries.getBinaryFast(key)) throw writeConflict();
    }
  }
}

function place(environment: Environment, catalog: Catalog, { collection, id, write, changes }: PreparedWrite): void {
  const key = recordKey(collection.id, id);
  if (write.next) environment.records.putSync(key, write.next.raw);
  else environment.records.removeSync(key);
  applyEntryChanges(environment, id, { ...changes, removed: [] });
  const before = write.base?.length ?? 0;
  const count = (write.next ? 1 : 0) - (write.base ? 1 : 0);
  collection.addToStats(count, (write.next?.raw.length ?? 0) - before);
  if (changes.flagged.length === 0) return;
  setIndexFlags(changes.flagged);
  catalog.save(collection);
}
