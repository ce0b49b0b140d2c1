import { writeConflict } from '../errors/mongoError';
import type { Value } from '../bson/value';
import type { Collection, StoredRecord } from '../storage/collection';
import { duplicateOf } from '../storage/duplicates';
import { entryChanges, type EntryChange, type EntryChanges } from '../storage/entryChanges';
import type { Environment } from '../storage/environment';
import type { RecordId } from '../storage/keys';
import type { NewRecord, RecordWriter } from '../storage/recordWriter';
import type { LockTable } from './locks';
import type { Transaction } from './transaction';

/**
 * Holds a transaction's writes back and takes their locks. A record or unique key that another open transaction holds,
 * or that has changed since the snapshot, is a WriteConflict at once: the first writer wins.
 */
export class TransactionWriter implements RecordWriter {
  constructor(
    private readonly environment: Environment,
    private readonly locks: LockTable,
    private readonly transaction: Transaction,
  ) {}

  fetch(collection: Collection, id: RecordId): Buffer | undefined {
    const pending = this.transaction.writes.get(collection)?.get(id);
    return pending ? pending.next?.raw : collection.fetch(id, this.transaction.view);
  }

  insert(collection: Collection, record: NewRecord): RecordId {
    const id = collection.allocateRecordId();
    this.claimKeys(collection, id, entryChanges(collection, { id, after: record.document }));
    this.hold(collection, id, { next: record });
    return id;
  }

  replace(collection: Collection, { id, raw }: StoredRecord, next: NewRecord): void {
    const base = this.lock(collection, id);
    this.claimKeys(collection, id, entryChanges(collection, { id, before: raw, after: next.document }));
    this.hold(collection, id, { next, base });
  }

  remove(collection: Collection, { id, raw }: StoredRecord): void {
    const base = this.lock(collection, id);
    this.claimKeys(collection, id, entryChanges(collection, { id, before: raw }));
    this.hold(collection, id, { base });
  }

  private hold(collection: Collection, id: RecordId, write: { next?: NewRecord; base?: Buffer }): void {
    this.transaction.writesTo(collection).set(id, write);
    this.locks.lockRecord(collection, id, this.transaction);
  }

  /** The record as the snapshot has it. @throws MongoError 112 when somebody else wrote it since, or is about to */
  private lock(collection: Collection, id: RecordId): Buffer | undefined {
    const own = this.transaction.writes.get(collection)?.get(id);
    if (own) return own.base;
    const owner = this.locks.recordOwner(collection, id);
    if (owner && owner !== this.transaction) throw writeConflict();
    const base = collection.fetch(id, this.transaction.view);
    const newest = collection.fetch(id);
    if (!base || !newest || !base.equals(newest)) throw writeConflict();
    return base;
  }

  private claimKeys(collection: Collection, id: RecordId, { removed, added }: EntryChanges): void {
    for (const change of added) if (change.index.unique) this.claim(collection, change);
    for (const { index, key } of removed) if (index.unique) this.note(key, null);
    for (const { index, key } of added) if (index.unique) this.note(key, id);
  }

  private claim(collection: Collection, { index, key, row }: EntryChange): void {
    const own = this.transaction.uniqueKeys.get(key.toString('latin1'));
    if (typeof own === 'number') throw duplicateOf(collection, index, row as readonly Value[]);
    if (own === null) return;
    const owner = this.locks.uniqueOwner(key.toString('latin1'));
    if (owner && owner !== this.transaction) throw writeConflict();
    const { entries } = this.environment;
    if (entries.get(key, this.transaction.view)) throw duplicateOf(collection, index, row as readonly Value[]);
    if (entries.get(key)) throw writeConflict();
  }

  private note(key: Buffer, id: RecordId | null): void {
    const text = key.toString('latin1');
    this.transaction.uniqueKeys.set(text, id);
    this.locks.lockUnique(text, this.transaction);
  }
}
