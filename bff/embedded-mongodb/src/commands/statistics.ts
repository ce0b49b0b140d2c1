import { MongoError, unsupported } from '../errors/mongoError';
import { Binary, type Document, type Value } from '../bson/value';
import type { Collection } from '../storage/collection';
import { integerArgument } from './arguments';
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
          [
            'accesses',
            new Map<string, Value>([
              ['ops', BigInt(index.uses)],
              ['since', index.countedSince],
            ]),
          ],
          ['spec', index.spec],
        ]),
    );
  }
  if (stage !== '$collStats') throw unsupported(stage);
  const options = spec instanceof Map ? [...spec.keys()] : [];
  for (const option of options) {
    if (option !== 'storageStats' && option !== 'count') throw unsupported(`$collStats with '${option}'`);
  }
  const document: Document = new Map<string, Value>([
    ['ns', collection.namespace],
    ['host', request.engine.address],
    ['localTime', new Date()],
  ]);
  const wanted = spec instanceof Map ? spec.get('storageStats') : undefined;
  if (wanted instanceof Map) document.set('storageStats', storageStats(collection, scaleOf(wanted, '$collStats')));
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

/** The number of bytes in which sizes are told. @throws MongoError 51024 */
export function scaleOf(body: Document, command: string): number {
  const scale = integerArgument({ body, command }, 'scale') ?? 1;
  if (scale < 1) throw new MongoError(51024, `BSON field 'scale' value must be >= 1, actual value '${scale}'`);
  return scale;
}

export function storageStats(collection: Collection, scale = 1): Document {
  const bytes = Math.floor(collection.bytes / scale);
  const average = collection.count === 0 ? 0 : Math.floor(collection.bytes / collection.count);
  return new Map<string, Value>([
    ['size', bytes],
    ['count', collection.count],
    ['avgObjSize', average],
    ['storageSize', bytes],
    ['freeStorageSize', 0],
    ['capped', collection.isCapped],
    ...cappedLimits(collection),
    ['nindexes', collection.indexes.length],
    ['totalIndexSize', 0],
    ['totalSize', bytes],
    ['indexSizes', new Map<string, Value>(collection.indexes.map(({ name }) => [name, 0]))],
    ['scaleFactor', scale],
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
