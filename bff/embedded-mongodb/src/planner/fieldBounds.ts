import { encodeKey } from '../bson/keyString';
import { isNumber } from '../bson/numeric';
import { typeNumber } from '../bson/types';
import { type BSONRegExp, isArray, isRegex, MaxKey, MinKey, UNDEFINED, type Value } from '../bson/value';
import type { Collation } from '../collation/collation';
import { asBuffer } from '../storage/bytes';
import type { Predicate } from './predicates';

/** An end of an interval: `key` is a value's ascending key, or the first byte of a type's keys. */
export interface BoundEnd {
  readonly key: Buffer;
  /** Keys that begin with `key` belong to the interval. */
  readonly inclusive: boolean;
  /** What the key stands for; left out where it is only the type. */
  readonly value?: Value;
}

/** Values between two ends, in ascending order of the field's keys. */
export interface Interval {
  readonly low: BoundEnd;
  readonly high: BoundEnd;
  readonly point: boolean;
  /** Strings that begin with this, for explain. */
  readonly prefix?: string;
}

export interface FieldBounds {
  readonly intervals: readonly Interval[];
  /** Only single values. */
  readonly points: boolean;
  /** The intervals hold exactly the values that satisfy the predicates: no document needs to be checked again. */
  readonly exact: boolean;
  /** No document without the field satisfies the predicates. */
  readonly requiresField: boolean;
}

const LONGEST_IN = 5000;

/** Bounds of one predicate, or undefined when an index gives nothing for it. */
export function boundsOf(predicate: Predicate, collation?: Collation): FieldBounds | undefined {
  const { operator, operand } = predicate;
  switch (operator) {
    case '$eq':
      return unionOf([operand], collation);
    case '$in':
      return isArray(operand) && operand.length <= LONGEST_IN ? unionOf(operand, collation) : undefined;
    case '$exists':
      return existence(operand);
    default:
      return rangeOf(operator, operand, collation);
  }
}

function unionOf(values: readonly Value[], collation?: Collation): FieldBounds | undefined {
  const intervals = values.flatMap((value) => valueIntervals(value, collation));
  return {
    intervals: sorted(intervals),
    points: intervals.every(({ point }) => point),
    exact: !values.some((value) => isArray(value) || isRegex(value) || value === UNDEFINED),
    requiresField: !values.some((value) => value === null || value === UNDEFINED),
  };
}

function valueIntervals(value: Value, collation?: Collation): Interval[] {
  if (isRegex(value)) return regexIntervals(value, collation);
  if (isArray(value)) {
    // an array is indexed by its elements; one inside an array is indexed as a whole
    return [point(value.length > 0 ? (value[0] as Value) : UNDEFINED, collation), point(value, collation)];
  }
  if (value === UNDEFINED) return [point(null, collation), point(UNDEFINED, collation)];
  return [point(value, collation)];
}

function point(value: Value, collation?: Collation): Interval {
  const end: BoundEnd = { key: encode(value, collation), inclusive: true, value };
  return { low: end, high: end, point: true };
}

function rangeOf(
  operator: '$gt' | '$gte' | '$lt' | '$lte',
  operand: Value,
  collation?: Collation,
): FieldBounds | undefined {
  if (isArray(operand) || isRegex(operand) || operand instanceof MinKey || operand instanceof MaxKey) return undefined;
  if (operand === UNDEFINED) return undefined;
  // keys made by a collation keep equal strings equal, not in order
  if (collation && mayHoldText(operand)) return undefined;
  if (operand === null) return operator.endsWith('e') ? unionOf([null]) : { ...NOTHING };
  const key = encode(operand);
  const bracket = { key: key.subarray(0, 1), inclusive: true };
  const end: BoundEnd = { key, inclusive: operator.endsWith('e'), value: operand };
  const upward = operator.startsWith('$gt');
  const interval: Interval = upward
    ? { low: end, high: bracket, point: false }
    : { low: bracket, high: end, point: false };
  // NaN ranks below all numbers but is not less than any of them
  return { intervals: [interval], points: false, exact: upward || !isNumber(operand), requiresField: true };
}

const NOTHING: FieldBounds = { intervals: [], points: true, exact: true, requiresField: true };

function mayHoldText(value: Value): boolean {
  const type = typeNumber(value);
  return type === 2 || type === 3 || type === 4 || type === 14;
}

function existence(operand: Value): FieldBounds | undefined {
  const wanted = operand !== false && operand !== 0 && operand !== null;
  if (!wanted) return { ...(unionOf([null]) as FieldBounds), exact: false };
  return { intervals: [EVERYTHING], points: false, exact: false, requiresField: true };
}

/** All keys of a field. */
export const EVERYTHING: Interval = {
  low: { key: Buffer.alloc(0), inclusive: true },
  high: { key: Buffer.alloc(0), inclusive: true },
  point: false,
};

/** `/^abc/` without options: strings that begin with abc; and the same regular expression stored as a value. */
function regexIntervals(regex: BSONRegExp, collation?: Collation): Interval[] {
  const strings = encode('');
  const prefix = collation || regex.options !== '' ? '' : literalPrefix(regex.pattern);
  // the key of a string ends with a zero byte, the keys of longer ones go on instead
  const key = prefix === '' ? strings.subarray(0, 1) : encode(prefix).subarray(0, -1);
  const end = { key, inclusive: true };
  return [{ low: end, high: end, point: false, prefix }, point(regex)];
}

function literalPrefix(pattern: string): string {
  if (!pattern.startsWith('^') || pattern.includes('|')) return '';
  const literal = /^\^((?:[^\\^$.|?*+()[\]{}]|\\[^a-zA-Z0-9])*)/.exec(pattern)?.[1] ?? '';
  const rest = pattern.slice(1 + literal.length);
  // a quantifier belongs to the last character
  const sure = /^[?*{]/.test(rest) ? literal.replace(/(\\.|[^\\])$/, '') : literal;
  return sure.replace(/\\(.)/g, '$1');
}

function encode(value: Value, collation?: Collation): Buffer {
  return asBuffer(encodeKey([value], [1], collation));
}

function sorted(intervals: readonly Interval[]): Interval[] {
  if (intervals.length < 2) return [...intervals];
  const ordered = [...intervals].sort((a, b) => Buffer.compare(a.low.key, b.low.key));
  return ordered.filter((interval, i) => i === 0 || !interval.low.key.equals((ordered[i - 1] as Interval).low.key));
}

/** Both hold for the same value: only where no array can stand on the path, or inside one `$elemMatch`. */
export function intersect(a: FieldBounds, b: FieldBounds): FieldBounds {
  if (b.points && !a.points) return intersect(b, a);
  const requiresField = a.requiresField || b.requiresField;
  if (a.points) {
    const intervals = a.intervals.filter(({ low }) => b.intervals.some((other) => contains(other, low.key)));
    return { intervals, points: true, exact: a.exact && b.exact, requiresField };
  }
  const [x] = a.intervals;
  const [y] = b.intervals;
  if (a.intervals.length !== 1 || b.intervals.length !== 1 || !x || !y) return { ...a, exact: false, requiresField };
  const low = compareLow(x.low, y.low) >= 0 ? x.low : y.low;
  const high = compareHigh(x.high, y.high) <= 0 ? x.high : y.high;
  const interval = { low, high, point: false, prefix: x.prefix ?? y.prefix };
  return { intervals: [interval], points: false, exact: a.exact && b.exact, requiresField };
}

function contains({ low, high }: Interval, key: Buffer): boolean {
  return compareLow(low, { key, inclusive: true }) <= 0 && compareHigh(high, { key, inclusive: true }) >= 0;
}

/** Where an interval starts: an exclusive end starts behind all keys that begin with it. */
function compareLow(a: BoundEnd, b: BoundEnd): number {
  const order = Buffer.compare(a.key, b.key);
  if (order === 0) return Number(b.inclusive) - Number(a.inclusive);
  if (!a.inclusive && isPrefix(a.key, b.key)) return 1;
  if (!b.inclusive && isPrefix(b.key, a.key)) return -1;
  return order;
}

/** Where an interval stops: an inclusive end stops behind all keys that begin with it. */
function compareHigh(a: BoundEnd, b: BoundEnd): number {
  const order = Buffer.compare(a.key, b.key);
  if (order === 0) return Number(a.inclusive) - Number(b.inclusive);
  if (a.inclusive && isPrefix(a.key, b.key)) return 1;
  if (b.inclusive && isPrefix(b.key, a.key)) return -1;
  return order;
}

function isPrefix(prefix: Buffer, key: Buffer): boolean {
  return prefix.length <= key.length && key.subarray(0, prefix.length).equals(prefix);
}
