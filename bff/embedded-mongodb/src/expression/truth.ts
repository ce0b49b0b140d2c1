import { Decimal128, Double } from 'bson';
import { UNDEFINED, type Value } from '../bson/value';

/** Whether a value counts as true in an expression: all but missing, null, undefined, false and a zero of any type. NaN is true. */
export function isTruthy(value: Value | undefined): boolean {
  if (value === undefined || value === null || value === UNDEFINED || value === false) return false;
  if (typeof value === 'number') return value !== 0;
  if (typeof value === 'bigint') return value !== 0n;
  if (value instanceof Double) return value.valueOf() !== 0;
  if (value instanceof Decimal128) return !/^-?0*\.?0*(E[+-]?\d+)?$/i.test(value.toString());
  return true;
}

/** Missing, null and the deprecated undefined: most operators answer null to them. */
export function isNullish(value: Value | undefined): value is undefined | null | typeof UNDEFINED {
  return value === undefined || value === null || value === UNDEFINED;
}
