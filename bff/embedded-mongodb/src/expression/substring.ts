import type { Value } from '../bson/value';
import { searchBounds } from './arrayAccess';
import { fail } from './failure';
import { asNumber, describe, requireInteger } from './numbers';
import { ternary, unary, variadic } from './operands';
import { coerceToText, requireText } from './text';
import { isNullish } from './truth';
import type { OperatorDefinition, OperatorTable } from './types';

type Operand = Value | undefined;

/** A continuation byte of UTF-8: a substring may neither begin nor end there. */
const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/** Start and length in bytes; a negative length means the rest. */
function substrBytes(text: Operand, from: Operand, count: Operand): Operand {
  const bytes = Buffer.from(coerceToText(text));
  const start = byteNumber(from, [16034, '$substrBytes:  starting index must be a numeric type']);
  const length = byteNumber(count, [16035, '$substrBytes:  length must be a numeric type']);
  if (start < 0) throw fail(50752, `$substrBytes:  starting index must be non-negative (got: ${start})`);
  const end = length < 0 ? bytes.length : Math.min(start + length, bytes.length);
  if (isContinuation(bytes[start]))
    throw fail(28656, '$substrBytes:  Invalid range, starting index is a UTF-8 continuation byte.');
  if (isContinuation(bytes[end]))
    throw fail(28657, '$substrBytes:  Invalid range, ending index is in the middle of a UTF-8 character.');
  return start >= bytes.length ? '' : bytes.toString('utf8', start, end);
}

function byteNumber(value: Operand, [code, message]: [number, string]): number {
  const found = value === undefined ? undefined : asNumber(value);
  if (found === undefined) throw fail(code, `${message} (is BSON type ${describe(value)})`);
  return Math.trunc(found);
}

function substrCP(text: Operand, from: Operand, count: Operand): Operand {
  const points = [...coerceToText(text)];
  const start = pointNumber(from, ['starting index', 34450, 34451, 34455]);
  const length = pointNumber(count, ['length', 34452, 34453, 34454]);
  return points.slice(start, start + length).join('');
}

function pointNumber(
  value: Operand,
  [what, notNumber, notInteger, negative]: [string, number, number, number],
): number {
  const found = requireInteger(value, {
    notNumber: [notNumber, `$substrCP: ${what} must be a numeric type (is BSON type ${describe(value)})`],
    notInteger: [notInteger, `$substrCP: ${what} cannot be represented as a 32-bit integral value: ${String(value)}`],
  });
  if (found < 0) throw fail(negative, `$substrCP: ${what} must be a nonnegative integer.`);
  return found;
}

/** `$indexOfBytes` and `$indexOfCP`: what a place in the string counts in is the units it is cut into. */
function indexOf(
  name: string,
  find: (text: string, part: string, bounds: readonly Operand[]) => number,
): OperatorDefinition {
  return variadic(
    ([text, part, ...bounds]) => {
      if (isNullish(text)) return null;
      const whole = requireText(text, 40091, `${name} requires a string as the first argument`);
      const wanted = requireText(part, 40092, `${name} requires a string as the second argument`);
      return find(whole, wanted, bounds);
    },
    { atLeast: 2, atMost: 4 },
  );
}

function indexOfBytes(text: string, part: string, written: readonly Operand[]): number {
  const bytes = Buffer.from(text);
  const { start, end } = searchBounds('$indexOfBytes', written, bytes.length);
  if (start > bytes.length || start > end) return -1;
  return bytes.subarray(0, end).indexOf(part, start);
}

function indexOfPoints(text: string, part: string, written: readonly Operand[]): number {
  const points = [...text];
  const { start, end } = searchBounds('$indexOfCP', written, points.length);
  if (start > points.length || start > end) return -1;
  const at = points.slice(start, end).join('').indexOf(part);
  return at < 0 ? -1 : start + [...points.slice(start, end).join('').slice(0, at)].length;
}

export const substringOperators: OperatorTable = {
  $substr: ternary(substrBytes),
  $substrBytes: ternary(substrBytes),
  $substrCP: ternary(substrCP),
  $indexOfBytes: indexOf('$indexOfBytes', indexOfBytes),
  $indexOfCP: indexOf('$indexOfCP', indexOfPoints),
  $strLenBytes: unary((value) =>
    Buffer.byteLength(requireText(value, 34473, '$strLenBytes requires a string argument')),
  ),
  $strLenCP: unary((value) => [...requireText(value, 34471, '$strLenCP requires a string argument')].length),
};
