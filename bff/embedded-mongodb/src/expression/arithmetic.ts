import type { Decimal } from 'decimal.js';
import { RunningSum } from '../accumulator/sum';
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
import { negateDecimal } from '../bson/decimal';
import { decimalOf, toDecimal128 } from './decimal';
import { ErrorCode, fail } from './failure';
import { describe } from './numbers';
import { numeric } from './numericOperator';
import { binary, variadic } from './operands';
import { isNullish } from './truth';
import type { OperatorTable } from './types';

type Operand = Value | undefined;

/** The sum of numbers and at most one date; the numbers then count milliseconds. Lost bits of doubles are carried along. */
function add(values: readonly Operand[]): Operand {
  const sum = new RunningSum();
  let date: Date | undefined;
  for (const value of values) {
    if (isNullish(value)) return null;
    if (isNumber(value)) sum.add(value);
    else if (!(value instanceof Date)) {
      throw fail(ErrorCode.TypeMismatch, `$add only supports numeric or date types, not ${describe(value)}`);
    } else if (date) throw fail(16612, 'only one date allowed in an $add expression');
    else date = value;
  }
  return date ? dateAt(addNumbers(date.getTime(), sum.total())) : sum.total();
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
  if (isDecimal(value)) return value.toString().startsWith('-') ? negateDecimal(value) : value;
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
};
