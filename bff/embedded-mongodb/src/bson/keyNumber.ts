/**
 * Numbers in key strings: the greatest double at or below the value, then 01 if that is the value itself, else 02 and
 * the value's decimal digits. So 1, NumberLong(1), 1.0 and NumberDecimal("1.0") have one key, and 2^53 + 1 has its own.
 */
import { compareNumbers, toDouble } from './compareNumbers';
import { decimalParts } from './decimal';
import type { KeyBuffer } from './keyBuffer';
import { type Decimal128, Double, type NumberValue } from './value';

const EXACT = 1;
const INEXACT = 2;
// Digits are written one higher than they are, so that 0 can end them.
const DIGIT_ZERO = 48 - 1;
const EXPONENT_BIAS = 0x4000;

const scratch = new DataView(new ArrayBuffer(8));

/** The greatest double below `value`. */
function nextDown(value: number): number {
  if (value === Infinity) return Number.MAX_VALUE;
  if (value === 0) return -Number.MIN_VALUE;
  scratch.setFloat64(0, value);
  const bits = scratch.getBigInt64(0);
  scratch.setBigInt64(0, value > 0 ? bits - 1n : bits + 1n);
  return scratch.getFloat64(0);
}

/** Eight bytes that order as doubles do: NaN first, -0 as 0. */
function writeDouble(key: KeyBuffer, value: number): void {
  if (value !== value) {
    key.uint32(0);
    key.uint32(0);
    return;
  }
  scratch.setFloat64(0, value === 0 ? 0 : value);
  const high = scratch.getUint32(0);
  const low = scratch.getUint32(4);
  const negative = high >= 0x80000000;
  key.uint32(negative ? ~high : high | 0x80000000);
  key.uint32(negative ? ~low : low);
}

interface Digits {
  readonly negative: boolean;
  /** Significant digits without zeros at the end. */
  readonly digits: string;
  /** Decimal exponent of the first digit. */
  readonly exponent: number;
}

function digitsOf(value: bigint | Decimal128): Digits {
  const parts =
    typeof value === 'bigint'
      ? { negative: value < 0n, coefficient: value < 0n ? -value : value, exponent: 0 }
      : decimalParts(value);
  if (typeof parts === 'string') throw new Error(`a decimal ${parts} has no digits`);
  const text = parts.coefficient.toString();
  return { negative: parts.negative, digits: text.replace(/0+$/, ''), exponent: parts.exponent + text.length - 1 };
}

function writeDigits(key: KeyBuffer, value: bigint | Decimal128): void {
  const { negative, digits, exponent } = digitsOf(value);
  const start = key.length;
  key.byte((exponent + EXPONENT_BIAS) >> 8);
  key.byte(exponent + EXPONENT_BIAS);
  for (let i = 0; i < digits.length; i++) key.byte(digits.charCodeAt(i) - DIGIT_ZERO);
  key.byte(0);
  if (negative) key.invertFrom(start);
}

export function writeNumber(key: KeyBuffer, value: NumberValue): void {
  if (typeof value === 'number' || value instanceof Double) {
    writeDouble(key, toDouble(value));
    key.byte(EXACT);
    return;
  }
  const near = toDouble(value);
  const order = compareNumbers(near, value);
  writeDouble(key, order > 0 ? nextDown(near) : near);
  if (order === 0) {
    key.byte(EXACT);
    return;
  }
  key.byte(INEXACT);
  writeDigits(key, value);
}
