import { equalValues } from '../bson/compare';
import { indexNotFound, invalidOptions } from '../errors/mongoError';
import type { Document } from '../bson/value';
import { isNumber } from '../bson/numeric';
import type { Collection } from '../storage/collection';
import type { Engine } from './engine';

/** collMod's `index`: a new expiry or visibility. The caller stores the collection. */
export async function changeIndexOptions(
  engine: Engine,
  { collection, change, reply }: { collection: Collection; change: Document; reply: Document },
): Promise<void> {
  const name = change.get('name');
  const pattern = change.get('keyPattern');
  const index = collection.indexes.find(
    (one) => one.name === name || (pattern !== undefined && equalValues(one.keyPattern, pattern)),
  );
  if (!index)
    throw indexNotFound(`cannot find index ${String(name ?? 'with this key pattern')} for ns ${collection.namespace}`);
  const spec: Document = new Map(index.spec);
  for (const option of ['expireAfterSeconds', 'hidden'] as const) {
    const value = change.get(option);
    if (value === undefined) continue;
    if (option === 'expireAfterSeconds' && !isNumber(value))
      throw invalidOptions('expireAfterSeconds must be a number');
    const before = spec.get(option);
    if (before !== undefined) reply.set(`${option}_old`, before);
    reply.set(`${option}_new`, value);
    spec.set(option, value);
  }
  const changed = engine.catalog.reviseIndex(index, spec);
  await engine.catalog.setIndexes(
    collection,
    collection.indexes.map((one) => (one === index ? changed : one)),
  );
}
