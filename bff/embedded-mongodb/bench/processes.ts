import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = join(__dirname, '..');
const REGISTER = join(PACKAGE, '../../.tools/register.cjs');
const MICROSECONDS_A_TICK = 10_000;

export interface BenchServer {
  readonly uri: string;
  readonly child: ChildProcess;
  /** Microseconds of CPU that the process has used, user and system, all threads. */
  cpu(): number;
  /** Private memory in MB. */
  privateMemory(): number;
  kill(signal: NodeJS.Signals): Promise<void>;
}

/** Starts a TypeScript file of this folder as a server of its own that prints its address. */
export async function startServer(file: string, args: readonly string[]): Promise<BenchServer> {
  const child = spawn(process.execPath, ['-r', REGISTER, join(__dirname, file), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const uri = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /listening on (\S+)/.exec(chunk.toString());
      if (found?.[1]) resolve(found[1]);
    });
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
  });
  const pid = child.pid as number;
  return {
    uri,
    child,
    cpu: () => cpuOf(pid),
    privateMemory: () => Number(/RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024,
    kill: (signal) =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill(signal);
      }),
  };
}

function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * MICROSECONDS_A_TICK;
}
