import { decodeDocument } from '../bson/decode';
import type { Document, Value } from '../bson/value';
import type { Collection } from '../storage/collection';
import { entryChanges } from '../storage/entryChanges';
import { prefixRange } from '../storage/keys';
import type { Engine } from './engine';

/**
 * Checks that every record can be read and that the indexes hold its entries, all of them and no others; those that are
 * still being built are left out. To be called inside a write task.
 */
export function validateCollection({ environment }: Engine, collection: Collection): Document {
  const errors: string[] = [];
  const indexes = collection.indexes.filter(({ ready }) => ready);
  const expected = new Map(indexes.map((index) => [index.id, 0]));
  let records = 0;
  for (const { id, raw } of collection.scan()) {
    records++;
    for (const { index, key } of entryChanges(collection, { id, after: decodeDocument(raw) }).added) {
      if (!index.ready) continue;
      expected.set(index.id, (expected.get(index.id) ?? 0) + 1);
      if (!environment.entries.doesExist(key)) errors.push(`index ${index.name} lacks an entry for record ${id}`);
    }
  }
  const keysPerIndex: Document = new Map();
  for (const index of indexes) {
    const { low, high } = prefixRange(index.id);
    const found = environment.entries.getKeysCount({ start: low, end: high });
    keysPerIndex.set(index.name, found);
    if (found !== expected.get(index.id))
      errors.push(`index ${index.name} has ${found} entries, expected ${expected.get(index.id)}`);
  }
  if (records !== collection.count) errors.push(`${records} records, but the count is ${collection.count}`);
  return new Map<string, Value>([
    ['ns', collection.namespace],
    ['nInvalidDocuments', 0],
    ['nrecords', records],
    ['nIndexes', collection.indexes.length],
    ['keysPerIndex', keysPerIndex],
    ['valid', errors.length === 0],
    ['warnings', []],
    ['errors', errors.slice(0, 100)],
  ]);
}
