import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  CodeWithScope,
  DbPointer,
  Decimal128,
  isDocument,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
  UNDEFINED,
  type Document,
  type Value,
} from '../bson/value';
import { isNumber, makeDouble, toDouble } from '../bson/numeric';
import { parseJson } from './jsonText';

/** A document from one line of extended JSON, canonical or relaxed. @throws Error naming what is wrong */
export function fromExtendedJson(text: string): Document {
  const value = revive(parseJson(text));
  if (!isDocument(value)) throw new Error('a line must hold one document');
  return value;
}

function revive(value: Value): Value {
  if (Array.isArray(value)) return value.map(revive);
  if (!isDocument(value)) return value;
  const [first] = value.keys();
  const read = first === undefined ? undefined : READERS[first];
  if (read && first !== undefined && (value.size === 1 || first === '$code' || first === '$type')) {
    return read(value.get(first) as Value, value);
  }
  return new Map([...value].map(([name, inner]) => [name, revive(inner)]));
}

type Read = (content: Value, whole: Document) => Value;

const text = (content: Value): string => {
  if (typeof content !== 'string') throw new Error(`extended JSON expects a string, found ${typeof content}`);
  return content;
};

const field = (content: Value, name: string): Value => {
  const value = isDocument(content) ? content.get(name) : undefined;
  if (value === undefined) throw new Error(`extended JSON lacks the field ${name}`);
  return value;
};

const integer = (content: Value): number => (isNumber(content) ? toDouble(content) : Number(text(content)));

const READERS: Readonly<Record<string, Read>> = {
  $oid: (content) => ObjectId.createFromHexString(text(content)),
  $numberInt: (content) => Number(text(content)),
  $numberLong: (content) => BigInt(text(content)),
  $numberDouble: (content) => makeDouble(Number(text(content))),
  $numberDecimal: (content) => Decimal128.fromString(text(content)),
  $date: readDate,
  $binary: (content) =>
    new Binary(Buffer.from(text(field(content, 'base64')), 'base64'), parseInt(text(field(content, 'subType')), 16)),
  $uuid: (content) => new Binary(Buffer.from(text(content).replaceAll('-', ''), 'hex'), Binary.SUBTYPE_UUID),
  $timestamp: (content) => new Timestamp({ t: integer(field(content, 't')), i: integer(field(content, 'i')) }),
  $regularExpression: (content) => new BSONRegExp(text(field(content, 'pattern')), text(field(content, 'options'))),
  $symbol: (content) => new BSONSymbol(text(content)),
  $code: (content, whole) => {
    const scope = whole.get('$scope');
    return isDocument(scope) ? new CodeWithScope(text(content), revive(scope) as Document) : new Code(text(content));
  },
  $dbPointer: (content) => {
    const id = revive(field(content, '$id'));
    if (!(id instanceof ObjectId)) throw new Error('$dbPointer needs an ObjectId');
    return new DbPointer(text(field(content, '$ref')), id);
  },
  $minKey: () => new MinKey(),
  $maxKey: () => new MaxKey(),
  $undefined: () => UNDEFINED,
};

function readDate(content: Value): Value {
  const milliseconds = typeof content === 'string' ? Date.parse(content) : Number(revive(content));
  if (Number.isNaN(milliseconds)) throw new Error('a $date that is no date');
  return new Date(milliseconds);
}
