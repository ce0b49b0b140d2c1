import { BSONSymbol, Code, Decimal128, Double, Timestamp } from 'bson';
import type { Value } from '../bson/value';
import { fail } from './failure';
import { describe } from './numbers';
import { isNullish } from './truth';

/** A double as MongoDB prints it: C's `%.16g`, so 16 digits at most and an exponent of two digits from 1e16 on. */
export function formatDouble(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity';
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const [mantissa = '', exponentText = '0'] = value.toExponential(15).split('e');
  const exponent = Number(exponentText);
  if (exponent >= -4 && exponent < 16) return String(Number(value.toPrecision(16)));
  const sign = exponent < 0 ? '-' : '+';
  return `${trimZeros(mantissa)}e${sign}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** What the string operators read: strings as they are, numbers and dates as text, nothing as the empty string (16007 for the rest). */
export function coerceToText(value: Value | undefined): string {
  if (typeof value === 'string') return value;
  if (isNullish(value)) return '';
  const text = scalarText(value);
  if (text === undefined) throw fail(16007, `can't convert from BSON type ${describe(value)} to String`);
  return text;
}

/** Numbers, dates, timestamps, code and symbols as text; `undefined` for other types. */
export function scalarText(value: Value): string | undefined {
  if (typeof value === 'number') return formatDouble(value);
  if (typeof value === 'bigint') return value.toString();
  if (value instanceof Double) return formatDouble(value.valueOf());
  if (value instanceof Decimal128) return value.toString();
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Timestamp) return timestampText(value);
  if (value instanceof Code) return typeof value.code === 'string' ? value.code : String(value.code);
  if (value instanceof BSONSymbol) return value.valueOf();
  return undefined;
}

function timestampText(value: Timestamp): string {
  return `Timestamp(${value.getHighBitsUnsigned()}, ${value.getLowBitsUnsigned()})`;
}

/** A string operator that takes strings only and answers null to nothing. */
export function requireText(value: Value | undefined, code: number, message: string): string {
  if (typeof value === 'string') return value;
  if (value instanceof BSONSymbol) return value.valueOf();
  throw fail(code, `${message}, found: ${describe(value)}`);
}
