import { isNumber, toDouble } from '../bson/numeric';
import type { Collection } from '../storage/collection';
import type { RecordWriter } from '../storage/recordWriter';

/** Removes the oldest documents of a capped collection until it is within its size and number again. */
export function trimCapped(collection: Collection, writer: RecordWriter): void {
  const most = limitOf(collection, 'max');
  const bytes = limitOf(collection, 'size');
  if (collection.count <= most && collection.bytes <= bytes) return;
  for (const record of collection.scan()) {
    if (collection.count <= most && (collection.bytes <= bytes || collection.count <= 1)) return;
    writer.remove(collection, record);
  }
}

function limitOf({ options }: Collection, name: string): number {
  const limit = options.get(name);
  return isNumber(limit) && toDouble(limit) > 0 ? toDouble(limit) : Infinity;
}
