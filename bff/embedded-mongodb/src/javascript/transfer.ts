import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  Decimal128,
  Double,
  isArray,
  isDocument,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
  UNDEFINED,
  type Document,
  type Value,
} from '../bson/value';
import { CodeWithScope, DbPointer } from '../bson/value';

/** What is carried into the sandbox: plain JSON; every value that is none of its scalars is a list with a tag in front. */
export type Carried = string | number | boolean | null | Carried[];

/** A document as text from which the sandbox makes an object of its own. */
export function carriedText(document: Document): string {
  return JSON.stringify(carry(document));
}

function carry(value: Value): Carried {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : ['number', String(value)];
  if (typeof value === 'bigint') return ['number', String(value)];
  if (value === UNDEFINED || typeof value === 'symbol') return ['undefined'];
  if (isDocument(value)) return ['object', ...[...value].flatMap(([name, inner]): Carried[] => [name, carry(inner)])];
  if (isArray(value)) return ['array', ...value.map(carry)];
  return carryObject(value);
}

function carryObject(value: Exclude<Value, string | number | bigint | boolean | symbol | null>): Carried {
  if (value instanceof Date) return ['date', value.getTime()];
  if (value instanceof ObjectId) return ['id', value.toHexString()];
  if (value instanceof Double || value instanceof Decimal128) return ['number', String(value)];
  if (value instanceof BSONRegExp) return ['regex', value.pattern, value.options.replace(/[^gimsuy]/g, '')];
  if (value instanceof Timestamp) return ['object', 't', value.t, 'i', value.i];
  if (value instanceof Binary) {
    const hex = Buffer.from(value.buffer.subarray(0, value.position)).toString('hex');
    return ['object', 'subtype', value.sub_type, 'hex', hex];
  }
  if (value instanceof BSONSymbol) return value.value;
  if (value instanceof Code || value instanceof CodeWithScope) return String(value.code);
  if (value instanceof DbPointer) return ['object', '$ref', value.namespace, '$id', ['id', value.id.toHexString()]];
  if (value instanceof MinKey) return ['object', '$minKey', 1];
  return value instanceof MaxKey ? ['object', '$maxKey', 1] : ['undefined'];
}
