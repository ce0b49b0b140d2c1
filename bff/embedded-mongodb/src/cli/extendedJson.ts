import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  CodeWithScope,
  DbPointer,
  Decimal128,
  Double,
  type MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
  type Document,
  type Value,
} from '../bson/value';
import { isInt32 } from '../bson/numeric';

/**
 * A document as canonical extended JSON (v2), which mongoimport reads. Written from the value model, not through plain
 * objects, so that fields keep their order even when their names look like numbers.
 */
export function toExtendedJson(document: Document): string {
  return documentText(document);
}

function documentText(document: Document): string {
  return `{${[...document].map(([name, value]) => `${JSON.stringify(name)}:${valueText(value)}`).join(',')}}`;
}

const wrapped = (name: string, content: unknown): string => JSON.stringify({ [name]: content });

function valueText(value: Value): string {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value);
    case 'bigint':
      return wrapped('$numberLong', String(value));
    case 'number':
      return isInt32(value) ? wrapped('$numberInt', String(value)) : wrapped('$numberDouble', doubleText(value));
    case 'symbol':
      return wrapped('$undefined', true);
  }
  if (value === null) return 'null';
  if (value instanceof Map) return documentText(value);
  if (Array.isArray(value)) return `[${value.map(valueText).join(',')}]`;
  return objectText(value);
}

function doubleText(value: number): string {
  if (Object.is(value, -0)) return '-0.0';
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? `${value}.0` : String(value);
}

function objectText(
  value: Exclude<Value, string | number | bigint | boolean | symbol | null | Value[] | Document>,
): string {
  if (value instanceof Date) return `{"$date":${wrapped('$numberLong', String(value.getTime()))}}`;
  if (value instanceof ObjectId) return wrapped('$oid', value.toHexString());
  if (value instanceof Double) return wrapped('$numberDouble', doubleText(value.value));
  if (value instanceof Decimal128) return wrapped('$numberDecimal', value.toString());
  if (value instanceof Binary) return wrapped('$binary', binaryContent(value));
  if (value instanceof Timestamp) return wrapped('$timestamp', { t: value.t, i: value.i });
  if (value instanceof BSONRegExp)
    return wrapped('$regularExpression', { pattern: value.pattern, options: value.options });
  return rareText(value);
}

function binaryContent(value: Binary): { base64: string; subType: string } {
  const base64 = Buffer.from(value.buffer.subarray(0, value.position)).toString('base64');
  return { base64, subType: value.sub_type.toString(16).padStart(2, '0') };
}

function rareText(value: BSONSymbol | Code | CodeWithScope | DbPointer | MinKey | MaxKey): string {
  if (value instanceof BSONSymbol) return wrapped('$symbol', value.value);
  if (value instanceof CodeWithScope)
    return `{"$code":${JSON.stringify(value.code)},"$scope":${documentText(value.scope)}}`;
  if (value instanceof Code) return wrapped('$code', value.code);
  if (value instanceof DbPointer)
    return wrapped('$dbPointer', { $ref: value.namespace, $id: { $oid: value.id.toHexString() } });
  return value instanceof MinKey ? wrapped('$minKey', 1) : wrapped('$maxKey', 1);
}
