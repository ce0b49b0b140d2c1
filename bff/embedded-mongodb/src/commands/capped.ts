import { isNumber, toDouble } from '../bson/numeric';
import { badValue } from '../errors/mongoError';
import type { Collection, StoredRecord } from '../storage/collection';
import type { RecordWriter } from '../storage/recordWriter';

/** Removes the oldest documents of a capped collection until it is within its size and number again. */
export function trimCapped(collection: Collection, writer: RecordWriter): void {
  for (const record of cappedExcess(collection)) writer.remove(collection, record);
}

/** The oldest documents, as long as the collection is beyond its limits; each is to be removed before the next is asked for. */
export function* cappedExcess(collection: Collection): Generator<StoredRecord> {
  const most = limitOf(collection, 'max');
  const bytes = limitOf(collection, 'size');
  if (collection.count <= most && collection.bytes <= bytes) return;
  for (const record of collection.scan()) {
    if (collection.count <= most && (collection.bytes <= bytes || collection.count <= 1)) return;
    yield record;
  }
}

/** @throws MongoError 2 for a document that is larger than the whole collection may be */
export function checkCappedSize(collection: Collection, bytes: number): void {
  if (bytes > limitOf(collection, 'size')) throw badValue('object to insert exceeds cappedMaxSize');
}

function limitOf({ options }: Collection, name: string): number {
  const limit = options.get(name);
  return isNumber(limit) && toDouble(limit) > 0 ? toDouble(limit) : Infinity;
}
