import { isDecimal, isDouble, isNumber, makeDouble, makeInteger, makeLong, toDouble } from '../bson/numeric';
import type { NumberValue, Value } from '../bson/value';
import { decimalOf, toDecimal128 } from './decimal';
import { fail } from './failure';
import { describe } from './numbers';
import { real } from './numericOperator';
import { binary } from './operands';
import { isNullish } from './truth';
import type { OperatorTable } from './types';

type Operand = Value | undefined;

function positive(name: string, code: number): (value: number) => void {
  return (value) => {
    if (value <= 0) throw fail(code, `${name}'s argument must be a positive number, but is ${value}`);
  };
}

function logarithm(value: Operand, base: Operand): Operand {
  if (isNullish(value) || isNullish(base)) return null;
  if (!isNumber(value)) throw fail(28756, `$log's argument must be numeric, not ${describe(value)}`);
  if (!isNumber(base)) throw fail(28757, `$log's base must be numeric, not ${describe(base)}`);
  if (toDouble(value) <= 0) throw fail(28758, `$log's argument must be a positive number, but is ${toDouble(value)}`);
  if (toDouble(base) <= 0 || toDouble(base) === 1) {
    throw fail(28759, `$log's base must be a positive number not equal to 1, but is ${toDouble(base)}`);
  }
  if (isDecimal(value) || isDecimal(base)) return toDecimal128(decimalOf(value).log(decimalOf(base)));
  return makeDouble(exactLog(toDouble(value), toDouble(base)));
}

/** Whole powers come out whole: log(1000) / log(10) would give 2.9999999999999996. */
function exactLog(value: number, base: number): number {
  if (base === 10) return Math.log10(value);
  if (base === 2) return Math.log2(value);
  return Math.log(value) / Math.log(base);
}

/** Integers stay integers when the result is one and fits 64 bits. */
function pow(base: Operand, exponent: Operand): Operand {
  if (isNullish(base) || isNullish(exponent)) return null;
  if (!isNumber(base)) throw fail(28762, `$pow's base must be numeric, not ${describe(base)}`);
  if (!isNumber(exponent)) throw fail(28763, `$pow's exponent must be numeric, not ${describe(exponent)}`);
  if (toDouble(base) === 0 && toDouble(exponent) < 0)
    throw fail(28764, '$pow cannot take a base of 0 and a negative exponent');
  if (isDecimal(base) || isDecimal(exponent)) return toDecimal128(decimalOf(base).pow(decimalOf(exponent)));
  const approximate = toDouble(base) ** toDouble(exponent);
  if (isDouble(base) || isDouble(exponent)) return makeDouble(approximate);
  if (toDouble(exponent) < 0) return integralReciprocal(toDouble(base), approximate);
  if (Math.abs(approximate) > 1e19) return makeDouble(approximate);
  return integerPower(base as number | bigint, exponent as number | bigint);
}

/** 1 and -1 have whole reciprocals; all others become doubles. */
function integralReciprocal(base: number, approximate: number): NumberValue {
  return Math.abs(base) === 1 ? approximate : makeDouble(approximate);
}

function integerPower(base: number | bigint, exponent: number | bigint): NumberValue {
  // Only -1, 0 and 1 get here with a huge exponent; its parity is all that counts then.
  const small =
    Math.abs(Number(base)) <= 1 ? BigInt(exponent) % 2n || (BigInt(exponent) === 0n ? 0n : 2n) : BigInt(exponent);
  const power = BigInt(base) ** small;
  const isLong = typeof base === 'bigint' || typeof exponent === 'bigint';
  return isLong ? makeLong(power) : makeInteger(power);
}

export const exponentOperators: OperatorTable = {
  $sqrt: real('$sqrt', {
    doubles: Math.sqrt,
    decimals: (value) => value.sqrt(),
    check: (value) => {
      if (value < 0) throw fail(28714, `$sqrt's argument must be greater than or equal to 0`);
    },
  }),
  $exp: real('$exp', { doubles: Math.exp, decimals: (value) => value.exp() }),
  $ln: real('$ln', { doubles: Math.log, decimals: (value) => value.ln(), check: positive('$ln', 28766) }),
  $log10: real('$log10', { doubles: Math.log10, decimals: (value) => value.log(10), check: positive('$log10', 28761) }),
  $log: binary(logarithm),
  $pow: binary(pow),
};
