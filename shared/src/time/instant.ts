import { parseDay, SHANGHAI_OFFSET_MS, startOfDay, type BusinessDate } from './businessDate';

const LOCAL = /^(\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2}):(\d{2})$/;
const ISO = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?(Z|[+-]\d{2}(?::?\d{2})?)$/;
const ISO_BASIC = /^(\d{8})T(\d{2})(\d{2})(?:(\d{2})(?:[.,](\d+))?)?(Z|[+-]\d{2}(?:\d{2})?)$/;

interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Milliseconds that a local clock with this offset is ahead of UTC; null when no such offset exists. */
function offsetMs(text: string): number | null {
  if (text === 'Z') return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(3).replace(':', '') || '0');
  if (hours > 18 || minutes > 59) return null;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

function instantOf(day: BusinessDate | null, time: ClockTime, offset: number | null): Date | null {
  if (!day || offset === null || time.hour > 23 || time.minute > 59 || time.second > 59) return null;
  const seconds = time.hour * 3600 + time.minute * 60 + time.second;
  return new Date(startOfDay(day).getTime() + SHANGHAI_OFFSET_MS + seconds * 1000 - offset);
}

/**
 * Reads `YYYY-MM-DD HH:mm:ss` in Asia/Shanghai, or ISO 8601 with an offset (departments.md, common rules), cut to whole seconds.
 * Null for anything else, for days and times that do not exist, and for ISO 8601 without an offset.
 */
export function parseInstant(text: string): Date | null {
  const local = LOCAL.exec(text);
  if (local) {
    const [, day = '', hour, minute, second] = local;
    return instantOf(
      parseDay(day),
      { hour: Number(hour), minute: Number(minute), second: Number(second) },
      SHANGHAI_OFFSET_MS,
    );
  }
  const iso = ISO.exec(text) ?? ISO_BASIC.exec(text);
  if (!iso) return null;
  const [, day = '', hour, minute, second = '0', , offset = ''] = iso;
  return instantOf(
    parseDay(day),
    { hour: Number(hour), minute: Number(minute), second: Number(second) },
    offsetMs(offset),
  );
}

/** `2026-07-01T10:00:00+08:00`: whole seconds, Asia/Shanghai. */
export const formatInstant = (instant: Date): string =>
  `${new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 19)}+08:00`;
