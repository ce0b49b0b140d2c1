/** The four number types: recognising, promoting (int → long → double → decimal), exact comparison. */
import { compareNumbers, toDouble } from './compareNumbers';
import { addDecimals, decimalParts, makeDecimal, multiplyDecimals, negateDecimal } from './decimal';
import { Decimal128, Double, INT32_MAX, INT32_MIN, INT64_MAX, INT64_MIN, type NumberValue, type Value } from './value';

export { compareNumbers, toDouble } from './compareNumbers';

export function isInt32(value: Value | undefined): value is number {
  return typeof value === 'number' && (value | 0) === value && (value !== 0 || 1 / value > 0);
}

export function isDouble(value: Value | undefined): value is number | Double {
  return typeof value === 'number' ? !isInt32(value) : value instanceof Double;
}

export function isLong(value: Value | undefined): value is bigint {
  return typeof value === 'bigint';
}

export function isDecimal(value: Value | undefined): value is Decimal128 {
  return value instanceof Decimal128;
}

export function isNumber(value: Value | undefined): value is NumberValue {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return true;
    case 'object':
      return value instanceof Double || value instanceof Decimal128;
    default:
      return false;
  }
}

/** A double that stays one: wrapped when its value looks like an int32. */
export function makeDouble(value: number): number | Double {
  return isInt32(value) ? new Double(value) : value;
}

/** An integer of the least type that holds it: int32, int64, else double. */
export function makeInteger(value: bigint): NumberValue {
  if (value >= BigInt(INT32_MIN) && value <= BigInt(INT32_MAX)) return Number(value);
  return makeLong(value);
}

/** An int64, or a double when it does not fit. */
export function makeLong(value: bigint): NumberValue {
  return value >= INT64_MIN && value <= INT64_MAX ? value : makeDouble(Number(value));
}

/** The integral part as a bigint (truncated), or undefined for NaN and infinities. */
export function toBigInt(value: NumberValue): bigint | undefined {
  if (typeof value === 'bigint') return value;
  if (value instanceof Decimal128) {
    const parts = decimalParts(value);
    if (typeof parts === 'string') return undefined;
    const { coefficient, exponent, negative } = parts;
    const size = exponent < 0 ? coefficient / 10n ** BigInt(-exponent) : coefficient * 10n ** BigInt(exponent);
    return negative ? -size : size;
  }
  const number = toDouble(value);
  return Number.isFinite(number) ? BigInt(Math.trunc(number)) : undefined;
}

/** The number as int32-or-int64 if it is integral and within 64 bits, whatever its type; undefined otherwise. */
export function exactInteger(value: NumberValue): bigint | undefined {
  const integer = toBigInt(value);
  if (integer === undefined || integer < INT64_MIN || integer > INT64_MAX) return undefined;
  return compareNumbers(integer, value) === 0 ? integer : undefined;
}

export function isNaNValue(value: Value | undefined): boolean {
  if (typeof value === 'number') return value !== value;
  if (value instanceof Double) return Number.isNaN(value.value);
  return value instanceof Decimal128 && decimalParts(value) === 'NaN';
}

/** To Decimal128; a double keeps 15 significant digits, as the server's conversion does. */
export function toDecimal(value: NumberValue): Decimal128 {
  if (value instanceof Decimal128) return value;
  if (typeof value === 'bigint' || isInt32(value)) {
    const integer = BigInt(value);
    return makeDecimal({ negative: integer < 0n, coefficient: integer < 0n ? -integer : integer, exponent: 0 });
  }
  const number = toDouble(value);
  if (!Number.isFinite(number) || number === 0)
    return Decimal128.fromString(Object.is(number, -0) ? '-0' : String(number));
  return Decimal128.fromString(number.toPrecision(15));
}

type Arithmetic = {
  readonly doubles: (a: number, b: number) => number;
  readonly integers: (a: bigint, b: bigint) => bigint;
  readonly decimals: (a: Decimal128, b: Decimal128) => Decimal128;
};

/** Applies the promotion rules. An int overflow gives a long; a long overflow gives a double. */
function combine(operation: Arithmetic, a: NumberValue, b: NumberValue): NumberValue {
  if (isInt32(a) && isInt32(b)) {
    const result = operation.doubles(a, b);
    if (isInt32(result)) return result;
    return makeInteger(operation.integers(BigInt(a), BigInt(b)));
  }
  if (a instanceof Decimal128 || b instanceof Decimal128) return operation.decimals(toDecimal(a), toDecimal(b));
  if (isDouble(a) || isDouble(b)) return makeDouble(operation.doubles(toDouble(a), toDouble(b)));
  return makeLong(operation.integers(BigInt(a), BigInt(b)));
}

const ADD: Arithmetic = { doubles: (a, b) => a + b, integers: (a, b) => a + b, decimals: addDecimals };
const SUBTRACT: Arithmetic = {
  doubles: (a, b) => a - b,
  integers: (a, b) => a - b,
  decimals: (a, b) => addDecimals(a, negateDecimal(b)),
};
const MULTIPLY: Arithmetic = { doubles: (a, b) => a * b, integers: (a, b) => a * b, decimals: multiplyDecimals };

export function addNumbers(a: NumberValue, b: NumberValue): NumberValue {
  return combine(ADD, a, b);
}

export function subtractNumbers(a: NumberValue, b: NumberValue): NumberValue {
  return combine(SUBTRACT, a, b);
}

export function multiplyNumbers(a: NumberValue, b: NumberValue): NumberValue {
  return combine(MULTIPLY, a, b);
}
