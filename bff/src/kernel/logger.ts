import pino, { type DestinationStream } from 'pino';
import { errorForLog } from './errorForLog';

/** What goes beside a message: counts, durations, codes, trace ids. Never a name, a number, a phone, a token; `Sensitive` prints its mask. */
export type LogFields = Readonly<Record<string, unknown>>;

/** The log as the code sees it. */
export interface Logger {
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

interface LoggerOptions {
  readonly level: LogLevel;
  /** `lines` for a person at a terminal, `json` for a log store. */
  readonly format: 'lines' | 'json';
  /** Where the lines go; by default the standard output. */
  readonly to?: NodeJS.WritableStream;
}

const LEVEL_NAMES: Readonly<Record<number, string>> = { 20: 'debug', 30: 'info', 40: 'warn', 50: 'error' };
const NOT_SHOWN = new Set(['level', 'time', 'msg', 'pid', 'hostname']);
/** Keys whose values never belong in a log, wherever they turn up: a last net below `Sensitive`. */
const REDACTED = ['idNumber', 'phone', 'accessToken', 'refreshToken', 'authorization', 'code'].flatMap((key) => [
  key,
  `*.${key}`,
]);

const shown = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return String(value);
  return 'stack' in value ? `\n${String(value.stack)}` : JSON.stringify(value);
};

/** One line for a person: `10:00:00 warn  overview was late  section=traffic`. */
function lineOf(json: string): string {
  const entry = JSON.parse(json) as Record<string, unknown> & { level: number; time: number; msg: string };
  const fields = Object.entries(entry)
    .filter(([key]) => !NOT_SHOWN.has(key))
    .map(([key, value]) => `${key}=${shown(value)}`);
  const time = new Date(entry.time).toTimeString().slice(0, 8);
  return `${[time, (LEVEL_NAMES[entry.level] ?? '').padEnd(5), entry.msg, ...fields].join('  ')}\n`;
}

const linesTo = (stream: NodeJS.WritableStream): DestinationStream => ({
  write: (json) => void stream.write(lineOf(json)),
});

export function createLogger({ level, format, to = process.stdout }: LoggerOptions): Logger {
  const serializers = { error: errorForLog };
  const options = { level, base: null, serializers, redact: { paths: REDACTED, censor: '***' } };
  return format === 'lines' ? pino(options, linesTo(to)) : pino(options, to === process.stdout ? undefined : to);
}
