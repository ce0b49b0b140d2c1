/** The four number types: recognising, promoting (int → long → double → decimal), exact comparison. */
import { addDecimals, type DecimalParts, decimalParts, makeDecimal, multiplyDecimals, negateDecimal } from './decimal';
import { Decimal128, Double, INT32_MAX, INT32_MIN, INT64_MAX, INT64_MIN, type NumberValue, type Value } from './value';

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

/** The nearest JS number. */
export function toDouble(value: NumberValue): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  return value instanceof Double ? value.value : Number(value.toString());
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

/** An exact fraction-free form: `mantissa × 2^binary × 10^decimal`. */
interface Exact {
  readonly mantissa: bigint;
  readonly binary: number;
  readonly decimal: number;
}

const bits = new DataView(new ArrayBuffer(8));

function exactOfDouble(value: number): Exact {
  bits.setFloat64(0, value);
  const high = bits.getUint32(0);
  const exponentBits = (high >>> 20) & 0x7ff;
  const fraction = (BigInt(high & 0xfffff) << 32n) | BigInt(bits.getUint32(4));
  const mantissa = exponentBits === 0 ? fraction : fraction | (1n << 52n);
  return { mantissa: value < 0 ? -mantissa : mantissa, binary: Math.max(exponentBits, 1) - 1075, decimal: 0 };
}

function exactOf(value: NumberValue, parts: DecimalParts | undefined): Exact {
  if (parts && typeof parts !== 'string') {
    const mantissa = parts.negative ? -parts.coefficient : parts.coefficient;
    return { mantissa, binary: 0, decimal: parts.exponent };
  }
  if (typeof value === 'bigint') return { mantissa: value, binary: 0, decimal: 0 };
  return exactOfDouble(toDouble(value));
}

function compareExact(a: Exact, b: Exact): number {
  const binary = Math.min(a.binary, b.binary);
  const decimal = Math.min(a.decimal, b.decimal);
  const scale = (x: Exact): bigint => (x.mantissa * 10n ** BigInt(x.decimal - decimal)) << BigInt(x.binary - binary);
  const left = scale(a);
  const right = scale(b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Compares when at least one side is a decimal: by estimate when that decides, else exactly. */
function compareWithDecimal(a: NumberValue, b: NumberValue): number {
  const x = toDouble(a);
  const y = toDouble(b);
  if (Number.isNaN(x) || Number.isNaN(y)) return compareDoubles(x, y);
  const size = Math.max(Math.abs(x), Math.abs(y));
  if (size !== Infinity && Math.abs(x - y) > size * 1e-9) return x < y ? -1 : 1;
  const left = a instanceof Decimal128 ? decimalParts(a) : undefined;
  const right = b instanceof Decimal128 ? decimalParts(b) : undefined;
  const infinite = typeof left === 'string' || typeof right === 'string';
  if (infinite || (!left && !Number.isFinite(x)) || (!right && !Number.isFinite(y))) {
    return compareDoubles(clampFinite(x, left), clampFinite(y, right));
  }
  return compareExact(exactOf(a, left), exactOf(b, right));
}

/** A finite decimal beyond the doubles is still less than infinity. */
function clampFinite(estimate: number, parts: DecimalParts | undefined): number {
  if (!parts || typeof parts === 'string' || Number.isFinite(estimate)) return estimate;
  return estimate > 0 ? Number.MAX_VALUE : -Number.MAX_VALUE;
}

function compareDoubles(a: number | bigint, b: number | bigint): number {
  if (a < b) return -1;
  if (a > b) return 1;
  // Equal, or NaN on one side at least: NaN is the least number and equals itself.
  if (a !== a) return b !== b ? 0 : -1;
  return b !== b ? 1 : 0;
}

/** Compares exactly across types: NaN first, then -Infinity … Infinity; -0 equals 0. */
export function compareNumbers(a: NumberValue, b: NumberValue): number {
  if (a instanceof Decimal128 || b instanceof Decimal128) return compareWithDecimal(a, b);
  // JS compares a number with a bigint by value, without rounding.
  return compareDoubles(a instanceof Double ? a.value : a, b instanceof Double ? b.value : b);
}
