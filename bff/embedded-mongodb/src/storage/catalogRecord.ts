import { isDocument, type Document, type Value } from '../bson/value';
import type { Index } from '../index/indexDefinition';
import type { Collection } from './collection';

/** Keys of the catalog in the table `meta` begin with this. */
export const COLLECTION_TAG = Buffer.from('c');

/** The index that every collection has; a clustered one names it and may let its documents expire. */
export function idIndexSpec(options: Document): Document {
  const clustered = options.get('clusteredIndex');
  if (isDocument(clustered)) return clusteredSpec(clustered, options);
  const spec: Document = new Map<string, Value>([
    ['v', 2],
    ['key', new Map<string, Value>([['_id', 1]])],
    ['name', '_id_'],
  ]);
  const collation = options.get('collation');
  if (collation !== undefined) spec.set('collation', collation);
  return spec;
}

function clusteredSpec(clustered: Document, options: Document): Document {
  const spec: Document = new Map([...clustered, ['clustered', true]]);
  for (const option of ['collation', 'expireAfterSeconds'] as const) {
    const value = options.get(option);
    if (value !== undefined) spec.set(option, value);
  }
  return spec;
}

/** A collection as it is stored. */
export function describe(collection: Collection): Document {
  return new Map<string, Value>([
    ['id', collection.id],
    ['database', collection.database],
    ['name', collection.name],
    ['uuid', collection.uuid],
    ['options', collection.options],
    ['indexes', collection.indexes.map(describeIndex)],
  ]);
}

function describeIndex(index: Index): Document {
  return new Map<string, Value>([
    ['id', index.id],
    ['spec', index.spec],
    ['multikey', index.multikey],
    ['longKeys', index.longKeys],
    ['ready', index.ready],
  ]);
}

export function collectionKey(id: number): Buffer {
  const key = Buffer.alloc(5);
  COLLECTION_TAG.copy(key);
  key.writeUInt32BE(id, 1);
  return key;
}
