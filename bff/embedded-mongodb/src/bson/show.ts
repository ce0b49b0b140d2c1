/** Values as the server prints them in error messages: `{ a: 1, b: "x", c: ObjectId('…') }`. */
import { type Binary, BSONRegExp, type Document, Double, ObjectId, Timestamp, UNDEFINED, type Value } from './value';
import { typeName } from './types';

const MAX_SHOWN = 150;

function showNumber(value: number): string {
  if (Number.isInteger(value) && (value | 0) !== value) return `${value}.0`;
  return Object.is(value, -0) ? '-0.0' : String(value);
}

function showBinary(value: Binary): string {
  const hex = Buffer.from(value.buffer.subarray(0, value.position)).toString('hex');
  if (value.sub_type === 4) return `UUID("${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}")`;
  return `BinData(${value.sub_type}, ${hex.toUpperCase()})`;
}

function showObject(value: Exclude<Value, string | number | bigint | boolean | symbol | null>): string {
  if (value instanceof Map) return showDocument(value);
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[ ${value.map(showValue).join(', ')} ]`;
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`;
  if (value instanceof Double) return `${value.value}.0`;
  if (value instanceof BSONRegExp) return `/${value.pattern}/${value.options}`;
  if (value instanceof Timestamp) return `Timestamp(${value.t}, ${value.i})`;
  if (value._bsontype === 'Binary') return showBinary(value);
  if (value._bsontype === 'BSONSymbol') return JSON.stringify(value.value);
  return 'toString' in value && value._bsontype === 'Decimal128' ? value.toString() : typeName(value);
}

export function showValue(value: Value): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'number':
      return showNumber(value);
    case 'bigint':
    case 'boolean':
      return String(value);
    case 'symbol':
      return value === UNDEFINED ? 'undefined' : '';
  }
  return value === null ? 'null' : showObject(value);
}

export function showDocument(document: Document): string {
  if (document.size === 0) return '{}';
  return `{ ${[...document].map(([name, value]) => `${name}: ${showValue(value)}`).join(', ')} }`;
}

/** For a message that shows someone's data: long texts are cut. */
export function showShort(value: Value): string {
  const text = showValue(value);
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}...` : text;
}
