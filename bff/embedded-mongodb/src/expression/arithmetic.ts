import Decimal from 'decimal.js';
import {
  addNumbers,
  isDecimal,
  isDouble,
  isInt32,
  isNumber,
  makeDouble,
  makeInteger,
  makeLong,
  multiplyNumbers,
  subtractNumbers,
  toDouble,
} from '../bson/numeric';
import { INT64_MIN, type NumberValue, type Value } from '../bson/value';
import { decimalOf, toDecimal128 } from './decimal';
import { ErrorCode, fail } from './failure';
import { describe } from './numbers';
import { binary, unary, variadic } from './operands';
import { isNullish } from './truth';
import type { OperatorDefinition, OperatorTable } from './types';

type Operand = Value | undefined;

/** The sum of numbers and at most one date; the numbers then count milliseconds. */
function add(values: readonly Operand[]): Operand {
  let [sum, date]: [NumberValue, Date | undefined] = [0, undefined];
  for (const value of values) {
    if (isNullish(value)) return null;
    if (isNumber(value)) sum = addNumbers(sum, value);
    else if (!(value instanceof Date))
      throw fail(ErrorCode.TypeMismatch, `$add only supports numeric or date types, not ${describe(value)}`);
    else if (date) throw fail(16612, 'only one date allowed in an $add expression');
    else date = value;
  }
  return date ? dateAt(addNumbers(date.getTime(), sum)) : sum;
}

function dateAt(milliseconds: NumberValue): Date {
  const date = new Date(Math.round(toDouble(milliseconds)));
  if (Number.isNaN(date.getTime())) throw fail(ErrorCode.Overflow, 'date overflow');
  return date;
}

function subtract(left: Operand, right: Operand): Operand {
  if (isNullish(left) || isNullish(right)) return null;
  if (isNumber(left) && isNumber(right)) return subtractNumbers(left, right);
  if (left instanceof Date && right instanceof Date) return BigInt(left.getTime() - right.getTime());
  if (left instanceof Date && isNumber(right)) return dateAt(subtractNumbers(left.getTime(), right));
  throw fail(ErrorCode.TypeMismatch, `can't $subtract ${describe(right)} from ${describe(left)}`);
}

function multiply(values: readonly Operand[]): Operand {
  let product: NumberValue = 1;
  for (const value of values) {
    if (isNullish(value)) return null;
    if (!isNumber(value))
      throw fail(ErrorCode.TypeMismatch, `$multiply only supports numeric types, not ${describe(value)}`);
    product = multiplyNumbers(product, value);
  }
  return product;
}

/** Always a double (or decimal): 4 / 2 is 2.0. */
function divide(left: Operand, right: Operand): Operand {
  if (isNullish(left) || isNullish(right)) return null;
  if (!isNumber(left) || !isNumber(right)) {
    throw fail(
      ErrorCode.TypeMismatch,
      `$divide only supports numeric types, not ${describe(left)} and ${describe(right)}`,
    );
  }
  if (toDouble(right) === 0) throw fail(ErrorCode.BadValue, `can't $divide by zero`);
  if (isDecimal(left) || isDecimal(right)) return toDecimal128(decimalOf(left).div(decimalOf(right)));
  return makeDouble(toDouble(left) / toDouble(right));
}

/** The sign follows the dividend. */
function mod(left: Operand, right: Operand): Operand {
  if (isNullish(left) || isNullish(right)) return null;
  if (!isNumber(left) || !isNumber(right)) {
    throw fail(16611, `$mod only supports numeric types, not ${describe(left)} and ${describe(right)}`);
  }
  if (toDouble(right) === 0) throw fail(16610, `can't $mod by zero`);
  if (isDecimal(left) || isDecimal(right)) return toDecimal128(decimalOf(left).mod(decimalOf(right)));
  if (isDouble(left) || isDouble(right)) return makeDouble(toDouble(left) % toDouble(right));
  if (isInt32(left) && isInt32(right)) return (left % right) + 0 || 0;
  return makeLong(BigInt(left as number | bigint) % BigInt(right as number | bigint));
}

function abs(value: NumberValue): NumberValue {
  if (isDecimal(value)) return toDecimal128(decimalOf(value).abs());
  if (typeof value === 'bigint') {
    if (value === INT64_MIN) throw fail(28680, `can't take $abs of long long min`);
    return value < 0n ? -value : value;
  }
  if (isDouble(value)) return makeDouble(Math.abs(toDouble(value)));
  return makeInteger(BigInt(Math.abs(value as number)));
}

/** `$ceil` and `$floor`: integers stay as they are, doubles and decimals keep their type. */
function whole(
  doubles: (value: number) => number,
  decimals: (value: Decimal) => Decimal,
): (value: NumberValue) => NumberValue {
  return (value) => {
    if (isDecimal(value)) return toDecimal128(decimals(decimalOf(value)));
    return isDouble(value) ? makeDouble(doubles(toDouble(value))) : value;
  };
}

/** A function of one number with null for nothing and MongoDB's message for other types. */
export function numeric(name: string, compute: (value: NumberValue) => NumberValue): OperatorDefinition {
  return unary((value) => {
    if (isNullish(value)) return null;
    if (!isNumber(value)) throw fail(28765, `${name} only supports numeric types, not ${describe(value)}`);
    return compute(value);
  });
}

/** As `numeric`, for functions whose answer is a double, or a decimal for a decimal. */
export function real(
  name: string,
  functions: {
    doubles: (value: number) => number;
    decimals: (value: Decimal) => Decimal;
    check?: (value: number) => void;
  },
): OperatorDefinition {
  return numeric(name, (value) => {
    functions.check?.(toDouble(value));
    if (isDecimal(value)) return toDecimal128(functions.decimals(decimalOf(value)));
    return makeDouble(functions.doubles(toDouble(value)));
  });
}

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

export const arithmeticOperators: OperatorTable = {
  $add: variadic(add),
  $subtract: binary(subtract),
  $multiply: variadic(multiply),
  $divide: binary(divide),
  $mod: binary(mod),
  $abs: numeric('$abs', abs),
  $ceil: numeric(
    '$ceil',
    whole(Math.ceil, (value) => value.ceil()),
  ),
  $floor: numeric(
    '$floor',
    whole(Math.floor, (value) => value.floor()),
  ),
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
