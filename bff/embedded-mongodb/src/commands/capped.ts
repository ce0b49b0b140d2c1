import { isNumber, toDouble } from '../bson/numeric';
import { badValue } from '../errors/mongoError';
import type { Collection, StoredRecord } from '../storage/collection';
import type { NewRecord, RecordWriter } from '../storage/recordWriter';
import { BlockedByTransaction } from '../transactions/locks';

/** Inserts; a capped collection then loses its oldest documents. @throws MongoError 2 for one that it could not hold alone */
export function insertRecord(collection: Collection, record: NewRecord, writer: RecordWriter): void {
  if (collection.isCapped) checkCappedSize(collection, record.raw.length);
  writer.insert(collection, record);
  if (collection.isCapped) trimCapped(collection, writer);
}

/** Removes the oldest documents until the collection is within its size and number again, or meets one that is locked. */
function trimCapped(collection: Collection, writer: RecordWriter): void {
  try {
    for (const record of cappedExcess(collection)) writer.remove(collection, record);
  } catch (error) {
    // the new document is in place: it is not to be inserted again; the next one that comes trims on
    if (!(error instanceof BlockedByTransaction)) throw error;
  }
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
function checkCappedSize(collection: Collection, bytes: number): void {
  if (bytes > limitOf(collection, 'size')) throw badValue('object to insert exceeds cappedMaxSize');
}

function limitOf({ options }: Collection, name: string): number {
  const limit = options.get(name);
  return isNumber(limit) && toDouble(limit) > 0 ? toDouble(limit) : Infinity;
}
