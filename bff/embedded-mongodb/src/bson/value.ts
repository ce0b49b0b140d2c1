/**
 * The decoded value model. Documents are maps because plain objects would move integer-like keys to the front
 * and treat `__proto__` specially; numbers keep their BSON type:
 *
 * - int32: a JS number, integral, within 32 bits, not -0
 * - double: any other JS number, or a `Double` when its value looks like an int32
 * - int64: bigint
 * - decimal: `Decimal128`
 *
 * "Missing" is `undefined` and is not a `Value`; the deprecated BSON type undefined is `UNDEFINED`.
 */
import { Binary, BSONRegExp, BSONSymbol, Code, Decimal128, Double, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';

export { Binary, BSONRegExp, BSONSymbol, Code, Decimal128, Double, MaxKey, MinKey, ObjectId, Timestamp };

/** The deprecated BSON type 0x06. */
export const UNDEFINED: unique symbol = Symbol('bson.undefined');

/** The deprecated BSON type 0x0c: a namespace and an id. Kept so that old data survives a rewrite. */
export class DbPointer {
  readonly _bsontype = 'DbPointer';
  constructor(
    readonly namespace: string,
    readonly id: ObjectId,
  ) {}
}

/** JavaScript with scope (BSON 0x0f); plain JavaScript is `Code` with no scope. */
export class CodeWithScope {
  readonly _bsontype = 'CodeWithScope';
  constructor(
    readonly code: string,
    readonly scope: Document,
  ) {}
}

export type Document = Map<string, Value>;

export type NumberValue = number | bigint | Double | Decimal128;

export type Value =
  | NumberValue
  | string
  | boolean
  | null
  | typeof UNDEFINED
  | Date
  | ObjectId
  | Binary
  | Timestamp
  | BSONRegExp
  | Code
  | CodeWithScope
  | BSONSymbol
  | DbPointer
  | MinKey
  | MaxKey
  | Document
  | Value[];

export const INT32_MIN = -0x80000000;
export const INT32_MAX = 0x7fffffff;
export const INT64_MIN = -0x8000000000000000n;
export const INT64_MAX = 0x7fffffffffffffffn;

export function isDocument(value: Value | undefined): value is Document {
  return value instanceof Map;
}

export function isArray(value: Value | undefined): value is Value[] {
  return Array.isArray(value);
}

export function isRegex(value: Value | undefined): value is BSONRegExp {
  return value instanceof BSONRegExp;
}

/** A document of the given fields, in that order: `documentOf({ a: 1 })`. For literals in code and tests, not for data. */
export function documentOf(fields: Readonly<Record<string, Value>>): Document {
  return new Map(Object.entries(fields));
}

/** Whether a path part can address an array element: "0", "17", not "01" or "-1". */
export function isArrayIndex(part: string): boolean {
  const length = part.length;
  if (length === 0 || length > 10) return false;
  if (length > 1 && part.charCodeAt(0) === 48) return false;
  for (let i = 0; i < length; i++) {
    const code = part.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

/** A deep copy; leaves are shared because they are never changed in place. */
export function cloneValue(value: Value): Value {
  if (value instanceof Map) return cloneDocument(value);
  if (Array.isArray(value)) return value.map(cloneValue);
  return value;
}

export function cloneDocument(document: Document): Document {
  const copy: Document = new Map();
  for (const [name, value] of document) copy.set(name, cloneValue(value));
  return copy;
}
