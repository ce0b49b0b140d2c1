import type { Value } from '../bson/value';
import { fail } from './failure';
import { describe } from './numbers';
import { binary, named, unary, variadic } from './operands';
import { coerceToText, requireText } from './text';
import { isNullish } from './truth';
import type { OperatorDefinition, OperatorTable } from './types';

type Operand = Value | undefined;

function concat(values: readonly Operand[]): Operand {
  let result = '';
  for (const value of values) {
    if (isNullish(value)) return null;
    if (typeof value !== 'string') throw fail(16702, `$concat only supports strings, not ${describe(value)}`);
    result += value;
  }
  return result;
}

/** Case is a matter of ASCII letters alone, as on the server. */
export function asciiLower(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

function asciiUpper(text: string): string {
  return text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

function strcasecmp(a: Operand, b: Operand): Operand {
  const [left, right] = [asciiUpper(coerceToText(a)), asciiUpper(coerceToText(b))];
  return Math.sign(Buffer.compare(Buffer.from(left), Buffer.from(right)));
}

function split(text: Operand, delimiter: Operand): Operand {
  if (isNullish(text) || isNullish(delimiter)) return null;
  const whole = requireText(
    text,
    40085,
    '$split requires an expression that evaluates to a string as a first argument',
  );
  const by = requireText(
    delimiter,
    40086,
    '$split requires an expression that evaluates to a string as a second argument',
  );
  if (by === '') throw fail(40087, '$split requires a non-empty separator');
  return whole.split(by);
}

/** What `$trim` takes for white space when no `chars` are given: MongoDB's own list, NUL included. */
const WHITESPACE = '\0 \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a';

function trim(sides: { left: boolean; right: boolean }): OperatorDefinition {
  const codes = { notDocument: 50696, unknown: 50694, missing: 50695 };
  return named({ required: ['input'], optional: ['chars'], codes }, (value, has) => {
    const input = value('input');
    const chars = value('chars');
    if (isNullish(input)) return null;
    const text = requireText(input, 50699, 'trim requires its input to be a string');
    if (has('chars') && isNullish(chars)) return null;
    const set = new Set(has('chars') ? requireText(chars, 50700, `trim requires 'chars' to be a string`) : WHITESPACE);
    return trimmed([...text], set, sides);
  });
}

function trimmed(
  points: readonly string[],
  set: ReadonlySet<string>,
  sides: { left: boolean; right: boolean },
): string {
  let [start, end] = [0, points.length];
  while (sides.left && start < end && set.has(points[start] as string)) start++;
  while (sides.right && end > start && set.has(points[end - 1] as string)) end--;
  return points.slice(start, end).join('');
}

function replace(name: string, apply: (text: string, find: string, by: string) => string): OperatorDefinition {
  const codes = { notDocument: 51751, unknown: 51750, missing: 51749 };
  return named({ required: ['input', 'find', 'replacement'], codes }, (value) => {
    const parts = ['input', 'find', 'replacement'].map((field, index) => {
      const part = value(field);
      return isNullish(part) ? null : requireText(part, 51746 - index, `${name} requires that '${field}' be a string`);
    });
    if (parts.includes(null)) return null;
    const [text, find, by] = parts as [string, string, string];
    return apply(text, find, by);
  });
}

export const stringOperators: OperatorTable = {
  $concat: variadic(concat),
  $toLower: unary((value) => asciiLower(coerceToText(value))),
  $toUpper: unary((value) => asciiUpper(coerceToText(value))),
  $strcasecmp: binary(strcasecmp),
  $split: binary(split),
  $trim: trim({ left: true, right: true }),
  $ltrim: trim({ left: true, right: false }),
  $rtrim: trim({ left: false, right: true }),
  $replaceOne: replace('$replaceOne', (text, find, by) => text.replace(find, () => by)),
  $replaceAll: replace('$replaceAll', (text, find, by) => text.replaceAll(find, () => by)),
};
