import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { User } from '../auth/users';

export interface CommandLine {
  readonly dataDir: string;
  readonly port: number;
  readonly host: string;
  readonly users?: readonly User[];
  readonly importFrom?: string;
  readonly exportTo?: string;
  readonly testCommands: boolean;
  /** Server parameters by name. */
  readonly parameters: Readonly<Record<string, number>>;
}

export const USAGE = `embedded-mongodb --data DIR [--port N] [--host H --users FILE]
embedded-mongodb --data DIR --import FILE|DIR
embedded-mongodb --data DIR --export DIR

  --data DIR      folder of the data, made if it is not there
  --port N        default 27017; 0 takes any free port
  --host H        default 127.0.0.1; any other address needs --users
  --users FILE    JSON: [{ "name": "...", "password": "..." }]
  --import PATH   reads DATABASE.COLLECTION.ndjson (extended JSON), one file or a folder of them, and ends
  --export DIR    writes such files, and indexes.js for mongosh, and ends
  --set-parameter NAME=NUMBER   a server parameter, as setParameter changes it (ttlMonitorSleepSecs=1); may be repeated
  --test-commands serves configureFailPoint; for tests only`;

/** A command line that can't be followed: shown with the usage, exit code 2. */
export class UsageError extends Error {}

/** @throws UsageError */
export function parseCommandLine(args: readonly string[]): CommandLine | 'help' {
  const values = parse(args);
  if (values.help) return 'help';
  if (!values.data) throw new UsageError('--data DIR is missing');
  if (values.import && values.export) throw new UsageError('--import and --export exclude each other');
  return {
    dataDir: values.data,
    port: portOf(values.port),
    host: values.host ?? '127.0.0.1',
    users: values.users === undefined ? undefined : readUsers(values.users),
    importFrom: values.import,
    exportTo: values.export,
    testCommands: values['test-commands'] === true,
    parameters: parametersOf(values['set-parameter'] ?? []),
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        data: text,
        port: text,
        host: text,
        users: text,
        import: text,
        export: text,
        help: flag,
        'test-commands': flag,
        'set-parameter': { ...text, multiple: true },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function portOf(text: string | undefined): number {
  const port = Number(text ?? 27017);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new UsageError(`--port ${text}: not a port number`);
  return port;
}

function parametersOf(written: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    written.map((each) => {
      const [, name, value] = /^(\w+)=(\d+)$/.exec(each) ?? [];
      if (name === undefined) throw new UsageError(`--set-parameter ${each}: expected NAME=NUMBER`);
      return [name, Number(value)];
    }),
  );
}

function readUsers(file: string): User[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`--users ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!Array.isArray(parsed) || parsed.length === 0 || !parsed.every(isUser)) {
    throw new UsageError(`--users ${file}: expected a list of { "name", "password" }, at least one`);
  }
  return parsed;
}

function isUser(value: unknown): value is User {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('password' in value)) return false;
  return (
    typeof value.name === 'string' && value.name !== '' && typeof value.password === 'string' && value.password !== ''
  );
}
