import type { Value } from '../../bson/value';
import { fail } from '../failure';
import { describe } from '../numbers';
import { named } from '../operands';
import { isNullish } from '../truth';
import type { OperatorTable } from '../types';
import { dayOfYear, isoDayOfWeek, isoWeek, MINUTE_MS, MONTH_NAMES, weekOfYear } from './calendar';
import { requireInstant, zoneOperand } from './coerce';
import { toLocal, type Timezone } from './timezone';

interface Moment {
  readonly local: Date;
  readonly offsetMinutes: number;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

function year(value: number): string {
  if (value < 0 || value > 9999)
    throw fail(
      18537,
      `Could not convert date to string: date component was outside the supported range of 0-9999: ${value}`,
    );
  return pad(value, 4);
}

function signed(minutes: number, text: string): string {
  return `${minutes < 0 ? '-' : '+'}${text}`;
}

/** What stands for each letter after a per cent sign. */
const SPECIFIERS: Readonly<Record<string, (moment: Moment) => string>> = {
  b: ({ local }) => (MONTH_NAMES[local.getUTCMonth()] as string).slice(0, 3),
  B: ({ local }) => MONTH_NAMES[local.getUTCMonth()] as string,
  d: ({ local }) => pad(local.getUTCDate(), 2),
  G: ({ local }) => year(isoWeek(local).year),
  H: ({ local }) => pad(local.getUTCHours(), 2),
  j: ({ local }) => pad(dayOfYear(local), 3),
  L: ({ local }) => pad(local.getUTCMilliseconds(), 3),
  m: ({ local }) => pad(local.getUTCMonth() + 1, 2),
  M: ({ local }) => pad(local.getUTCMinutes(), 2),
  S: ({ local }) => pad(local.getUTCSeconds(), 2),
  u: ({ local }) => String(isoDayOfWeek(local)),
  U: ({ local }) => pad(weekOfYear(local), 2),
  V: ({ local }) => pad(isoWeek(local).week, 2),
  w: ({ local }) => String(local.getUTCDay() + 1),
  Y: ({ local }) => year(local.getUTCFullYear()),
  z: ({ offsetMinutes: m }) => signed(m, pad(Math.trunc(Math.abs(m) / 60), 2) + pad(Math.abs(m) % 60, 2)),
  Z: ({ offsetMinutes: m }) => signed(m, pad(Math.abs(m), 3)),
  '%': () => '%',
};

type Piece = string | ((moment: Moment) => string);

const parsed = new Map<string, readonly Piece[]>();

/** Splits a format into text and specifiers; refuses unknown letters (18536) and a lone per cent at the end (18535). */
function piecesOf(format: string): readonly Piece[] {
  const remembered = parsed.get(format);
  if (remembered) return remembered;
  const pieces: Piece[] = [];
  for (let at = 0; at < format.length; at++) {
    if (format[at] !== '%') {
      pieces.push(format[at] as string);
      continue;
    }
    const letter = format[++at];
    if (letter === undefined) throw fail(18535, `Unmatched '%' at end of format string`);
    const specifier = SPECIFIERS[letter];
    if (!specifier) throw fail(18536, `Invalid format character '%${letter}' in format string`);
    pieces.push(specifier);
  }
  if (parsed.size > 1000) parsed.clear();
  parsed.set(format, pieces);
  return pieces;
}

/** A date as text in a zone, by `$dateToString`'s format letters. */
export function formatDate(utcMs: number, zone: Timezone, format: string): string {
  const moment: Moment = { local: toLocal(utcMs, zone), offsetMinutes: Math.trunc(zone.offsetAt(utcMs) / MINUTE_MS) };
  return piecesOf(format)
    .map((piece) => (typeof piece === 'string' ? piece : piece(moment)))
    .join('');
}

/** The `Z` belongs to UTC alone: with another zone the default format leaves it out. */
export function defaultFormat(zone: Timezone): string {
  return zone.isUtc ? '%Y-%m-%dT%H:%M:%S.%LZ' : '%Y-%m-%dT%H:%M:%S.%L';
}

const SHAPE = {
  required: ['date'],
  optional: ['format', 'timezone', 'onNull'],
  codes: { notDocument: 18629, unknown: 18534, missing: 18628 },
};

const dateToString = named(SHAPE, (value, has) => {
  const format = formatOperand(value('format'), has('format'));
  const zone = zoneOperand(value('timezone'), has('timezone'));
  const date = value('date');
  if (isNullish(date)) return has('onNull') ? value('onNull') : null;
  if (zone === null || format === null) return null;
  return formatDate(requireInstant(date), zone, format ?? defaultFormat(zone));
});

function formatOperand(value: Value | undefined, given: boolean): string | null | undefined {
  if (!given) return undefined;
  if (isNullish(value)) return null;
  if (typeof value !== 'string') {
    throw fail(
      18533,
      `$dateToString requires that 'format' be a string, found: ${describe(value)} with value ${String(value)}`,
    );
  }
  piecesOf(value);
  return value;
}

export const dateFormatOperators: OperatorTable = { $dateToString: dateToString };
