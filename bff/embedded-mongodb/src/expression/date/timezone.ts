import { fail } from '../failure';

/** The offset of local time from UTC in milliseconds at a UTC instant. */
export interface Timezone {
  readonly isUtc: boolean;
  offsetAt(utcMs: number): number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Zones change their offset on quarters of an hour, so one look-up serves the whole quarter. */
const QUARTER_MS = 15 * MINUTE_MS;
const REMEMBERED_QUARTERS = 20_000;

function fixedOffset(offsetMs: number): Timezone {
  return { isUtc: offsetMs === 0, offsetAt: () => offsetMs };
}

export const UTC = fixedOffset(0);

const known = new Map<string, Timezone>();

/** An Olson id ("Asia/Shanghai") or an offset ("+08", "+0800", "+08:00"); 40485 for anything else. */
export function timezoneOf(text: string): Timezone {
  const found = known.get(text);
  if (found) return found;
  const zone = parseOffset(text) ?? olson(text);
  known.set(text, zone);
  return zone;
}

function parseOffset(text: string): Timezone | undefined {
  if (text === 'Z' || text === 'UTC' || text === 'GMT') return UTC;
  const parts = /^([+-])(\d{2})(?::?(\d{2}))?$/.exec(text);
  if (!parts) return undefined;
  const minutes = Number(parts[2]) * 60 + Number(parts[3] ?? 0);
  return fixedOffset((parts[1] === '-' ? -minutes : minutes) * MINUTE_MS);
}

function olson(id: string): Timezone {
  const format = formatter(id);
  const quarters = new Map<number, number>();
  return {
    isUtc: false,
    offsetAt(utcMs) {
      const quarter = Math.floor(utcMs / QUARTER_MS);
      const remembered = quarters.get(quarter);
      if (remembered !== undefined) return remembered;
      const offset = offsetByFormat(format, utcMs);
      if (quarters.size >= REMEMBERED_QUARTERS) quarters.clear();
      quarters.set(quarter, offset);
      return offset;
    },
  };
}

function formatter(id: string): Intl.DateTimeFormat {
  const isOlson = /^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(id);
  try {
    if (!isOlson) throw new RangeError(id);
    return new Intl.DateTimeFormat('en-US', {
      timeZone: id,
      calendar: 'iso8601',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch (error) {
    if (error instanceof RangeError) throw fail(40485, `unrecognized time zone identifier: "${id}"`);
    throw error;
  }
}

function offsetByFormat(format: Intl.DateTimeFormat, utcMs: number): number {
  const parts = new Map(format.formatToParts(utcMs).map((part) => [part.type, part.value]));
  const number = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
  const year = parts.get('era')?.startsWith('B') ? 1 - number('year') : number('year');
  const local = utcOf({
    year,
    month: number('month'),
    day: number('day'),
    hour: number('hour'),
    minute: number('minute'),
    second: number('second'),
  });
  return local - Math.floor(utcMs / 1000) * 1000;
}

export interface DateFields {
  year: number;
  /** 1 to 12; more and less roll over. */
  month: number;
  day: number;
  hour?: number;
  minute?: number;
  second?: number;
  millisecond?: number;
}

/** The UTC instant of calendar fields; every field may overflow. Unlike `Date.UTC`, the year 20 is the year 20. */
export function utcOf(fields: DateFields): number {
  const { year, month, day, hour = 0, minute = 0, second = 0, millisecond = 0 } = fields;
  const days = new Date(0).setUTCFullYear(year, month - 1, day);
  return days + hour * 60 * MINUTE_MS + minute * MINUTE_MS + second * 1000 + millisecond;
}

/** The local clock as if it were UTC, so that `getUTC…` read the local fields. */
export function toLocal(utcMs: number, zone: Timezone): Date {
  return new Date(utcMs + zone.offsetAt(utcMs));
}

/** The instant of a local clock: the earlier one when the clock shows it twice; a skipped hour moves forward. */
export function fromLocal(localMs: number, zone: Timezone): number {
  const before = zone.offsetAt(localMs - DAY_MS);
  const after = zone.offsetAt(localMs + DAY_MS);
  if (before === after) return localMs - before;
  if (zone.offsetAt(localMs - before) === before) return localMs - before;
  if (zone.offsetAt(localMs - after) === after) return localMs - after;
  return localMs - before;
}
