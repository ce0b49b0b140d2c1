import { ObjectId, Timestamp, type Value } from '../../bson/value';
import { ErrorCode, fail } from '../failure';
import { describe } from '../numbers';
import { isNullish } from '../truth';
import { timezoneOf, UTC, type Timezone } from './timezone';

/** Milliseconds of a date, of a timestamp's second, or of the second in an ObjectId; `undefined` for other types. */
export function instantOf(value: Value): number | undefined {
  if (value instanceof Date) return value.getTime();
  if (value instanceof Timestamp) return value.getHighBitsUnsigned() * 1000;
  if (value instanceof ObjectId) return value.getTimestamp().getTime();
  return undefined;
}

/** As `instantOf`, with the failure of the date operators. */
export function requireInstant(value: Value, code = 16006): number {
  const instant = instantOf(value);
  if (instant === undefined) throw fail(code, `can't convert from BSON type ${describe(value)} to Date`);
  return instant;
}

/** The zone that an operator's `timezone` names: UTC when it is not given, `null` when it evaluates to nothing. */
export function zoneOperand(value: Value | undefined, given: boolean): Timezone | null {
  if (!given) return UTC;
  if (isNullish(value)) return null;
  if (typeof value !== 'string') {
    throw fail(40517, `timezone must evaluate to a string, found ${describe(value)}`);
  }
  return timezoneOf(value);
}

const UNITS = ['year', 'quarter', 'month', 'week', 'day', 'hour', 'minute', 'second', 'millisecond'] as const;

export type TimeUnit = (typeof UNITS)[number];

/** A time unit by name; `code` is the operator's own for a value that is no string. */
export function unitOperand(value: Value, code: number, name: string): TimeUnit {
  if (typeof value !== 'string') throw fail(code, `${name} expects string as a time unit, found ${describe(value)}`);
  const unit = UNITS.find((each) => each === value);
  if (!unit) throw fail(ErrorCode.FailedToParse, `unknown time unit value: ${value}`);
  return unit;
}

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** 0 (Sunday) to 6; whole names and the first three letters, in any case. */
export function startOfWeekOperand(value: Value | undefined, name: string): number {
  if (typeof value !== 'string')
    throw fail(5439015, `${name} expects string as a startOfWeek, found ${describe(value)}`);
  const wanted = value.toLowerCase();
  const day = DAYS.findIndex((each) => each === wanted || each.slice(0, 3) === wanted);
  if (day < 0) throw fail(ErrorCode.FailedToParse, `unknown day of week value: ${value}`);
  return day;
}
