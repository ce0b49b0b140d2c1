import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');
const REGISTER = ['--require', join(ROOT, '.tools/register.cjs')];

export interface Ended {
  readonly status: number | null;
  readonly output: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  output(): string;
}

/** Starts a TypeScript program of the checkout as a process of its own, as the compiled one runs. */
export function run(program: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Running {
  const child = spawn(process.execPath, [...REGISTER, join(ROOT, program), ...args], {
    cwd: ROOT,
    env: { ...process.env, MONGODB_URI: '', NODE_OPTIONS: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<Ended>((done) => child.on('close', (status) => done({ status, output })));
  return { child, ended, output: () => output };
}

export const ingest = (args: readonly string[], environment: NodeJS.ProcessEnv): Promise<Ended> =>
  run('bff/src/commands/ingest.ts', args, environment).ended;

/** Waits until the condition holds; fails after the deadline. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  what: string,
  timeoutMs = 20_000,
): Promise<void> {
  for (let waitedMs = 0; !(await condition()); waitedMs += 50) {
    if (waitedMs > timeoutMs) throw new Error(`not within ${timeoutMs} ms: ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
