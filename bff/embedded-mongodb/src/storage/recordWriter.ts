import type { Document } from '../bson/value';
import type { Collection, StoredRecord } from './collection';
import type { RecordId } from './keys';

/** A document in both forms. */
export interface NewRecord {
  readonly document: Document;
  readonly raw: Buffer;
}

/**
 * Changes records together with their index entries. Two kinds: straight into the store's write transaction, or held
 * back in a multi-document transaction. Each method either does all of its change or throws and has done nothing.
 */
export interface RecordWriter {
  /** The record as this writer sees it. */
  fetch(collection: Collection, id: RecordId): Buffer | undefined;
  /** @throws MongoError 11000 for a duplicate key */
  insert(collection: Collection, record: NewRecord): RecordId;
  replace(collection: Collection, record: StoredRecord, next: NewRecord): void;
  remove(collection: Collection, record: StoredRecord): void;
}
