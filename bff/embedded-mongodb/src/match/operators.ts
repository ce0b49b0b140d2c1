/** The operators that stand under a field: `{ field: { $gt: 1 } }`. */
import { isTruthy } from '../expression/truth';
import { isNaNValue, isNumber, toBigInt } from '../bson/numeric';
import { type BSONRegExp, type Document, INT64_MAX, INT64_MIN, isRegex, type Value } from '../bson/value';
import { badValue, unsupported } from '../errors/mongoError';
import { parseAll, parseElemMatch, parseSize } from './arrayOperators';
import { bitTest, type BitOperator } from './bitTest';
import { equalTo, matchesRegex, memberOf, ordered, type OrderOperator } from './comparison';
import { all, type Condition, leaf, not } from './condition';
import { isOperators, type Operand, type ParseOperator, type QueryContext } from './operand';
import { parseOptions, parseRegex } from './regexOperators';
import { typeTest } from './typeSet';

/** A value written under a field without an operator: equality, or a regular expression. */
export function literalCondition(value: Value, context: QueryContext): Condition {
  if (isRegex(value)) return leaf(matchesRegex(value));
  return leaf(equalTo(value, context.collation), 'each', value);
}

function parseEquality({ value }: Operand, context: QueryContext): Condition {
  if (isRegex(value)) return leaf(sameRegex(value));
  return leaf(equalTo(value, context.collation), 'each', value);
}

/** `$eq` with a regular expression looks for the expression as a value. */
function sameRegex(regex: BSONRegExp): (value: Value | undefined) => boolean {
  return (value) => isRegex(value) && value.pattern === regex.pattern && value.options === regex.options;
}

function parseInequality(operand: Operand, context: QueryContext): Condition {
  if (isRegex(operand.value)) throw badValue("Can't have regex as arg to $ne.");
  return not(parseEquality(operand, context));
}

function parseOrder({ operator, value, path }: Operand, context: QueryContext): Condition {
  if (isRegex(value)) throw badValue(`Can't have RegEx as arg to predicate over field '${path}'.`);
  return leaf(ordered(operator as OrderOperator, value, context.collation));
}

function parseMembership({ operator, value }: Operand, context: QueryContext): Condition {
  if (!Array.isArray(value)) throw badValue(`${operator} needs an array`);
  if (value.some(isOperators)) throw badValue(`cannot nest $ under ${operator}`);
  const condition = leaf(memberOf(value, context.collation));
  return operator === '$in' ? condition : not(condition);
}

function parseExists({ value }: Operand): Condition {
  const condition = leaf((found) => found !== undefined, 'whole');
  return isTruthy(value) ? condition : not(condition);
}

function parseNot({ value, path }: Operand, context: QueryContext): Condition {
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

function isInt64(value: bigint): boolean {
  return value >= INT64_MIN && value <= INT64_MAX;
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
    return integer !== undefined && isInt64(integer) && integer % divisor === remainder;
  });
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
export function parseOperators(operators: Document, path: string, context: QueryContext): Condition {
  const conditions: Condition[] = [];
  for (const [operator, value] of operators) {
    const parse = OPERATORS.get(operator);
    if (!parse) throw badValue(`unknown operator: ${operator}`);
    const condition = parse({ operator, value, path, siblings: operators }, context);
    if (condition) conditions.push(condition);
  }
  return all(conditions);
}
