import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = join(__dirname, '..', '..', '..');

/** A server in a process of its own whose CPU time can be asked for. */
export interface MeasuredServer {
  readonly url: string;
  /** User and system time so far, in microseconds. */
  cpuMicros(): Promise<number>;
  stop(): Promise<void>;
}

interface Usage {
  readonly cpu: NodeJS.CpuUsage;
}

/** The first address that the process prints; its other words are passed on when it ends without one. */
async function addressOf(child: ChildProcess): Promise<string> {
  const said: string[] = [];
  if (!child.stdout) throw new Error('the server has no output');
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    const [address] = /https?:\/\/[^\s]+/.exec(line) ?? [];
    if (address) return address;
  }
  throw new Error(`the server ended before it listened:\n${said.join('\n')}`);
}

/** Starts a script that prints its address once it listens. */
export async function startMeasured(
  script: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<MeasuredServer> {
  const child = spawn(process.execPath, ['--require', join(__dirname, 'cpuProbe.cjs'), ...script], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const url = await addressOf(child);
  child.stdout?.resume();
  return {
    url,
    async cpuMicros() {
      const answer = once(child, 'message') as Promise<[Usage]>;
      child.send('cpu');
      const [{ cpu }] = await answer;
      return cpu.user + cpu.system;
    },
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
