import type { Collection } from '../storage/collection';
import type { RecordId } from '../storage/keys';
import type { Transaction } from './transaction';

/** A writer outside transactions met a record or a unique key that an open transaction holds: it waits and retries. */
export class BlockedByTransaction extends Error {
  constructor(readonly transaction: Transaction) {
    super('blocked by an open transaction');
  }
}

/** Which open transaction has written which record and claimed which unique key. First writer wins. */
export class LockTable {
  private readonly records = new Map<number, Map<RecordId, Transaction>>();
  private readonly uniqueKeys = new Map<string, Transaction>();

  recordOwner(collection: Collection, id: RecordId): Transaction | undefined {
    return this.records.get(collection.id)?.get(id);
  }

  uniqueOwner(key: string): Transaction | undefined {
    return this.uniqueKeys.get(key);
  }

  /** Whether any transaction is open that wrote unique keys; lets the common case skip building key strings. */
  get hasUniqueKeys(): boolean {
    return this.uniqueKeys.size > 0;
  }

  lockRecord(collection: Collection, id: RecordId, transaction: Transaction): void {
    const held = this.records.get(collection.id);
    if (held) held.set(id, transaction);
    else this.records.set(collection.id, new Map([[id, transaction]]));
  }

  lockUnique(key: string, transaction: Transaction): void {
    this.uniqueKeys.set(key, transaction);
  }

  /** Open transactions that have written to the collection. */
  writersOf(collection: Collection): Set<Transaction> {
    return new Set(this.records.get(collection.id)?.values());
  }

  release(transaction: Transaction): void {
    for (const [collection, writes] of transaction.writes) {
      const held = this.records.get(collection.id);
      if (!held) continue;
      for (const id of writes.keys()) if (held.get(id) === transaction) held.delete(id);
      if (held.size === 0) this.records.delete(collection.id);
    }
    for (const key of transaction.uniqueKeys.keys()) {
      if (this.uniqueKeys.get(key) === transaction) this.uniqueKeys.delete(key);
    }
  }
}
