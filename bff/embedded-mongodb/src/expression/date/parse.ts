import type { Value } from '../../bson/value';
import { MongoError } from '../../errors/mongoError';
import { ErrorCode, fail } from '../failure';
import { describe } from '../numbers';
import { namedFields, pure } from '../operands';
import { isNullish } from '../truth';
import type { Evaluate, EvalContext, OperatorDefinition, OperatorTable } from '../types';
import { daysInMonth, isoWeekDate, MINUTE_MS, MONTH_NAMES } from './calendar';
import { zoneOperand } from './coerce';
import { fromLocal, timezoneOf, utcOf, type Timezone } from './timezone';

/** What was read from a text: numbers by format letter, and a zone when the text names one. */
interface Read {
  fields: Map<string, number>;
  zone?: Timezone;
}

const monthOf = (text: string): number =>
  MONTH_NAMES.findIndex((name) => name.slice(0, 3).toLowerCase() === text.slice(0, 3).toLowerCase()) + 1;
const MONTHS_LONG = MONTH_NAMES.join('|');
const MONTHS_SHORT = MONTH_NAMES.map((name) => name.slice(0, 3)).join('|');

/** The pattern of each format letter that `$dateFromString` reads, and the field it fills. */
const LETTERS: Readonly<Record<string, { pattern: string; field?: string; read?: (text: string) => number }>> = {
  b: { pattern: `(${MONTHS_SHORT})`, field: 'm', read: monthOf },
  B: { pattern: `(${MONTHS_LONG})`, field: 'm', read: monthOf },
  d: { pattern: '(\\d{1,2})', field: 'd' },
  G: { pattern: '(\\d{4})', field: 'G' },
  H: { pattern: '(\\d{1,2})', field: 'H' },
  j: { pattern: '(\\d{1,3})', field: 'j' },
  L: { pattern: '(\\d{1,3})', field: 'L', read: (text) => Number(text.padEnd(3, '0')) },
  m: { pattern: '(\\d{1,2})', field: 'm' },
  M: { pattern: '(\\d{1,2})', field: 'M' },
  S: { pattern: '(\\d{1,2})', field: 'S' },
  u: { pattern: '([1-7])', field: 'u' },
  V: { pattern: '(\\d{1,2})', field: 'V' },
  Y: { pattern: '(\\d{4})', field: 'Y' },
  z: { pattern: '(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2}|[A-Za-z]+(?:/[A-Za-z_]+)+)', field: 'zone' },
  Z: { pattern: '([+-]\\d{1,4})', field: 'offset' },
};

interface Pattern {
  readonly expression: RegExp;
  readonly letters: readonly string[];
}

/** Turns a format into a pattern; letters that cannot be read back are refused (18536). */
function patternOf(format: string): Pattern {
  const letters: string[] = [];
  const source = format.replace(/%(.?)|[\\^$.*+?()[\]{}|/-]/gs, (whole: string, letter: string | undefined) => {
    if (letter === undefined) return `\\${whole}`;
    if (letter === '%') return '%';
    if (letter === '') throw fail(18535, `Unmatched '%' at end of format string`);
    const known = LETTERS[letter];
    if (!known) throw fail(18536, `Invalid format character '%${letter}' in format string`);
    letters.push(letter);
    return known.pattern;
  });
  return { expression: new RegExp(`^${source}$`, 'i'), letters };
}

const remembered = new Map<string, Pattern>();

function cachedPattern(format: string): Pattern {
  const found = remembered.get(format);
  if (found) return found;
  const pattern = patternOf(format);
  if (remembered.size > 1000) remembered.clear();
  remembered.set(format, pattern);
  return pattern;
}

function readBy(text: string, { expression, letters }: Pattern): Read | undefined {
  const found = expression.exec(text.trim());
  if (!found) return undefined;
  const read: Read = { fields: new Map() };
  letters.forEach((letter, index) => {
    const part = found[index + 1];
    if (part === undefined) return;
    const { field = letter, read: convert = Number } = LETTERS[letter] ?? {};
    if (field === 'zone') read.zone = timezoneOf(part.toUpperCase() === 'Z' ? 'Z' : part);
    else if (field === 'offset') read.zone = minutesZone(Number(part));
    else read.fields.set(field, convert(part));
  });
  return read;
}

function minutesZone(minutes: number): Timezone {
  return { isUtc: minutes === 0, offsetAt: () => minutes * MINUTE_MS };
}

/** Formats tried when none is given: ISO 8601 and the usual English and numeric ones. */
const FREE: readonly Pattern[] = [
  isoPattern(),
  ...[
    '%B %d, %Y',
    '%b %d, %Y',
    '%B %d %Y',
    '%b %d %Y',
    '%d %B %Y',
    '%d %b %Y',
    '%m/%d/%Y',
    '%Y/%m/%d',
    '%Y%m%d',
    '%B %d, %Y %H:%M:%S',
    '%b %d, %Y %H:%M:%S',
    '%m/%d/%Y %H:%M:%S',
    '%Y/%m/%d %H:%M:%S',
    '%Y%m%dT%H%M%S',
    '%Y%m%dT%H%M%S%z',
    '%G-W%V-%u',
  ].map(patternOf),
];

function isoPattern(): Pattern {
  const clock = '(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,3})\\d*)?)?)?';
  const zone = '(?:\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2}|[A-Za-z]+(?:/[A-Za-z_]+)+))?';
  const expression = new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})${clock}${zone}$`, 'i');
  return { expression, letters: ['Y', 'm', 'd', 'H', 'M', 'S', 'L', 'z'] };
}

function badText(text: string, why: string): Error {
  return fail(ErrorCode.ConversionFailure, `Error parsing date string '${text}'; ${why}`);
}

/** Reads a date from text: by the format, else by any of the known ones. Throws ConversionFailure (241). */
export function parseDate(text: string, { format, zone }: { format?: string; zone?: Timezone } = {}): Date {
  const patterns = format === undefined ? FREE : [cachedPattern(format)];
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
