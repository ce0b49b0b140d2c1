import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../../..');
const MAIN = join(__dirname, '../../src/cli/main.ts');

export interface ServerProcess {
  readonly uri: string;
  readonly child: ChildProcess;
  /** Ends the process at once, as a power cut would, and waits until it is gone. */
  kill(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts the command line in a process of its own. `prefix`: a command that starts it, e.g. with a limit. */
export async function startServerProcess(
  dataDir: string,
  { prefix = [] as string[], args = [] as string[] } = {},
): Promise<ServerProcess> {
  const script = `require(${JSON.stringify(MAIN)}).main(process.argv.slice(1)).then((code) => (process.exitCode = code))`;
  const command = [
    ...prefix,
    process.execPath,
    '-r',
    join(ROOT, '.tools/register.cjs'),
    '-e',
    script,
    '--',
    '--data',
    dataDir,
    '--port',
    '0',
    ...args,
  ];
  const child = spawn(command[0] as string, command.slice(1), { stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const uri = await listeningUri(child);
  return {
    uri,
    child,
    kill: async (signal = 'SIGKILL') => {
      child.kill(signal);
      await exited;
    },
  };
}

function listeningUri(child: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const found = /listening on (\S+)/.exec(output);
      if (found?.[1]) resolve(found[1]);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${output}`)));
  });
}
