import { toDecimal as decimalOfNumber } from '../bson/numeric';
import { typeName } from '../bson/types';
import { Binary, Decimal128, INT32_MAX, INT32_MIN, INT64_MAX, INT64_MIN, ObjectId, type Value } from '../bson/value';
import type { MongoError } from '../errors/mongoError';
import { instantOf } from './date/coerce';
import { parseDate } from './date/parse';
import { ErrorCode, fail } from './failure';
import { asNumber, doubleOf, integralOf, isNumeric } from './numbers';
import { scalarText } from './text';

/** Turns a value into one of the target's type; throws ConversionFailure (241). */
export type Convert = (value: Value) => Value;

function failed(why: string): MongoError {
  return fail(ErrorCode.ConversionFailure, why);
}

export function noConversion(value: Value, target: string): MongoError {
  return failed(`Unsupported conversion from ${typeName(value)} to ${target} in $convert with no onError value`);
}

function outOfRange(value: Value): MongoError {
  return failed(`Conversion would overflow target type in $convert with no onError value: ${scalarText(value) ?? ''}`);
}

function unparsed(text: string, why: string): MongoError {
  return failed(`Failed to parse number '${text}' in $convert with no onError value: ${why}`);
}

const NUMBER_TEXT = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const NAMED_NUMBERS: Readonly<Record<string, number>> = {
  nan: NaN,
  inf: Infinity,
  '+inf': Infinity,
  infinity: Infinity,
  '+infinity': Infinity,
  '-inf': -Infinity,
  '-infinity': -Infinity,
};

function parseDouble(text: string): number {
  const named = NAMED_NUMBERS[text.toLowerCase()];
  if (named !== undefined) return named;
  if (!NUMBER_TEXT.test(text)) throw unparsed(text, 'Did not consume whole string.');
  const number = Number(text);
  if (!Number.isFinite(number)) throw unparsed(text, 'Out of range');
  return number;
}

/** Text to an integer takes digits with a sign only: no fraction, no exponent, no space. */
function parseInteger(text: string): bigint {
  if (!/^[+-]?\d+$/.test(text)) throw unparsed(text, text === '' ? 'No digits' : 'Did not consume whole string.');
  return BigInt(text.replace(/^\+/, ''));
}

/** The whole part of a number, a boolean, a text, for int and long. */
function wholeOf(value: Value, target: string): bigint {
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (typeof value === 'string') return parseInteger(value);
  if (!isNumeric(value)) throw noConversion(value, target);
  const whole = integralOf(value);
  if (whole === undefined) {
    throw failed(
      `Attempt to convert ${scalarText(value) ?? ''} value to integer type in $convert with no onError value`,
    );
  }
  return whole;
}

export function toInt(value: Value): Value {
  const whole = wholeOf(value, 'int');
  if (whole < BigInt(INT32_MIN) || whole > BigInt(INT32_MAX)) throw outOfRange(value);
  return Number(whole);
}

export function toLong(value: Value): Value {
  if (value instanceof Date) return BigInt(value.getTime());
  const whole = wholeOf(value, 'long');
  if (whole < INT64_MIN || whole > INT64_MAX) throw outOfRange(value);
  return whole;
}

export function toDouble(value: Value): Value {
  if (typeof value === 'boolean') return doubleOf(value ? 1 : 0);
  if (typeof value === 'string') return doubleOf(parseDouble(value));
  if (value instanceof Date) return doubleOf(value.getTime());
  const number = asNumber(value);
  if (number === undefined) throw noConversion(value, 'double');
  const overflows = value instanceof Decimal128 && !Number.isFinite(number) && !/^-?(inf|nan)/i.test(value.toString());
  if (overflows) throw outOfRange(value);
  return doubleOf(number);
}

export function toDecimal(value: Value): Value {
  if (value instanceof Decimal128) return value;
  if (typeof value === 'boolean') return Decimal128.fromString(value ? '1' : '0');
  if (value instanceof Date) return Decimal128.fromString(String(value.getTime()));
  if (typeof value === 'string') return decimalFromText(value);
  if (!isNumeric(value)) throw noConversion(value, 'decimal');
  return decimalOfNumber(value);
}

function decimalFromText(text: string): Decimal128 {
  try {
    return Decimal128.fromString(text);
  } catch {
    throw unparsed(text, 'Failed to parse string to decimal');
  }
}

export function toText(value: Value): Value {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (value instanceof ObjectId) return value.toHexString();
  if (value instanceof Binary)
    return value.sub_type === Binary.SUBTYPE_UUID ? uuidText(value) : value.toString('base64');
  const text = scalarText(value);
  if (text === undefined) throw noConversion(value, 'string');
  return text;
}

function uuidText(value: Binary): string {
  return value.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export function toObjectId(value: Value): Value {
  if (value instanceof ObjectId) return value;
  if (typeof value !== 'string') throw noConversion(value, 'objectId');
  if (!/^[0-9a-f]{24}$/i.test(value)) {
    const why =
      value.length === 24
        ? 'Invalid character found in hex string'
        : `Invalid string length for parsing to OID, expected 24 but found ${value.length}`;
    throw failed(`Failed to parse objectId '${value}' in $convert with no onError value: ${why}`);
  }
  return ObjectId.createFromHexString(value);
}

/** Numbers but int count milliseconds; an int is too small to be meant so. */
export function toDate(value: Value): Value {
  const instant = instantOf(value);
  if (instant !== undefined) return new Date(instant);
  if (typeof value === 'string') return parseDate(value);
  const isInt = typeof value === 'number' && typeName(value) === 'int';
  if (!isNumeric(value) || isInt) throw noConversion(value, 'date');
  const whole = integralOf(value);
  const date = new Date(whole === undefined ? NaN : Number(whole));
  if (Number.isNaN(date.getTime())) throw outOfRange(value);
  return date;
}

export function toUuid(value: Value): Value {
  if (value instanceof Binary && value.sub_type === Binary.SUBTYPE_UUID) return value;
  if (typeof value !== 'string') throw noConversion(value, 'binData');
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)) {
    throw failed(`Failed to parse BinData '${value}' in $convert with no onError value: Invalid UUID string`);
  }
  return new Binary(Buffer.from(value.replaceAll('-', ''), 'hex'), Binary.SUBTYPE_UUID);
}
