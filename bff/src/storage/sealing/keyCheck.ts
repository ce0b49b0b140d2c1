import mongoose, { type Connection, type mongo } from 'mongoose';
import { bytesOf } from '../bytes';
import type { Vault } from '../vault';
import { sealedCollections, type SealedCollection } from './sealedPaths';

/** Values looked at in each collection. */
const SAMPLES = 5;
/** One value that does not open may have been changed; of a key that is not the right one none opens. */
const LEAST_OF_A_KEY = 2;
const KEY_ID_AT = 1;

/** Some sealed values of a collection: those of whole fields, not those inside lists. */
async function samplesOf(connection: Connection, { collection, paths }: SealedCollection): Promise<Uint8Array[]> {
  const fields = paths.flatMap(([field = '', ...below]) => (below.length === 0 ? [field] : []));
  if (fields.length === 0) return [];
  const projection = Object.fromEntries(fields.map((field) => [field, 1]));
  const rows = await connection.collection(collection).find({}, { projection, limit: SAMPLES }).toArray();
  const values = rows.flatMap((row) => fields.map((field) => row[field] as unknown));
  return values.filter(isBytes).map(bytesOf);
}

const isBytes = (value: unknown): value is mongo.Binary | Uint8Array =>
  value instanceof mongoose.mongo.Binary || value instanceof Uint8Array;

const opens = (vault: Vault, sealed: Uint8Array): boolean => {
  try {
    vault.open(sealed);
    return true;
  } catch {
    return false;
  }
};

/**
 * The ids of keys that stored values bear and that are not among these, or are others under the same id: a BFF without them would fail at every
 * citizen whose data it reads. Looks at some values of each collection, by their natural order.
 */
export async function missingKeys(connection: Connection, vault: Vault): Promise<number[]> {
  const byKey = new Map<number, { sealed: number; opened: number }>();
  for (const collection of sealedCollections(connection)) {
    for (const sealed of await samplesOf(connection, collection)) {
      const id = sealed[KEY_ID_AT] ?? 0;
      const counted = byKey.get(id) ?? { sealed: 0, opened: 0 };
      byKey.set(id, { sealed: counted.sealed + 1, opened: counted.opened + (opens(vault, sealed) ? 1 : 0) });
    }
  }
  return [...byKey].filter(([, { sealed, opened }]) => sealed >= LEAST_OF_A_KEY && opened === 0).map(([id]) => id);
}
