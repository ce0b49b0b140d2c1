import { exactInteger, isNumber, toBigInt, toDouble } from '../bson/numeric';
import { typeName } from '../bson/types';
import { INT32_MAX, INT32_MIN, type NumberValue, type Value } from '../bson/value';
import { fail } from './failure';

export { isNumber as isNumeric, makeDouble as doubleOf } from '../bson/numeric';

/** The type's name for messages: "int", "string", "missing" … */
export function describe(value: Value | undefined): string {
  return typeName(value);
}

/** The nearest JS number of any numeric type, `undefined` for what is no number. */
export function asNumber(value: Value | undefined): number | undefined {
  return isNumber(value) ? toDouble(value) : undefined;
}

/** The value of an integral number of any type that fits 32 bits. */
export function asInteger(value: Value | undefined): number | undefined {
  if (!isNumber(value)) return undefined;
  const number = toDouble(value);
  return Number.isInteger(number) && number >= INT32_MIN && number <= INT32_MAX
    ? number === 0
      ? 0
      : number
    : undefined;
}

/** The value of an integral number of any type within 53 bits. */
export function asLong(value: Value | undefined): number | undefined {
  if (!isNumber(value)) return undefined;
  const integer = exactInteger(value);
  return integer !== undefined && Number.isSafeInteger(Number(integer)) ? Number(integer) : undefined;
}

/** The integral part, `undefined` for NaN and infinities. */
export function integralOf(value: NumberValue): bigint | undefined {
  return toBigInt(value);
}

type Refusal = readonly [code: number, message: string];

/** An operand that has to be an integer of 32 bits; numbers of other types are taken when their value is one. */
export function requireInteger(
  value: Value | undefined,
  refusals: { notNumber: Refusal; notInteger: Refusal },
): number {
  if (!isNumber(value)) throw fail(...refusals.notNumber);
  const found = asInteger(value);
  if (found === undefined) throw fail(...refusals.notInteger);
  return found;
}
