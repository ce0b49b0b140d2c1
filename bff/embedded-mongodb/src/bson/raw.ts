/**
 * Reading single fields straight from BSON bytes, for the hot paths: simple matches, index keys, `$group` by a field.
 * The bytes come from the store, where they were checked on the way in, so lengths are trusted here.
 */
import { invalidBson } from '../errors/mongoError';
import { decodeValue } from './decode';
import { readInt32 } from './scalars';
import type { Value } from './value';

/** A dotted path prepared for raw access. */
export interface RawPath {
  readonly path: string;
  readonly parts: readonly Uint8Array[];
}

/** Answer of `locateField`: the path leads nowhere. */
export const MISSING = -1;
/** Answer of `locateField`: an array lies on the way, so the path may have many values; decode the document instead. */
export const THROUGH_ARRAY = -2;

/** What `readField` answers when an array lies on the way. */
export const ARRAY_ON_PATH: unique symbol = Symbol('array on path');

const TYPE_DOCUMENT = 3;
const TYPE_ARRAY = 4;

export function compileRawPath(path: string): RawPath {
  return { path, parts: path.split('.').map((part) => Buffer.from(part)) };
}

/** Sizes of the types whose values have a fixed length; -1 for the others. */
const FIXED_SIZES = new Int8Array(256).fill(-1);
for (const [type, size] of [
  [0x01, 8],
  [0x06, 0],
  [0x07, 12],
  [0x08, 1],
  [0x09, 8],
  [0x0a, 0],
  [0x10, 4],
  [0x11, 8],
  [0x12, 8],
  [0x13, 16],
  [0x7f, 0],
  [0xff, 0],
] as const) {
  FIXED_SIZES[type] = size;
}

function afterZero(bytes: Uint8Array, offset: number): number {
  let at = offset;
  while (bytes[at] !== 0) at++;
  return at + 1;
}

/** The offset just after a value of `type` that starts at `offset`. */
export function skipValue(bytes: Uint8Array, type: number, offset: number): number {
  const size = FIXED_SIZES[type]!;
  if (size >= 0) return offset + size;
  switch (type) {
    case 0x02:
    case 0x0d:
    case 0x0e:
      return offset + 4 + readInt32(bytes, offset);
    case TYPE_DOCUMENT:
    case TYPE_ARRAY:
    case 0x0f:
      return offset + readInt32(bytes, offset);
    case 0x05:
      return offset + 5 + readInt32(bytes, offset);
    case 0x0b:
      return afterZero(bytes, afterZero(bytes, offset));
    case 0x0c:
      return offset + 16 + readInt32(bytes, offset);
    default:
      throw invalidBson(`invalid BSON: unknown type ${type} at offset ${offset}`);
  }
}

function hasName(bytes: Uint8Array, offset: number, name: Uint8Array): boolean {
  const length = name.length;
  for (let i = 0; i < length; i++) {
    if (bytes[offset + i] !== name[i]) return false;
  }
  return bytes[offset + length] === 0;
}

/** Offset of the element (its type byte) called `name` in the document at `offset`, or MISSING. */
export function findElement(bytes: Uint8Array, offset: number, name: Uint8Array): number {
  let at = offset + 4;
  for (;;) {
    const type = bytes[at]!;
    if (type === 0) return MISSING;
    if (hasName(bytes, at + 1, name)) return at;
    at = skipValue(bytes, type, afterZero(bytes, at + 1));
  }
}

/**
 * Offset of the element that a path leads to through embedded documents, MISSING or THROUGH_ARRAY.
 * The value starts `path.parts.at(-1).length + 2` bytes after it (`valueOffset`).
 */
export function locateField(bytes: Uint8Array, path: RawPath, offset = 0): number {
  const { parts } = path;
  const last = parts.length - 1;
  let at = offset;
  for (let i = 0; i < last; i++) {
    const part = parts[i]!;
    const element = findElement(bytes, at, part);
    if (element === MISSING) return MISSING;
    const type = bytes[element];
    if (type === TYPE_ARRAY) return THROUGH_ARRAY;
    if (type !== TYPE_DOCUMENT) return MISSING;
    at = element + part.length + 2;
  }
  return findElement(bytes, at, parts[last]!);
}

/** Where the value of a located element starts. */
export function valueOffset(path: RawPath, element: number): number {
  return element + path.parts[path.parts.length - 1]!.length + 2;
}

/** The value at a path: `undefined` when missing, ARRAY_ON_PATH when an array lies before the last part. */
export function readField(bytes: Uint8Array, path: RawPath, offset = 0): Value | undefined | typeof ARRAY_ON_PATH {
  const element = locateField(bytes, path, offset);
  if (element === MISSING) return undefined;
  if (element === THROUGH_ARRAY) return ARRAY_ON_PATH;
  return decodeValue(bytes, bytes[element]!, valueOffset(path, element));
}
