import { unsupported } from '../errors/mongoError';
import type { Document, Value } from '../bson/value';
import type { CommandRequest } from './request';
import { findCollection } from './namespaces';
import { namespaceNotFound } from '../errors/mongoError';

/** Documents of `$collStats` and `$indexStats`. */
export function collectionStatistics(
  request: CommandRequest,
  name: string | undefined,
  { stage, spec }: { stage: string; spec: Value },
): Document[] {
  const collection = name === undefined ? undefined : findCollection(request, name);
  if (!collection) throw namespaceNotFound(`Unable to retrieve storageStats in ${stage} stage: collection not found`);
  if (stage === '$indexStats') {
    return collection.indexes.map(
      (index) =>
        new Map<string, Value>([
          ['name', index.name],
          ['key', index.keyPattern],
          ['host', request.engine.address],
          ['spec', index.spec],
        ]),
    );
  }
  if (stage !== '$collStats') throw unsupported(stage);
  const document: Document = new Map<string, Value>([
    ['ns', collection.namespace],
    ['host', request.engine.address],
    ['localTime', new Date()],
  ]);
  if (spec instanceof Map && spec.has('storageStats')) document.set('storageStats', storageStats(collection));
  if (spec instanceof Map && spec.has('count')) document.set('count', collection.count);
  return [document];
}

export function storageStats(collection: ReturnType<typeof findCollection> & object): Document {
  const average = collection.count === 0 ? 0 : Math.floor(collection.bytes / collection.count);
  return new Map<string, Value>([
    ['size', collection.bytes],
    ['count', collection.count],
    ['avgObjSize', average],
    ['storageSize', collection.bytes],
    ['freeStorageSize', 0],
    ['capped', collection.isCapped],
    ['nindexes', collection.indexes.length],
    ['totalIndexSize', 0],
    ['totalSize', collection.bytes],
    ['indexSizes', new Map<string, Value>(collection.indexes.map(({ name }) => [name, 0]))],
    ['scaleFactor', 1],
  ]);
}
