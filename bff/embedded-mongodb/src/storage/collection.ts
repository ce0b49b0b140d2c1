import { randomUUID } from 'node:crypto';
import type { Binary, Document } from '../bson/value';
import type { Index } from '../index/indexDefinition';
import type { Environment, ReadView } from './environment';
import { prefixRange, recordIdOfKey, recordKey, type RecordId } from './keys';
import { scanRange, type RangeOptions } from './range';

export interface CollectionIdentity {
  readonly id: number;
  readonly uuid: Binary;
  readonly options: Document;
}

/** A record as it lies in the store. */
export interface StoredRecord {
  readonly id: RecordId;
  readonly raw: Buffer;
}

const STATS_BYTES = 16;

/** A collection (or view) of the catalog: its records, how many, and its indexes. */
export class Collection {
  readonly id: number;
  readonly uuid: Binary;
  options: Document;
  indexes: Index[] = [];
  dropped = false;
  private stats?: { count: number; bytes: number };
  private nextId?: RecordId;

  constructor(
    private readonly environment: Environment,
    public database: string,
    public name: string,
    identity: CollectionIdentity,
  ) {
    this.id = identity.id;
    this.uuid = identity.uuid;
    this.options = identity.options;
  }

  get namespace(): string {
    return `${this.database}.${this.name}`;
  }

  get isView(): boolean {
    return this.options.has('viewOn');
  }

  get isCapped(): boolean {
    return this.options.get('capped') === true;
  }

  /** Its documents stand in order of `_id` instead of insertion. */
  get isClustered(): boolean {
    return this.options.has('clusteredIndex');
  }

  index(name: string): Index | undefined {
    return this.indexes.find((index) => index.name === name);
  }

  /** The `_id` index; every collection has it, a view has none. */
  get idIndex(): Index | undefined {
    return this.indexes[0];
  }

  fetch(id: RecordId, view?: ReadView): Buffer | undefined {
    return this.environment.records.get(recordKey(this.id, id), view);
  }

  /** All records in order of insertion, or those behind the record `after`. */
  *scan({ after, ...options }: RangeOptions & { after?: RecordId } = {}): Generator<StoredRecord> {
    const all = prefixRange(this.id);
    const range = after === undefined ? all : { low: recordKey(this.id, after + 1), high: all.high };
    for (const { key, value } of scanRange(this.environment.records, range, options)) {
      yield { id: recordIdOfKey(key), raw: value };
    }
  }

  get count(): number {
    return this.loadStats().count;
  }

  /** Sum of the documents' sizes. */
  get bytes(): number {
    return this.loadStats().bytes;
  }

  /** The number of the next inserted record; numbers of undone writes are not used again. */
  allocateRecordId(): RecordId {
    this.nextId ??= this.lastRecordId() + 1;
    return this.nextId++;
  }

  /** Inside a write task: changes the figures, which are stored at the task's end. */
  addToStats(count: number, bytes: number): void {
    const stats = this.loadStats();
    stats.count += count;
    stats.bytes += bytes;
    this.environment.finishLater(this);
  }

  finish(): void {
    const stats = this.loadStats();
    const value = Buffer.allocUnsafe(STATS_BYTES);
    value.writeDoubleBE(stats.count, 0);
    value.writeDoubleBE(stats.bytes, 8);
    this.environment.meta.putSync(statsKey(this.id), value);
  }

  /** After a failed commit: what was counted is read again from the store. */
  forgetStats(): void {
    this.stats = undefined;
  }

  private loadStats(): { count: number; bytes: number } {
    if (this.stats) return this.stats;
    const value = this.environment.meta.get(statsKey(this.id));
    this.stats = value ? { count: value.readDoubleBE(0), bytes: value.readDoubleBE(8) } : { count: 0, bytes: 0 };
    return this.stats;
  }

  private lastRecordId(): RecordId {
    for (const { id } of this.scan({ reverse: true })) return id;
    return 0;
  }
}

export function statsKey(collectionId: number): Buffer {
  const key = Buffer.alloc(5, 'n');
  key.writeUInt32BE(collectionId, 1);
  return key;
}

export function newUuidBytes(): Buffer {
  return Buffer.from(randomUUID().replaceAll('-', ''), 'hex');
}

/** After a failed commit the collection is there as before. */
export function restoring(collection: Collection | undefined): (error: unknown) => never {
  return (error) => {
    if (collection) collection.dropped = false;
    throw error;
  };
}
