import type { Document, Value } from '../bson/value';
import { compileSort } from '../sort/compileSort';
import { compareValues } from '../bson/compare';
import { ErrorCode, fail } from './failure';
import { asInteger, describe, requireInteger } from './numbers';
import { named, namedFields, pure, unary, variadic } from './operands';
import { isNullish } from './truth';
import type { Expression, InnerScope, OperatorDefinition, OperatorTable } from './types';

type Operand = Value | undefined;

function concatArrays(values: readonly Operand[]): Operand {
  const result: Value[] = [];
  for (const value of values) {
    if (isNullish(value)) return null;
    if (!Array.isArray(value)) throw fail(28664, `$concatArrays only supports arrays, not ${describe(value)}`);
    for (const element of value) result.push(element);
  }
  return result;
}

function reverseArray(array: Operand): Operand {
  if (isNullish(array)) return null;
  if (!Array.isArray(array)) {
    throw fail(34435, `The argument to $reverseArray must be an array, but was of type: ${describe(array)}`);
  }
  return [...array].reverse();
}

/** 100 MB at 16 bytes a number, MongoDB's limit for one expression. */
const MOST_NUMBERS = 6_500_000;

/** `[start, end)` by `step`; all 32-bit integers, the step not zero. */
function range(values: readonly Operand[]): Operand {
  const start = rangeNumber(values[0], 'a numeric starting value', [34443, 34444]);
  const end = rangeNumber(values[1], 'a numeric ending value', [34445, 34446]);
  const step = values.length < 3 ? 1 : rangeNumber(values[2], 'a numeric step value', [34447, 34448]);
  if (step === 0) throw fail(34449, '$range requires a non-zero step value');
  const length = Math.max(0, Math.ceil((end - start) / step));
  if (length > MOST_NUMBERS) {
    throw fail(ErrorCode.ExceededMemoryLimit, `$range would use too much memory: ${length} numbers`);
  }
  const result: Value[] = [];
  for (let at = start; step > 0 ? at < end : at > end; at += step) result.push(at);
  return result;
}

function rangeNumber(value: Operand, what: string, [notNumber, notInteger]: [number, number]): number {
  return requireInteger(value, {
    notNumber: [notNumber, `$range requires ${what}, found value of type: ${describe(value)}`],
    notInteger: [
      notInteger,
      `$range requires ${what} that can be represented as a 32-bit integer, found value: ${String(value)}`,
    ],
  });
}

const ZIP = {
  required: ['inputs'],
  optional: ['useLongestLength', 'defaults'],
  codes: { notDocument: 34460, unknown: 34464, missing: 34465 },
};

const zip: OperatorDefinition = {
  compile(argument, scope, name) {
    const written = namedFields(argument, name, ZIP);
    const inputs = written.get('inputs');
    if (!Array.isArray(inputs)) throw fail(34461, `inputs must be an array of expressions, found ${describe(inputs)}`);
    if (inputs.length === 0) throw fail(34465, '$zip requires at least one input array');
    const longest = written.get('useLongestLength') ?? false;
    if (typeof longest !== 'boolean') throw fail(34463, `useLongestLength must be a bool, found ${describe(longest)}`);
    const arrays = inputs.map((input) => scope.compile(input, scope));
    const defaults = zipDefaults(written, { longest, count: inputs.length, scope });
    return pure([...arrays, ...defaults], (ctx) => {
      const columns = arrays.map((array) => array.evaluate(ctx));
      if (columns.some(isNullish)) return null;
      return zipColumns(columns, { longest, defaults: defaults.map((each) => each.evaluate(ctx) ?? null) });
    });
  },
};

function zipDefaults(written: Document, options: { longest: boolean; count: number; scope: InnerScope }): Expression[] {
  const defaults = written.get('defaults');
  if (defaults === undefined) return [];
  if (!Array.isArray(defaults))
    throw fail(34462, `defaults must be an array of expressions, found ${describe(defaults)}`);
  if (!options.longest) throw fail(34466, 'cannot specify defaults unless useLongestLength is true');
  if (defaults.length !== options.count) throw fail(34467, 'defaults and inputs must have the same length');
  return defaults.map((each) => options.scope.compile(each, options.scope));
}

function zipColumns(
  columns: readonly Operand[],
  { longest, defaults }: { longest: boolean; defaults: Value[] },
): Value[] {
  const arrays = columns.map((column) => {
    if (!Array.isArray(column)) throw fail(34468, `$zip found a non-array expression in input: ${describe(column)}`);
    return column;
  });
  const lengths = arrays.map((array) => array.length);
  const length = longest ? Math.max(...lengths) : Math.min(...lengths);
  return Array.from({ length }, (_, at) => arrays.map((array, column) => array[at] ?? defaults[column] ?? null));
}

/** `sortBy` is `{ field: 1, … }` for documents or a plain 1 / -1 for any values. */
const sortArray: OperatorDefinition = {
  compile(argument, scope, name) {
    const codes = { notDocument: 2942500, unknown: 2942501, missing: 2942502 };
    const written = namedFields(argument, name, { required: ['input', 'sortBy'], codes });
    const input = scope.compile(written.get('input') as Value, scope);
    const compare = elementOrder(written.get('sortBy') as Value, scope);
    return pure([input], (ctx) => {
      const array = input.evaluate(ctx);
      if (isNullish(array)) return null;
      if (!Array.isArray(array)) {
        throw fail(2942504, `The input argument to $sortArray must be an array, but was of type: ${describe(array)}`);
      }
      return [...array].sort(compare);
    });
  },
};

/** Documents go by the pattern; what is not a document counts as one without the fields. */
function elementOrder(sortBy: Value, scope: InnerScope): (a: Value, b: Value) => number {
  if (sortBy instanceof Map) {
    const compare = compileSort(sortBy, scope.collation);
    const asDocument = (value: Value): Document => (value instanceof Map ? value : new Map());
    return (a, b) => compare(asDocument(a), asDocument(b));
  }
  const direction = asInteger(sortBy);
  if (direction !== 1 && direction !== -1)
    throw fail(2942503, `Invalid sortBy argument: $sortArray needs 1, -1 or an object`);
  return (a, b) => direction * compareValues(a, b, scope.collation);
}

/** The N variants on an array: `$firstN`, `$lastN`, `$minN`, `$maxN`. */
function takeN(choose: (array: readonly Value[], n: number) => Value[]): OperatorDefinition {
  const codes = { notDocument: 5787801, unknown: 5787901, missing: 5787906 };
  return named({ required: ['n', 'input'], codes }, (value) => {
    const n = requireInteger(value('n'), {
      notNumber: [5787902, `Value for 'n' must be of integral type, but found ${describe(value('n'))}`],
      notInteger: [5787903, `Value for 'n' must be of integral type, but found ${String(value('n'))}`],
    });
    if (n < 1) throw fail(5787908, `'n' must be greater than 0, found ${n}`);
    const array = value('input');
    if (isNullish(array)) return null;
    if (!Array.isArray(array)) throw fail(5788200, `Input must be an array, found ${describe(array)}`);
    return choose(array, n);
  });
}

function smallest(direction: 1 | -1): OperatorDefinition {
  return takeN((array, n) =>
    array
      .filter((value) => !isNullish(value))
      .sort((a, b) => direction * compareValues(a, b))
      .slice(0, n),
  );
}

export const arrayBuildingOperators: OperatorTable = {
  $concatArrays: variadic(concatArrays),
  $reverseArray: unary(reverseArray),
  $range: variadic(range, { atLeast: 2, atMost: 3 }),
  $zip: zip,
  $sortArray: sortArray,
  $firstN: takeN((array, n) => array.slice(0, n)),
  $lastN: takeN((array, n) => array.slice(-n)),
  $minN: smallest(1),
  $maxN: smallest(-1),
};
