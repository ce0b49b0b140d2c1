import { Decimal } from './decimal';
import { real } from './numericOperator';
import { isDecimal, isNumber, makeDouble, toDouble } from '../bson/numeric';
import { decimalOf, toDecimal128 } from './decimal';
import { fail } from './failure';
import { describe } from './numbers';
import { binary } from './operands';
import { isNullish } from './truth';
import type { OperatorDefinition, OperatorTable } from './types';

type Name = 'sin' | 'cos' | 'tan' | 'asin' | 'acos' | 'atan' | 'sinh' | 'cosh' | 'tanh' | 'asinh' | 'acosh' | 'atanh';

/** A function by the library's name, with the bounds outside which MongoDB refuses (50989). */
function trigonometric(
  name: Name,
  [least, most]: readonly [number, number] = [-Infinity, Infinity],
): OperatorDefinition {
  const check = (value: number): void => {
    const isFiniteOnly = name === 'sin' || name === 'cos' || name === 'tan';
    if ((isFiniteOnly && Math.abs(value) === Infinity) || value < least || value > most) {
      throw fail(50989, `cannot apply $${name} to ${value}, value must be in [${least},${most}]`);
    }
  };
  return real(`$${name}`, { doubles: Math[name], decimals: (value) => value[name](), check });
}

const HALF_TURN = 180;

export const trigonometricOperators: OperatorTable = {
  $sin: trigonometric('sin'),
  $cos: trigonometric('cos'),
  $tan: trigonometric('tan'),
  $asin: trigonometric('asin', [-1, 1]),
  $acos: trigonometric('acos', [-1, 1]),
  $atan: trigonometric('atan'),
  $sinh: trigonometric('sinh'),
  $cosh: trigonometric('cosh'),
  $tanh: trigonometric('tanh'),
  $asinh: trigonometric('asinh'),
  $acosh: trigonometric('acosh', [1, Infinity]),
  $atanh: trigonometric('atanh', [-1, 1]),
  $atan2: binary((y, x) => {
    if (isNullish(y) || isNullish(x)) return null;
    if (!isNumber(y) || !isNumber(x)) {
      throw fail(51044, `$atan2 only supports numeric types, not ${describe(y)} and ${describe(x)}`);
    }
    if (isDecimal(y) || isDecimal(x)) return toDecimal128(Decimal.atan2(decimalOf(y), decimalOf(x)));
    return makeDouble(Math.atan2(toDouble(y), toDouble(x)));
  }),
  $degreesToRadians: real('$degreesToRadians', {
    doubles: (value) => value * (Math.PI / HALF_TURN),
    decimals: (value) => value.mul(Decimal.acos(-1)).div(HALF_TURN),
  }),
  $radiansToDegrees: real('$radiansToDegrees', {
    doubles: (value) => value * (HALF_TURN / Math.PI),
    decimals: (value) => value.mul(HALF_TURN).div(Decimal.acos(-1)),
  }),
};
