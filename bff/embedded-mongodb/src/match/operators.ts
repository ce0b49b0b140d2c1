/** The operators that stand under a field: `{ field: { $gt: 1 } }`. */
import { isTruthy } from '../expression/truth';
import { typeTest } from './typeSet';
import { exactInteger, isNaNValue, isNumber, toBigInt } from '../bson/numeric';
import { showShort } from '../bson/show';
import { BSONRegExp, type Document, isRegex, type Value } from '../bson/value';
import { badValue, located, typeMismatch, unsupported } from '../errors/mongoError';
import { bitTest, type BitOperator } from './bitTest';
import { equalTo, matchesRegex, memberOf, ordered, type OrderOperator } from './comparison';
import { all, type Condition, leaf, not, onValue } from './condition';
import type { MatchContext } from './context';
import { matched } from './fieldPath';
import { compileFields } from './query';

/** An operator as found in the query. */
export interface Operand {
  readonly operator: string;
  readonly value: Value;
  readonly path: string;
  /** All operators under the same field: `$regex` reads `$options` beside it. */
  readonly siblings: Document;
}

type ParseOperator = (operand: Operand, context: MatchContext) => Condition | undefined;

/** Operators that may start the query of an `$elemMatch` over documents; any other means a match over values. */
const PATHLESS = new Set([
  '$and',
  '$or',
  '$nor',
  '$expr',
  '$where',
  '$text',
  '$comment',
  '$jsonSchema',
  '$alwaysTrue',
  '$alwaysFalse',
  '$sampleRate',
]);

const DBREF_FIELDS = new Set(['$ref', '$id', '$db']);

/** Whether a value under a field is a set of operators: a document whose first name has a dollar and is not a DBRef's. */
export function isOperators(value: Value | undefined): value is Document {
  if (!(value instanceof Map)) return false;
  for (const name of value.keys()) return name.startsWith('$') && !DBREF_FIELDS.has(name);
  return false;
}

/** Whether a document is a set of operators on a field's value, rather than a query of fields or of `$and`, `$or` … . */
export function isPathOperators(document: Document): boolean {
  const [first] = document.keys();
  return isOperators(document) && !PATHLESS.has(first!);
}

/** A value written under a field without an operator: equality, or a regular expression. */
export function literalCondition(value: Value, context: MatchContext): Condition {
  if (isRegex(value)) return leaf(matchesRegex(value));
  return leaf(equalTo(value, context.collation), 'each', value);
}

function parseEquality({ value }: Operand, context: MatchContext): Condition {
  if (isRegex(value)) return leaf(sameRegex(value));
  return leaf(equalTo(value, context.collation), 'each', value);
}

/** `$eq` with a regular expression looks for the expression as a value. */
function sameRegex(regex: BSONRegExp): (value: Value | undefined) => boolean {
  return (value) => isRegex(value) && value.pattern === regex.pattern && value.options === regex.options;
}

function parseInequality(operand: Operand, context: MatchContext): Condition {
  if (isRegex(operand.value)) throw badValue("Can't have regex as arg to $ne.");
  return not(parseEquality(operand, context));
}

function parseOrder({ operator, value, path }: Operand, context: MatchContext): Condition {
  if (isRegex(value)) throw badValue(`Can't have RegEx as arg to predicate over field '${path}'.`);
  return leaf(ordered(operator as OrderOperator, value, context.collation));
}

function parseMembership({ operator, value }: Operand, context: MatchContext): Condition {
  if (!Array.isArray(value)) throw badValue(`${operator} needs an array`);
  if (value.some(isOperators)) throw badValue(`cannot nest $ under ${operator}`);
  const condition = leaf(memberOf(value, context.collation));
  return operator === '$in' ? condition : not(condition);
}

function parseExists({ value }: Operand): Condition {
  const condition = leaf((found) => found !== undefined, 'whole');
  return isTruthy(value) ? condition : not(condition);
}

function parseSize({ value }: Operand): Condition {
  if (!isNumber(value)) throw badValue(`Failed to parse $size. Expected a number in: $size: ${showShort(value)}`);
  const size = exactInteger(value);
  if (size === undefined) throw badValue(`Failed to parse $size. Expected an integer: $size: ${showShort(value)}`);
  if (size < 0n) throw badValue(`Failed to parse $size. Expected a non-negative number in: $size: ${showShort(value)}`);
  const length = Number(size);
  return leaf((found) => Array.isArray(found) && found.length === length, 'whole');
}

function parseAll(operand: Operand, context: MatchContext): Condition {
  const { value } = operand;
  if (!Array.isArray(value)) throw badValue('$all needs an array');
  if (value.length === 0) return leaf(() => false);
  const withElemMatch = isOperators(value[0]) && value[0].has('$elemMatch');
  return all(
    value.map((entry) => {
      if (isRegex(entry)) return leaf(matchesRegex(entry));
      if (!isOperators(entry) && !withElemMatch) return parseEquality({ ...operand, value: entry }, context);
      if (!withElemMatch) throw badValue('no $ expressions in $all');
      const inner = entry instanceof Map ? entry.get('$elemMatch') : undefined;
      if (inner === undefined || !(entry instanceof Map) || entry.size !== 1) {
        throw badValue('$all/$elemMatch has to be consistent');
      }
      return parseElemMatch({ ...operand, value: inner }, context);
    }),
  );
}

/** An array as the document of its indexes, which `$elemMatch` sees when an element is itself an array. */
function asDocument(value: Value | undefined): Document | undefined {
  if (value instanceof Map) return value;
  return Array.isArray(value) ? new Map(value.map((element, index) => [String(index), element])) : undefined;
}

function elementTest(query: Document, path: string, context: MatchContext): (element: Value) => boolean {
  if (isPathOperators(query)) return onValue(parseOperators(query, path, context));
  const { test } = compileFields(query, { ...context, insideElemMatch: true });
  return (element) => {
    const document = asDocument(element);
    return document !== undefined && test(document);
  };
}

function parseElemMatch({ value, path }: Operand, context: MatchContext): Condition {
  if (!(value instanceof Map)) throw badValue('$elemMatch needs an Object');
  const test = elementTest(value, path, context);
  return leaf((found) => {
    if (!Array.isArray(found)) return false;
    for (let i = 0; i < found.length; i++) {
      if (test(found[i]!)) {
        matched.index = i;
        return true;
      }
    }
    return false;
  }, 'whole');
}

function parseNot({ value, path }: Operand, context: MatchContext): Condition {
  if (isRegex(value)) return not(leaf(matchesRegex(value)));
  if (!(value instanceof Map)) throw badValue('$not needs a regex or a document');
  const [first] = value.keys();
  if (first === undefined) throw badValue('$not cannot be empty');
  if (!isOperators(value)) throw badValue(`unknown operator: ${first}`);
  return not(parseOperators(value, path, context));
}

function integerOperand(value: Value | undefined, what: string): bigint {
  if (!isNumber(value)) throw badValue(`malformed mod, ${what} not a number`);
  const integer = toBigInt(value);
  if (integer === undefined || isNaNValue(value)) {
    throw badValue(`malformed mod, ${what} value is invalid :: caused by :: Unable to coerce NaN/Inf to integral type`);
  }
  return integer;
}

function parseMod({ value }: Operand): Condition {
  if (!Array.isArray(value)) throw badValue('malformed mod, needs to be an array');
  if (value.length < 2) throw badValue('malformed mod, not enough elements');
  if (value.length > 2) throw badValue('malformed mod, too many elements');
  const divisor = integerOperand(value[0], 'divisor');
  const remainder = integerOperand(value[1], 'remainder');
  if (divisor === 0n) throw badValue('divisor cannot be 0');
  return leaf((found) => {
    const integer = isNumber(found) ? toBigInt(found) : undefined;
    return integer !== undefined && integer % divisor === remainder;
  });
}

function parseRegex({ value, siblings }: Operand): Condition {
  const options = siblings.get('$options');
  if (options !== undefined && typeof options !== 'string') throw badValue('$options has to be a string');
  if (isRegex(value)) {
    if (options !== undefined && value.options !== '') throw located(51074, 'options set in both $regex and $options');
    return leaf(matchesRegex(options === undefined ? value : regexOf(value.pattern, options)));
  }
  if (typeof value !== 'string') throw badValue('$regex has to be a string');
  return leaf(matchesRegex(regexOf(value, options ?? '')));
}

function regexOf(pattern: string, options: string): BSONRegExp {
  const wrong = /[^imsxu]/.exec(options);
  if (wrong) throw located(51108, `invalid flag in regex options: ${wrong[0]}`);
  if (pattern.includes('\0')) throw located(51109, 'Regular expression cannot contain an embedded null byte');
  return new BSONRegExp(pattern, options);
}

function parseOptions({ siblings }: Operand): undefined {
  if (!siblings.has('$regex')) throw badValue('$options needs a $regex');
}

function parseBits({ operator, value }: Operand): Condition {
  return leaf(bitTest(operator as BitOperator, value));
}

function parseGeo({ operator }: Operand): never {
  throw unsupported(`geospatial query ${operator}`);
}

const OPERATORS: ReadonlyMap<string, ParseOperator> = new Map<string, ParseOperator>([
  ['$eq', parseEquality],
  ['$ne', parseInequality],
  ['$lt', parseOrder],
  ['$lte', parseOrder],
  ['$gt', parseOrder],
  ['$gte', parseOrder],
  ['$in', parseMembership],
  ['$nin', parseMembership],
  ['$exists', parseExists],
  ['$type', ({ value }) => leaf(typeTest(value))],
  ['$size', parseSize],
  ['$all', parseAll],
  ['$elemMatch', parseElemMatch],
  ['$not', parseNot],
  ['$mod', parseMod],
  ['$regex', parseRegex],
  ['$options', parseOptions],
  ['$bitsAllSet', parseBits],
  ['$bitsAllClear', parseBits],
  ['$bitsAnySet', parseBits],
  ['$bitsAnyClear', parseBits],
  ['$comment', () => undefined],
  ['$geoWithin', parseGeo],
  ['$geoIntersects', parseGeo],
  ['$near', parseGeo],
  ['$nearSphere', parseGeo],
]);

/** The operators of one field as a condition. Throws BadValue "unknown operator: …". */
export function parseOperators(operators: Document, path: string, context: MatchContext): Condition {
  const conditions: Condition[] = [];
  for (const [operator, value] of operators) {
    const parse = OPERATORS.get(operator);
    if (!parse) throw badValue(`unknown operator: ${operator}`);
    const condition = parse({ operator, value, path, siblings: operators }, context);
    if (condition) conditions.push(condition);
  }
  return all(conditions);
}
