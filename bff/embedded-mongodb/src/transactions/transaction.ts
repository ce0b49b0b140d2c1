import type { Document } from '../bson/value';
import type { Collection } from '../storage/collection';
import type { Environment, Snapshot } from '../storage/environment';
import type { RecordId } from '../storage/keys';

/** What a transaction will do to one record. */
export interface PendingWrite {
  /** The record as it will be; undefined: removed. */
  readonly next?: { readonly raw: Buffer; readonly document: Document };
  /** The record as the snapshot has it; undefined: inserted by the transaction. */
  readonly base?: Buffer;
}

export type TransactionState = 'inProgress' | 'committing' | 'committed' | 'aborted';

/** In place of a number: a snapshot that is only read from, outside transactions. */
export const SNAPSHOT_NUMBER = -1n;

/** A multi-document transaction: a snapshot to read from, and the writes it holds until it commits. */
export class Transaction {
  state: TransactionState = 'inProgress';
  readonly writes = new Map<Collection, Map<RecordId, PendingWrite>>();
  /** Unique keys claimed (record id) or freed (null) by the transaction. */
  readonly uniqueKeys = new Map<string, RecordId | null>();
  /** Collections that come into being with the commit, by namespace. */
  readonly created = new Map<string, Collection>();
  /** Resolves when the transaction has ended, either way. */
  readonly ended: Promise<void>;
  readonly cursors = new Set<bigint>();
  private readonly snapshot: Snapshot;
  private resolveEnded: () => void = () => undefined;
  readonly view: { readonly transaction: Snapshot };

  constructor(
    environment: Environment,
    readonly number: bigint,
    readonly epoch: number,
  ) {
    this.snapshot = environment.snapshot();
    this.view = { transaction: this.snapshot };
    this.ended = new Promise((resolve) => (this.resolveEnded = resolve));
  }

  writesTo(collection: Collection): Map<RecordId, PendingWrite> {
    let writes = this.writes.get(collection);
    if (!writes) this.writes.set(collection, (writes = new Map()));
    return writes;
  }

  /** Gives the snapshot back and wakes those that wait for the transaction's locks. */
  end(state: 'committed' | 'aborted'): void {
    if (this.state === 'committed' || this.state === 'aborted') return;
    this.state = state;
    this.snapshot.done();
    this.resolveEnded();
  }
}
