/** The clauses of `$push`: `$each`, `$position`, `$sort`, `$slice`, applied in that order. */
import { compareValues } from '../bson/compare';
import { exactInteger, isNumber, toDouble } from '../bson/numeric';
import { typeName } from '../bson/types';
import { cloneValue, type Document, type Value } from '../bson/value';
import type { Collation } from '../collation/collation';
import { badValue } from '../errors/mongoError';
import { compileSort } from '../sort/compileSort';

type CompareElements = (a: Value, b: Value) => number;

interface Clauses {
  readonly each: readonly Value[];
  readonly position: number;
  readonly slice?: number;
  readonly compare?: CompareElements;
}

export interface PushClauses {
  /** A new array with the elements added, sorted and cut. */
  arrange(current: readonly Value[]): Value[];
}

const CLAUSE_NAMES = new Set(['$each', '$position', '$slice', '$sort']);
const INVALID_SORT =
  'The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields';

function integerClause(name: string, value: Value, wording: string): number {
  const integer = isNumber(value) ? exactInteger(value) : undefined;
  if (integer === undefined)
    throw badValue(`The value for ${name} must be an integer value${wording} ${typeName(value)}`);
  return Number(integer);
}

/** Elements that are no documents sort as empty ones. */
function byFields(spec: Document, collation: Collation | undefined): CompareElements {
  if (spec.size === 0) throw badValue('The $sort pattern is empty when it should be a set of fields.');
  for (const [path, direction] of spec) {
    if (path === '' || path.split('.').includes('')) {
      throw badValue(`The $sort field is a dotted field but has an empty part: ${path}`);
    }
    const order = isNumber(direction) ? toDouble(direction) : 0;
    if (order !== 1 && order !== -1) throw badValue('The $sort element value must be either 1 or -1');
  }
  const compare = compileSort(spec, collation);
  const none: Document = new Map();
  return (a, b) => compare(a instanceof Map ? a : none, b instanceof Map ? b : none);
}

function sortClause(value: Value, collation: Collation | undefined): CompareElements {
  if (value instanceof Map) return byFields(value, collation);
  if (!isNumber(value)) throw badValue(INVALID_SORT);
  const direction = toDouble(value);
  if (direction !== 1 && direction !== -1) throw badValue('The $sort element value must be either 1 or -1');
  return (a, b) => direction * compareValues(a, b, collation);
}

function parseClauses(operand: Document, collation: Collation | undefined): Clauses {
  for (const name of operand.keys()) {
    if (!CLAUSE_NAMES.has(name)) throw badValue(`Unrecognized clause in $push: ${name}`);
  }
  const each = operand.get('$each')!;
  if (!Array.isArray(each)) {
    throw badValue(`The argument to $each in $push must be an array but it was of type: ${typeName(each)}`);
  }
  const position = operand.get('$position');
  const slice = operand.get('$slice');
  const sort = operand.get('$sort');
  return {
    each,
    position: position === undefined ? Infinity : integerClause('$position', position, ', not of type:'),
    slice: slice === undefined ? undefined : integerClause('$slice', slice, ' but was given type:'),
    compare: sort === undefined ? undefined : sortClause(sort, collation),
  };
}

function insertAt(current: readonly Value[], { each, position }: Clauses): Value[] {
  const at = position < 0 ? Math.max(0, current.length + position) : Math.min(position, current.length);
  return [...current.slice(0, at), ...each.map(cloneValue), ...current.slice(at)];
}

function cut(array: Value[], slice: number | undefined): Value[] {
  if (slice === undefined) return array;
  if (slice === 0) return [];
  return slice < 0 ? array.slice(slice) : array.slice(0, slice);
}

/** Reads the operand of `$push`: clauses when it has `$each`, else the one element to add. */
export function parsePush(operand: Value, collation: Collation | undefined): PushClauses {
  const withClauses = operand instanceof Map && operand.has('$each');
  const clauses: Clauses = withClauses ? parseClauses(operand, collation) : { each: [operand], position: Infinity };
  return {
    arrange: (current) => {
      const array = insertAt(current, clauses);
      if (clauses.compare) array.sort(clauses.compare);
      return cut(array, clauses.slice);
    },
  };
}
