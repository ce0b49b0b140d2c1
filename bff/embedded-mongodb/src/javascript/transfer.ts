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
import { makeDouble } from '../bson/numeric';
import { MongoError } from '../errors/mongoError';
import { CodeWithScope, DbPointer } from '../bson/value';

/** What is carried into the sandbox: plain JSON; every value that is none of its scalars is a list with a tag in front. */
export type Carried = string | number | boolean | null | Carried[];

/** A document, or a list, as text from which the sandbox makes an object of its own. */
export function carriedText(value: Document | Value[]): string {
  return JSON.stringify(carry(value));
}

/** The value that the sandbox carried out. @throws MongoError 139 for what is none */
export function receivedValue(text: string): Value {
  const carried: unknown = JSON.parse(text);
  if (!Array.isArray(carried)) throw broken();
  return receive(carried[0]);
}

const broken = (): MongoError => new MongoError(139, 'JavaScript gave a value that is none of BSON');

function receive(carried: unknown): Value {
  if (carried === null || typeof carried === 'string' || typeof carried === 'boolean') return carried;
  if (typeof carried === 'number') return makeDouble(carried);
  if (!Array.isArray(carried)) throw broken();
  const [tag, ...parts] = carried as unknown[];
  if (tag === 'array') return parts.map(receive);
  if (tag === 'object') return receiveObject(parts);
  const texts = parts.map(String);
  if (tag === 'undefined') return UNDEFINED;
  if (tag === 'number') return makeDouble(Number(texts[0]));
  if (tag === 'long') return receiveLong(texts[0]);
  if (tag === 'date') return new Date(Number(texts[0]));
  if (tag === 'id' && ObjectId.isValid(texts[0] ?? '')) return new ObjectId(texts[0]);
  if (tag === 'regex') return new BSONRegExp(texts[0] ?? '', (texts[1] ?? '').replace(/[^imsux]/g, ''));
  throw broken();
}

function receiveObject(parts: readonly unknown[]): Document {
  const document: Document = new Map();
  for (let at = 0; at < parts.length; at += 2) document.set(String(parts[at]), receive(parts[at + 1]));
  return document;
}

function receiveLong(text: string | undefined): bigint {
  if (text === undefined || !/^-?\d{1,20}$/.test(text)) throw broken();
  return BigInt.asIntN(64, BigInt(text));
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
