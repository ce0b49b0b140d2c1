import { fail } from '../failure';
import { MINUTE_MS, MONTH_NAMES } from './calendar';
import { timezoneOf, type Timezone } from './timezone';

/** What was read from a text: numbers by format letter, and a zone when the text names one. */
export interface Read {
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

export interface Pattern {
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

/** The pattern of a format, remembered. */
export function cachedPattern(format: string): Pattern {
  const found = remembered.get(format);
  if (found) return found;
  const pattern = patternOf(format);
  if (remembered.size > 1000) remembered.clear();
  remembered.set(format, pattern);
  return pattern;
}

/** Reads a text by a pattern; `undefined` when it does not match. */
export function readBy(text: string, { expression, letters }: Pattern): Read | undefined {
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

/** A zone of a fixed offset. */
export function minutesZone(minutes: number): Timezone {
  return { isUtc: minutes === 0, offsetAt: () => minutes * MINUTE_MS };
}

/** Formats tried when none is given: ISO 8601 and the usual English and numeric ones. */
export const FREE_PATTERNS: readonly Pattern[] = [
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
