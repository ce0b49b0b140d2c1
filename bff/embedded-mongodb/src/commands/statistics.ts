import { unsupported } from '../errors/mongoError';
import { Binary, type Document, type Value } from '../bson/value';
import type { Collection } from '../storage/collection';
import type { CommandRequest } from './request';
import { findCollection } from './namespaces';
import { namespaceNotFound } from '../errors/mongoError';

/** Documents of `$collStats`, `$indexStats` and `$listLocalSessions`. */
export function collectionStatistics(
  request: CommandRequest,
  name: string | undefined,
  { stage, spec }: { stage: string; spec: Value },
): Document[] {
  if (stage === '$listLocalSessions') return localSessions(request);
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

/** The sessions that clients have used lately: `{ _id: { id: UUID }, lastUse }`. */
function localSessions({ engine }: CommandRequest): Document[] {
  return [...engine.sessions.all()].map(
    ({ key, lastUsed }): Document =>
      new Map<string, Value>([
        ['_id', new Map([['id', new Binary(Buffer.from(key, 'hex'), Binary.SUBTYPE_UUID)]])],
        ['lastUse', new Date(lastUsed)],
      ]),
  );
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
    ...cappedLimits(collection),
    ['nindexes', collection.indexes.length],
    ['totalIndexSize', 0],
    ['totalSize', collection.bytes],
    ['indexSizes', new Map<string, Value>(collection.indexes.map(({ name }) => [name, 0]))],
    ['scaleFactor', 1],
  ]);
}

/** How many documents a capped collection keeps (without `max` as many as an int32 counts), and how many bytes. */
function cappedLimits({ isCapped, options }: Collection): [string, Value][] {
  if (!isCapped) return [];
  return [
    ['max', options.get('max') ?? 2 ** 31 - 1],
    ['maxSize', options.get('size') ?? 0],
  ];
}
