import { Decimal as Base } from 'decimal.js';
import { toDecimal } from '../bson/numeric';
import { Decimal128, type NumberValue } from '../bson/value';

/** 34 digits and half to even, as Decimal128 computes. */
export const Decimal = Base.clone({ precision: 34, rounding: Base.ROUND_HALF_EVEN, minE: -6176, maxE: 6144 });

/** A number of any type for the functions that the decimal library computes. */
export function decimalOf(value: NumberValue): Base {
  const decimal = toDecimal(value).toString();
  return new Decimal(decimal);
}

export function toDecimal128(value: Base): Decimal128 {
  return Decimal128.fromString(value.isNaN() ? 'NaN' : value.toString());
}
