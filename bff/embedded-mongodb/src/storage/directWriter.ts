import type { Value } from '../bson/value';
import { located } from '../errors/mongoError';
import { BlockedByTransaction, type LockTable } from '../transactions/locks';
import type { Catalog } from './catalog';
import type { Collection, StoredRecord } from './collection';
import { duplicateOf } from './duplicates';
import { entryChanges, entryValue, type EntryChanges } from './entryChanges';
import type { Environment } from './environment';
import { recordKey, type RecordId } from './keys';
import type { NewRecord, RecordWriter } from './recordWriter';

/** Writes into the store's open write transaction. @throws BlockedByTransaction where an open transaction wrote first */
export class DirectWriter implements RecordWriter {
  constructor(
    private readonly environment: Environment,
    private readonly catalog: Catalog,
    private readonly locks: LockTable,
  ) {}

  fetch(collection: Collection, id: RecordId): Buffer | undefined {
    return collection.fetch(id);
  }

  insert(collection: Collection, { document, raw }: NewRecord): RecordId {
    if (collection.dropped) throw located(175, `collection dropped: ${collection.namespace}`);
    const id = collection.allocateRecordId();
    const changes = entryChanges(collection, { id, after: document });
    this.checkUnique(collection, changes);
    this.environment.records.putSync(recordKey(collection.id, id), raw);
    this.apply(collection, id, changes);
    collection.addToStats(1, raw.length);
    return id;
  }

  replace(collection: Collection, { id, raw }: StoredRecord, next: NewRecord): void {
    this.checkLock(collection, id);
    const changes = entryChanges(collection, { id, before: raw, after: next.document });
    this.checkUnique(collection, changes);
    this.environment.records.putSync(recordKey(collection.id, id), next.raw);
    this.apply(collection, id, changes);
    if (next.raw.length !== raw.length) collection.addToStats(0, next.raw.length - raw.length);
  }

  remove(collection: Collection, { id, raw }: StoredRecord): void {
    this.checkLock(collection, id);
    const changes = entryChanges(collection, { id, before: raw });
    this.environment.records.removeSync(recordKey(collection.id, id));
    this.apply(collection, id, changes);
    collection.addToStats(-1, -raw.length);
  }

  private checkLock(collection: Collection, id: RecordId): void {
    const owner = this.locks.recordOwner(collection, id);
    if (owner) throw new BlockedByTransaction(owner);
  }

  private checkUnique(collection: Collection, { added }: EntryChanges): void {
    for (const { index, key, row } of added) {
      if (!index.unique) continue;
      if (this.locks.hasUniqueKeys) {
        const owner = this.locks.uniqueOwner(key.toString('latin1'));
        if (owner) throw new BlockedByTransaction(owner);
      }
      if (this.environment.entries.getBinaryFast(key)) throw duplicateOf(collection, index, row as readonly Value[]);
    }
  }

  private apply(collection: Collection, id: RecordId, changes: EntryChanges): void {
    applyEntryChanges(this.environment, id, changes);
    if (changes.flagged.length > 0) this.flag(collection, changes);
  }

  private flag(collection: Collection, { flagged }: EntryChanges): void {
    setIndexFlags(flagged);
    this.catalog.save(collection);
  }
}

export function setIndexFlags(flagged: EntryChanges['flagged']): void {
  for (const { index, multikey, longKeys } of flagged) {
    if (multikey) index.multikey = true;
    if (longKeys) index.longKeys = true;
  }
}

/** Inside a write transaction. */
export function applyEntryChanges(environment: Environment, id: RecordId, changes: EntryChanges): void {
  for (const { key } of changes.removed) environment.entries.removeSync(key);
  for (const { index, key } of changes.added) environment.entries.putSync(key, entryValue(index, id));
}
