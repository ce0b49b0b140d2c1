import { isDecimal, isDouble, isNumber, makeDouble, makeInteger, makeLong, toDouble } from '../bson/numeric';
import { Decimal128, type NumberValue, type Value } from '../bson/value';
import { Decimal, decimalOf, toDecimal128 } from './decimal';
import { fail } from './failure';
import { asInteger, describe } from './numbers';
import { variadic } from './operands';
import { isNullish } from './truth';
import type { OperatorDefinition, OperatorTable } from './types';

type Mode = 'round' | 'trunc';

const DIGITS = 34;

/** `[number, place = 0]`, place from -20 to 100. Halves go to the even digit. */
function rounding(name: string, mode: Mode): OperatorDefinition {
  return variadic(
    ([value, placeValue]) => {
      if (isNullish(value)) return null;
      const place = placeValue === undefined ? 0 : placeOf(placeValue, name);
      if (place === null) return null;
      if (!isNumber(value)) throw fail(51081, `${name} only supports numeric types, not ${describe(value)}`);
      return rounded(value, place, mode);
    },
    { atLeast: 1, atMost: 2 },
  );
}

function placeOf(value: Value, name: string): number | null {
  if (isNullish(value)) return null;
  if (!isNumber(value)) throw fail(51082, `precision argument to  ${name} must be a integral value`);
  const place = asInteger(value);
  if (place === undefined) throw fail(51082, `precision argument to  ${name} must be a integral value`);
  if (place < -20 || place > 100)
    throw fail(51083, `cannot apply ${name} with precision value ${place} value must be in [-20, 100]`);
  return place;
}

function rounded(value: NumberValue, place: number, mode: Mode): NumberValue {
  if (isDecimal(value)) return withPlaces(atPlace(decimalOf(value), place, mode), place);
  if (isDouble(value)) return makeDouble(roundDouble(toDouble(value), place, mode));
  if (place >= 0) return value;
  const result = roundInteger(BigInt(value as number | bigint), -place, mode);
  return typeof value === 'bigint' ? makeLong(result) : makeInteger(result);
}

/** A decimal shows the places it was rounded to, as far as 34 digits reach: 2 to two places is 2.00. */
function withPlaces(value: InstanceType<typeof Decimal>, place: number): Decimal128 {
  const shown = value.isFinite() && place > 0 ? value.toFixed(place) : '';
  return shown !== '' && shown.replace(/[-.]/g, '').length <= DIGITS
    ? Decimal128.fromString(shown)
    : toDecimal128(value);
}

function roundDouble(value: number, place: number, mode: Mode): number {
  if (!Number.isFinite(value) || value === 0) return value;
  if (place === 0 && mode === 'trunc') return Math.trunc(value);
  // The binary value to 34 digits decides, as on the server: 2.675 is 2.67499… and rounds to 2.67.
  const exact = new Decimal(value.toPrecision(DIGITS));
  return Number(atPlace(exact, place, mode));
}

function atPlace(value: InstanceType<typeof Decimal>, place: number, mode: Mode): InstanceType<typeof Decimal> {
  if (!value.isFinite()) return value;
  const direction = mode === 'trunc' ? Decimal.ROUND_DOWN : Decimal.ROUND_HALF_EVEN;
  if (place >= 0) return value.toDecimalPlaces(place, direction);
  const unit = new Decimal(10).pow(-place);
  return value.div(unit).toDecimalPlaces(0, direction).mul(unit);
}

function roundInteger(value: bigint, digits: number, mode: Mode): bigint {
  const unit = 10n ** BigInt(digits);
  const quotient = value / unit;
  if (mode === 'trunc') return quotient * unit;
  const twice = (value < 0n ? -(value % unit) : value % unit) * 2n;
  const up = twice > unit || (twice === unit && quotient % 2n !== 0n);
  return (up ? quotient + (value < 0n ? -1n : 1n) : quotient) * unit;
}

export const roundingOperators: OperatorTable = {
  $round: rounding('$round', 'round'),
  $trunc: rounding('$trunc', 'trunc'),
};
