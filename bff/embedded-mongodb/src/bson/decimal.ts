/** Decimal128 as sign, coefficient and exponent; exact add and multiply with rounding half to even at 34 digits. */
import { readInt64 } from './scalars';
import { Decimal128 } from './value';

/** `coefficient × 10^exponent`; the sign is apart because decimals know -0. */
export interface FiniteDecimal {
  readonly negative: boolean;
  readonly coefficient: bigint;
  readonly exponent: number;
}

export type DecimalParts = FiniteDecimal | 'NaN' | 'Infinity' | '-Infinity';

const BIAS = 6176;
const MAX_EXPONENT = 6111;
const MIN_EXPONENT = -6176;
const DIGITS = 34;
const LIMIT = 10n ** BigInt(DIGITS);
const LOW_MASK = 0xffffffffffffffffn;

export const DECIMAL_NAN = Decimal128.fromString('NaN');
export const DECIMAL_INFINITY = Decimal128.fromString('Infinity');
export const DECIMAL_NEGATIVE_INFINITY = Decimal128.fromString('-Infinity');

/** Reads the BID encoding of IEEE 754-2008. */
export function decimalParts(value: Decimal128): DecimalParts {
  const low = BigInt.asUintN(64, readInt64(value.bytes, 0));
  const high = BigInt.asUintN(64, readInt64(value.bytes, 8));
  const negative = high >> 63n === 1n;
  const combination = Number((high >> 58n) & 0x1fn);
  if (combination === 0x1f) return 'NaN';
  if (combination === 0x1e) return negative ? '-Infinity' : 'Infinity';
  if (combination >> 3 === 3) {
    // A coefficient above 2^113 is not canonical and means zero.
    return { negative, coefficient: 0n, exponent: Number((high >> 47n) & 0x3fffn) - BIAS };
  }
  const coefficient = ((high & 0x1ffffffffffffn) << 64n) | low;
  const exponent = Number((high >> 49n) & 0x3fffn) - BIAS;
  return { negative, coefficient: coefficient < LIMIT ? coefficient : 0n, exponent };
}

function roundHalfEven(coefficient: bigint, divisor: bigint): bigint {
  const quotient = coefficient / divisor;
  const twice = (coefficient % divisor) * 2n;
  if (twice > divisor || (twice === divisor && quotient % 2n === 1n)) return quotient + 1n;
  return quotient;
}

/** Drops digits until the coefficient has at most 34 and the exponent is in reach. */
function fit(coefficient: bigint, exponent: number): { coefficient: bigint; exponent: number } {
  const excess = coefficient.toString().length - DIGITS;
  const drop = Math.max(excess, MIN_EXPONENT - exponent, 0);
  if (drop === 0) return { coefficient, exponent };
  const rounded = roundHalfEven(coefficient, 10n ** BigInt(Math.min(drop, 7000)));
  return rounded >= LIMIT ? fit(rounded, exponent + drop) : { coefficient: rounded, exponent: exponent + drop };
}

/** Builds a Decimal128, rounded to 34 digits; too large is an infinity. */
export function makeDecimal(parts: FiniteDecimal): Decimal128 {
  let { coefficient, exponent } = fit(parts.coefficient, parts.exponent);
  if (coefficient === 0n) exponent = Math.min(exponent, MAX_EXPONENT);
  while (exponent > MAX_EXPONENT && coefficient * 10n < LIMIT) {
    coefficient *= 10n;
    exponent--;
  }
  if (exponent > MAX_EXPONENT) return parts.negative ? DECIMAL_NEGATIVE_INFINITY : DECIMAL_INFINITY;
  const high = (parts.negative ? 1n << 63n : 0n) | (BigInt(exponent + BIAS) << 49n) | (coefficient >> 64n);
  const bytes = Buffer.allocUnsafe(16);
  bytes.writeBigUInt64LE(coefficient & LOW_MASK, 0);
  bytes.writeBigUInt64LE(high, 8);
  return new Decimal128(bytes);
}

function signed(parts: FiniteDecimal): bigint {
  return parts.negative ? -parts.coefficient : parts.coefficient;
}

function nonFinite(value: DecimalParts): number {
  if (value === 'NaN') return NaN;
  if (value === 'Infinity') return Infinity;
  if (value === '-Infinity') return -Infinity;
  return value.coefficient === 0n ? 0 : value.negative ? -1 : 1;
}

function ofSpecial(value: number): Decimal128 {
  if (Number.isNaN(value)) return DECIMAL_NAN;
  return value > 0 ? DECIMAL_INFINITY : DECIMAL_NEGATIVE_INFINITY;
}

export function addDecimals(a: Decimal128, b: Decimal128): Decimal128 {
  const x = decimalParts(a);
  const y = decimalParts(b);
  if (typeof x === 'string' || typeof y === 'string') {
    return ofSpecial((typeof x === 'string' ? nonFinite(x) : 0) + (typeof y === 'string' ? nonFinite(y) : 0));
  }
  const exponent = Math.min(x.exponent, y.exponent);
  const sum = signed(x) * 10n ** BigInt(x.exponent - exponent) + signed(y) * 10n ** BigInt(y.exponent - exponent);
  const negative = sum === 0n ? x.negative && y.negative : sum < 0n;
  return makeDecimal({ negative, coefficient: sum < 0n ? -sum : sum, exponent });
}

export function multiplyDecimals(a: Decimal128, b: Decimal128): Decimal128 {
  const x = decimalParts(a);
  const y = decimalParts(b);
  if (typeof x === 'string' || typeof y === 'string') return ofSpecial(nonFinite(x) * nonFinite(y));
  return makeDecimal({
    negative: x.negative !== y.negative,
    coefficient: x.coefficient * y.coefficient,
    exponent: x.exponent + y.exponent,
  });
}

export function negateDecimal(value: Decimal128): Decimal128 {
  const bytes = Buffer.from(value.bytes);
  bytes[15] = bytes[15]! ^ 0x80;
  return new Decimal128(bytes);
}
