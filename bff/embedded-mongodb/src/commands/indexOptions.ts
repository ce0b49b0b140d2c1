import { equalValues } from '../bson/compare';
import { indexNotFound, invalidOptions, MongoError, unsupported } from '../errors/mongoError';
import type { Document, Value } from '../bson/value';
import { isNumber, toDouble } from '../bson/numeric';
import type { Index } from '../index/indexDefinition';
import { idIndexSpec } from '../storage/catalogRecord';
import type { Collection } from '../storage/collection';
import type { Engine } from './engine';

const KNOWN = new Set(['name', 'keyPattern', 'expireAfterSeconds', 'hidden']);
const LEFT_OUT = new Set(['unique', 'prepareUnique', 'forceNonUnique']);

/** collMod's `index`: a new expiry or visibility. The caller stores the collection. @throws MongoError 2, 27, 72, 115 */
export async function changeIndexOptions(
  engine: Engine,
  { collection, change, reply }: { collection: Collection; change: Document; reply: Document },
): Promise<void> {
  const index = requireIndex(collection, change);
  const spec: Document = new Map(index.spec);
  const expiry = change.get('expireAfterSeconds');
  const hidden = change.get('hidden');
  if (expiry === undefined && hidden === undefined) {
    throw invalidOptions('no expireAfterSeconds, hidden, unique, or prepareUnique field');
  }
  if (expiry !== undefined) setExpiry(index, { spec, reply, expiry });
  if (hidden !== undefined) setHidden(index, { spec, reply, hidden });
  await revise(engine, { collection, index, spec });
}

function requireIndex(collection: Collection, change: Document): Index {
  for (const option of change.keys()) {
    if (LEFT_OUT.has(option)) throw unsupported(`collMod with 'index.${option}'`);
    if (!KNOWN.has(option)) throw new MongoError(40415, `BSON field 'collMod.index.${option}' is an unknown field.`);
  }
  const name = change.get('name');
  const pattern = change.get('keyPattern');
  if ((name === undefined) === (pattern === undefined)) {
    throw invalidOptions('either the name or the keyPattern of the index must be specified, and not both');
  }
  const index = collection.indexes.find(
    (one) => one.name === name || (pattern !== undefined && equalValues(one.keyPattern, pattern)),
  );
  if (index) return index;
  throw indexNotFound(`cannot find index ${String(name ?? 'with this key pattern')} for ns ${collection.namespace}`);
}

interface Revision {
  readonly spec: Document;
  readonly reply: Document;
}

function setExpiry(index: Index, { spec, reply, expiry }: Revision & { expiry: Value }): void {
  if (!isNumber(expiry) || !(toDouble(expiry) >= 0)) throw invalidOptions('expireAfterSeconds must be a number');
  if (index.isId) throw invalidOptions('the _id field does not support TTL indexes');
  if (index.fields.length > 1)
    throw invalidOptions('TTL indexes are single-field indexes, compound indexes do not support TTL');
  const before = spec.get('expireAfterSeconds');
  if (before !== undefined) reply.set('expireAfterSeconds_old', before);
  reply.set('expireAfterSeconds_new', expiry);
  spec.set('expireAfterSeconds', expiry);
}

function setHidden(index: Index, { spec, reply, hidden }: Revision & { hidden: Value }): void {
  if (typeof hidden !== 'boolean') throw invalidOptions('hidden must be a boolean');
  if (index.isId) throw new MongoError(2, "can't hide _id index");
  if (index.hidden === hidden) return;
  reply.set('hidden_old', index.hidden);
  reply.set('hidden_new', hidden);
  if (hidden) spec.set('hidden', true);
  else spec.delete('hidden');
}

/** The index of a clustered collection says after how long its documents go. */
export async function changeClusteredExpiry(engine: Engine, collection: Collection, options: Document): Promise<void> {
  const index = collection.idIndex;
  if (index) await revise(engine, { collection, index, spec: idIndexSpec(options) });
}

async function revise(
  { catalog }: Engine,
  { collection, index, spec }: { collection: Collection; index: Index; spec: Document },
): Promise<void> {
  const changed = catalog.reviseIndex(index, spec);
  await catalog.setIndexes(
    collection,
    collection.indexes.map((one) => (one === index ? changed : one)),
  );
}
