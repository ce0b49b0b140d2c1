import type { Value } from '../bson/value';
import { fail } from './failure';
import { compareValues, equalValues } from '../bson/compare';
import { asInteger, describe, requireInteger } from './numbers';
import { binary, scopedBinary, scopedVariadic, unary, variadic } from './operands';
import { isNullish } from './truth';
import type { OperatorTable } from './types';

type Operand = Value | undefined;

function elementAt(array: Operand, index: Operand): Operand {
  if (isNullish(array) || isNullish(index)) return null;
  if (!Array.isArray(array))
    throw fail(28689, `$arrayElemAt's first argument must be an array, but is ${describe(array)}`);
  const at = requireInteger(index, {
    notNumber: [28690, `$arrayElemAt's second argument must be a numeric value, but is ${describe(index)}`],
    notInteger: [28691, `$arrayElemAt's second argument must be representable as a 32-bit integer: ${String(index)}`],
  });
  return array.at(at);
}

function endOf(name: string, index: 0 | -1): (array: Operand) => Operand {
  return (array) => {
    if (isNullish(array)) return null;
    if (!Array.isArray(array)) {
      throw fail(28689, `${name}'s argument must be an array, but is ${describe(array)}`);
    }
    return array.at(index);
  };
}

function sizeOf(array: Operand): Operand {
  if (!Array.isArray(array)) {
    throw fail(17124, `The argument to $size must be an array, but was of type: ${describe(array)}`);
  }
  return array.length;
}

/** `[array, n]` or `[array, position, n]`; negative counts from the end, a negative single n takes the last n. */
function slice(values: readonly Operand[]): Operand {
  const [array, second, third] = values;
  if (values.some(isNullish)) return null;
  if (!Array.isArray(array))
    throw fail(28724, `First argument to $slice must be an array, but is of type: ${describe(array)}`);
  const first = sliceNumber(second, ['Second', 28725, 28726]);
  if (values.length === 2) return first >= 0 ? array.slice(0, first) : array.slice(first);
  const count = sliceNumber(third, ['Third', 28727, 28728]);
  if (count <= 0) throw fail(28729, `Third argument to $slice must be positive: ${count}`);
  const start = first >= 0 ? first : Math.max(array.length + first, 0);
  return array.slice(start, start + count);
}

function sliceNumber(value: Operand, [which, notNumber, notInteger]: [string, number, number]): number {
  return requireInteger(value, {
    notNumber: [notNumber, `${which} argument to $slice must be numeric, but is of type: ${describe(value)}`],
    notInteger: [notInteger, `${which} argument to $slice can't be represented as a 32-bit integer: ${String(value)}`],
  });
}

/** Bounds of a search: `[start, end)` as non-negative 32-bit integers. */
export function searchBounds(name: string, bounds: readonly Operand[], length: number): { start: number; end: number } {
  const [start, end] = bounds.map((bound, index) => {
    const word = index === 0 ? 'starting' : 'ending';
    const found = asInteger(bound);
    if (found === undefined)
      throw fail(40096, `${name} requires an integral ${word} index, found a value of type: ${describe(bound)}`);
    if (found < 0) throw fail(40097, `${name} requires a nonnegative ${word} index, found: ${found}`);
    return found;
  });
  return { start: start ?? 0, end: Math.min(end ?? length, length) };
}

export const arrayAccessOperators: OperatorTable = {
  $arrayElemAt: binary(elementAt),
  $first: unary(endOf('$first', 0)),
  $last: unary(endOf('$last', -1)),
  $size: unary(sizeOf),
  $isArray: unary(Array.isArray),
  $slice: variadic(slice, { atLeast: 2, atMost: 3 }),
  $in: scopedBinary(({ collation }) => (value, array) => {
    if (!Array.isArray(array))
      throw fail(40081, `$in requires an array as a second argument, found: ${describe(array)}`);
    return array.some((element) => compareValues(value, element, collation) === 0);
  }),
  $indexOfArray: scopedVariadic(
    ({ collation }) =>
      ([array, wanted, ...bounds]) => {
        if (isNullish(array)) return null;
        if (!Array.isArray(array)) {
          throw fail(40090, `$indexOfArray requires an array as a first argument, found: ${describe(array)}`);
        }
        const { start, end } = searchBounds('$indexOfArray', bounds, array.length);
        for (let at = start; at < end; at++) {
          if (wanted !== undefined && equalValues(array[at] as Value, wanted, collation)) return at;
        }
        return -1;
      },
    { atLeast: 2, atMost: 4 },
  ),
};
