import { createHash } from 'node:crypto';
import type { KeyRange } from './range';
import { prefixEnd } from './range';

/** A record's number inside its collection, ascending in order of insertion. Fits 48 bits. */
export type RecordId = number;

export const RECORD_ID_BYTES = 6;
const PREFIX_BYTES = 4;

/** LMDB takes keys up to 1978 bytes with 4096-byte pages; prefix and record id need room as well. */
const LONGEST_KEY = 1900;
const DIGEST_BYTES = 16;

/** `collectionId` (4 bytes) and record id (6 bytes), both big endian. */
export function recordKey(collectionId: number, id: RecordId): Buffer {
  const key = Buffer.allocUnsafe(PREFIX_BYTES + RECORD_ID_BYTES);
  key.writeUInt32BE(collectionId, 0);
  key.writeUIntBE(id, PREFIX_BYTES, RECORD_ID_BYTES);
  return key;
}

export function recordIdOfKey(key: Buffer): RecordId {
  return key.readUIntBE(key.length - RECORD_ID_BYTES, RECORD_ID_BYTES);
}

export function recordIdValue(id: RecordId): Buffer {
  const value = Buffer.allocUnsafe(RECORD_ID_BYTES);
  value.writeUIntBE(id, 0, RECORD_ID_BYTES);
  return value;
}

/** All keys of one collection or one index. */
export function prefixRange(id: number): KeyRange {
  const low = Buffer.allocUnsafe(PREFIX_BYTES);
  low.writeUInt32BE(id, 0);
  return { low, high: prefixEnd(low) };
}

/** Prefix of one index entry: index id and key string, without the record id. */
export function entryPrefix(indexId: number, keyString: Buffer): Buffer {
  const key = Buffer.allocUnsafe(PREFIX_BYTES + keyString.length);
  key.writeUInt32BE(indexId, 0);
  keyString.copy(key, PREFIX_BYTES);
  return key;
}

/** Entry of an index that is not unique: the record id makes the key single. */
export function entryKey(indexId: number, keyString: Buffer, id: RecordId): Buffer {
  const key = Buffer.allocUnsafe(PREFIX_BYTES + keyString.length + RECORD_ID_BYTES);
  key.writeUInt32BE(indexId, 0);
  keyString.copy(key, PREFIX_BYTES);
  key.writeUIntBE(id, key.length - RECORD_ID_BYTES, RECORD_ID_BYTES);
  return key;
}

export function isLongKey(keyString: Buffer): boolean {
  return keyString.length > LONGEST_KEY;
}

/**
 * A key longer than the store takes keeps its first bytes, which order it, and a digest, which keeps equal keys
 * equal and others apart. Order among keys with the same long beginning is lost: such an index gives no sort.
 */
export function storedKey(keyString: Buffer): Buffer {
  if (!isLongKey(keyString)) return keyString;
  const digest = createHash('sha256').update(keyString).digest().subarray(0, DIGEST_BYTES);
  return Buffer.concat([keyString.subarray(0, LONGEST_KEY - DIGEST_BYTES), digest]);
}

/** The part of a long key that its stored form surely begins with: what range bounds may rely on. */
export function storedPrefix(keyString: Buffer): Buffer {
  return isLongKey(keyString) ? keyString.subarray(0, LONGEST_KEY - DIGEST_BYTES) : keyString;
}
