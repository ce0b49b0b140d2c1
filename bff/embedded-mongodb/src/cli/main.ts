import { startEmbeddedMongoDb } from '../server';
import { parseCommandLine, USAGE, UsageError, type CommandLine } from './arguments';
import { exportAll } from './export';
import { importAll } from './import';
import { progressLine } from './progress';

/** Runs the command line. @returns the exit code; a running server keeps the process alive until it is told to stop */
export async function main(args: readonly string[]): Promise<number> {
  let line: CommandLine | 'help';
  try {
    line = parseCommandLine(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n\n${USAGE}\n`);
    return 2;
  }
  if (line === 'help') {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  try {
    return await run(line);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

async function run(line: CommandLine): Promise<number> {
  if (line.importFrom !== undefined) return importAll(line.dataDir, line.importFrom);
  if (line.exportTo !== undefined) return exportAll(line.dataDir, line.exportTo);
  const server = await startEmbeddedMongoDb({
    ...line,
    log: (message) => process.stderr.write(`${message}\n`),
    onProgress: progressLine,
  });
  process.stdout.write(`listening on ${server.uri}\n`);
  await stopSignal();
  await server.close();
  process.stdout.write('stopped\n');
  return 0;
}

/** Resolves at the first SIGINT or SIGTERM; a second one ends the process at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
