import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../bff/src/config/paths';
import { apiOf, type Api } from './api';

const READY_WITHIN_MS = 90_000;
const STOP_WITHIN_MS = 20_000;

/** The BFF as an operator runs it: a process of its own, from the sources as they stand. */
export interface BffProcess {
  readonly url: string;
  readonly api: Api;
  /** What it said so far, log included. */
  words(): string;
  /** As `kill` does; resolves with its exit status, null when the signal ended it. */
  end(signal?: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once('exit', (status) => resolve(status)));

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  const status = await ended(child);
  clearTimeout(timer);
  return status;
}

/** Starts `main.ts` on a free port. Throws with all that it said when it does not listen. */
export async function startBffProcess(environment: Readonly<Record<string, string>>): Promise<BffProcess> {
  const root = projectRoot();
  const inherited = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' };
  const child = spawn(process.execPath, ['--require', './.tools/register.cjs', 'bff/src/main.ts'], {
    cwd: root,
    env: { ...inherited, PORT: '0', LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const words = (): string => lines.join('\n');
  createInterface({ input: child.stderr }).on('line', (line) => lines.push(line));
  const listening = new Promise<string | null>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      const [, address] = /listens at (\S+)/.exec(line) ?? [];
      if (address) resolve(address);
    });
    child.once('exit', () => resolve(null));
    setTimeout(() => resolve(null), READY_WITHIN_MS).unref();
  });
  const url = await listening;
  if (url === null) {
    await end(child, 'SIGKILL');
    throw new Error(`the BFF did not start:\n${words()}`);
  }
  return { url, api: apiOf(url), words, end: (signal = 'SIGTERM') => end(child, signal) };
}
