import type { Value } from '../../bson/value';
import { MongoError } from '../../errors/mongoError';
import { ErrorCode, fail } from '../failure';
import { describe } from '../numbers';
import { namedFields, pure } from '../operands';
import { isNullish } from '../truth';
import type { Evaluate, EvalContext, OperatorDefinition, OperatorTable } from '../types';
import { daysInMonth, isoWeekDate } from './calendar';
import { zoneOperand } from './coerce';
import { cachedPattern, FREE_PATTERNS, minutesZone, readBy } from './textPattern';
import { fromLocal, utcOf, type Timezone } from './timezone';

function badText(text: string, why: string): Error {
  return fail(ErrorCode.ConversionFailure, `Error parsing date string '${text}'; ${why}`);
}

/** Reads a date from text: by the format, else by any of the known ones. Throws ConversionFailure (241). */
export function parseDate(text: string, { format, zone }: { format?: string; zone?: Timezone } = {}): Date {
  const patterns = format === undefined ? FREE_PATTERNS : [cachedPattern(format)];
  for (const pattern of patterns) {
    const read = readBy(text, pattern);
    if (!read) continue;
    if (read.zone && zone) {
      throw badText(
        text,
        'you cannot pass in a date/time string with time zone information together with a timezone argument',
      );
    }
    return new Date(fromLocal(localOf(read.fields, text), read.zone ?? zone ?? minutesZone(0)));
  }
  throw badText(text, format === undefined ? 'it is in no known format' : `it does not match the format '${format}'`);
}

function localOf(fields: Map<string, number>, text: string): number {
  const number = (letter: string, absent: number): number => fields.get(letter) ?? absent;
  const [hour, minute, second] = [number('H', 0), number('M', 0), number('S', 0)];
  if (hour > 24 || minute > 59 || second > 59) throw badText(text, 'its time of day does not exist');
  const clock = utcOf({ year: 1970, month: 1, day: 1, hour, minute, second, millisecond: number('L', 0) });
  return midnightOf(fields, text) + clock;
}

function midnightOf(fields: Map<string, number>, text: string): number {
  const [year, month, day] = [fields.get('Y'), fields.get('m'), fields.get('d')];
  const weekYear = fields.get('G');
  if (weekYear !== undefined) return isoWeekDate(weekYear, fields.get('V') ?? 1, fields.get('u') ?? 1);
  if (year !== undefined && fields.has('j')) return utcOf({ year, month: 1, day: fields.get('j') as number });
  if (year === undefined || month === undefined || day === undefined) {
    throw badText(text, 'an incomplete date/time string has been found, with elements missing');
  }
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) throw badText(text, 'there is no such day');
  return utcOf({ year, month, day });
}

const SHAPE = {
  required: ['dateString'],
  optional: ['format', 'timezone', 'onError', 'onNull'],
  codes: { notDocument: 40540, unknown: 40541, missing: 40542 },
};

/** `$dateFromString`: `onNull` stands in for a missing text, `onError` for one that is no date. */
const dateFromString: OperatorDefinition = {
  compile(argument, scope, name) {
    const written = namedFields(argument, name, SHAPE);
    const nodes = new Map([...written].map(([field, value]) => [field, scope.compile(value, scope)] as const));
    const optional = (field: string): Evaluate | undefined => nodes.get(field)?.evaluate;
    const [text, format, zone] = [optional('dateString') as Evaluate, optional('format'), optional('timezone')];
    const [onNull, onError] = [optional('onNull'), optional('onError')];
    return pure([...nodes.values()], (ctx) => {
      const source = text(ctx);
      const options = readOptions(ctx, format, zone);
      if (isNullish(source)) return onNull ? onNull(ctx) : null;
      if (options === null) return null;
      if (!onError) return parseOperand(source, options);
      try {
        return parseOperand(source, options);
      } catch (error) {
        if (!(error instanceof MongoError)) throw error;
        return onError(ctx);
      }
    });
  },
};

function readOptions(
  ctx: EvalContext,
  format?: Evaluate,
  zone?: Evaluate,
): { format?: string; zone?: Timezone } | null {
  const written = format?.(ctx);
  const place = zoneOperand(zone?.(ctx), zone !== undefined);
  if (place === null || (format && isNullish(written))) return null;
  if (format && typeof written !== 'string') {
    throw fail(40684, `$dateFromString requires that 'format' be a string, found: ${describe(written)}`);
  }
  return { format: typeof written === 'string' ? written : undefined, zone: zone ? place : undefined };
}

function parseOperand(source: Value, options: { format?: string; zone?: Timezone }): Date {
  if (typeof source !== 'string') {
    throw fail(
      ErrorCode.ConversionFailure,
      `$dateFromString requires that 'dateString' be a string, found: ${describe(source)} with value ${String(source)}`,
    );
  }
  return parseDate(source, options);
}

export const dateParseOperators: OperatorTable = { $dateFromString: dateFromString };
