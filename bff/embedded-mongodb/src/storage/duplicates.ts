import { duplicateKey, type MongoError } from '../errors/mongoError';
import type { Document, Value } from '../bson/value';
import type { Index } from '../index/indexDefinition';
import { showDocument } from '../bson/show';
import type { Collection } from './collection';

/** E11000 with the pattern and the values of the key that is taken. */
export function duplicateOf(collection: Collection, index: Index, row: readonly Value[]): MongoError {
  const keyValue: Document = new Map();
  index.fields.forEach(({ path }, i) => keyValue.set(path, row[i] ?? null));
  return duplicateKey({
    namespace: collection.namespace,
    indexName: index.name,
    keyPattern: index.keyPattern,
    keyValue,
    shown: showDocument(keyValue),
  });
}
