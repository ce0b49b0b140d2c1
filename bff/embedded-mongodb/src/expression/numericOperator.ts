import type { Decimal } from 'decimal.js';
import { isDecimal, isNumber, makeDouble, toDouble } from '../bson/numeric';
import type { NumberValue } from '../bson/value';
import { decimalOf, toDecimal128 } from './decimal';
import { fail } from './failure';
import { describe } from './numbers';
import { unary } from './operands';
import { isNullish } from './truth';
import type { OperatorDefinition } from './types';

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
