import type { Document, Value } from '../bson/value';
import { MongoError } from '../errors/mongoError';
import type { Index } from '../index/indexDefinition';
import { entryPrefix, storedPrefix } from '../storage/keys';
import { prefixEnd, type KeyRange } from '../storage/range';

/** The ends of an index scan that find's `min` (included) and `max` (excluded) name by keys of the hinted index. */
export interface KeyBounds {
  readonly min?: Document;
  readonly max?: Document;
}

/** @throws MongoError 51174 when a key has other fields than the index */
export function boundedRange(index: Index, { min, max }: KeyBounds): KeyRange[] {
  const whole = entryPrefix(index.id, Buffer.alloc(0));
  const low = min ? entryOf(index, min) : whole;
  const high = max ? entryOf(index, max) : prefixEnd(whole);
  return Buffer.compare(low, high) < 0 ? [{ low, high }] : [];
}

function entryOf(index: Index, key: Document): Buffer {
  const names = [...key.keys()];
  const same = names.length === index.fields.length && index.fields.every(({ path }, at) => path === names[at]);
  if (!same || index.kind !== 'plain') {
    throw new MongoError(51174, `The index chosen is not compatible with min/max: '${index.name}'`);
  }
  return entryPrefix(index.id, storedPrefix(index.encode([...key.values()] as Value[])));
}
