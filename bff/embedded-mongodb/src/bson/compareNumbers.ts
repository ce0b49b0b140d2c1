/** Exact comparison of numbers across the four types. */
import { type DecimalParts, decimalParts } from './decimal';
import { Decimal128, Double, type NumberValue } from './value';

/** The nearest JS number. */
export function toDouble(value: NumberValue): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  return value instanceof Double ? value.value : Number(value.toString());
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
