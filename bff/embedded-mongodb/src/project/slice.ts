/** `$slice` of a find projection: a count, or a skip and a count. */
import { isNumber, toDouble } from '../bson/numeric';
import { showShort } from '../bson/show';
import type { Value } from '../bson/value';
import { located } from '../errors/mongoError';

/** The find form; an array that starts with anything but a number is the aggregation operator `$slice`. */
export function isSliceSyntax(operand: Value): boolean {
  return !Array.isArray(operand) || (operand.length === 2 && isNumber(operand[0]));
}

function whole(value: Value | undefined, operand: Value): number {
  const number = isNumber(value) ? toDouble(value) : NaN;
  if (Number.isNaN(number)) {
    throw located(
      28667,
      `Invalid $slice syntax. The given syntax { $slice: ${showShort(operand)} } did not match the find() syntax`,
    );
  }
  return Math.trunc(number);
}

export function parseSlice(operand: Value): (array: readonly Value[]) => Value[] {
  if (!Array.isArray(operand)) {
    const count = whole(operand, operand);
    return (array) => (count < 0 ? array.slice(count) : array.slice(0, count));
  }
  const skip = whole(operand[0], operand);
  const limit = whole(operand[1], operand);
  if (limit <= 0) throw located(28724, `$slice limit must be positive, got: ${limit}`);
  return (array) => {
    const start = skip < 0 ? Math.max(0, array.length + skip) : skip;
    return array.slice(start, start + limit);
  };
}
