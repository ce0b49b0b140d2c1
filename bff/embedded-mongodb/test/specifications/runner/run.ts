/**
 * Runs files of the drivers' specifications (unified test format, JSON) against this server:
 *   node -r ./.tools/register.cjs bff/embedded-mongodb/test/specifications/runner/run.ts FOLDER|FILE…
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { startTestServer } from '../../support/server';
import { readSuite } from './readSuite';
import { serverFacts } from './requirements';
import { runTest, type Target } from './runTest';
import { NotApplicable } from './suite';

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .flatMap((name) => filesIn(join(path, name)))
    .filter((file) => file.endsWith('.json'));
}

async function main(paths: readonly string[]): Promise<void> {
  const server = await startTestServer();
  const facts = await serverFacts(server.client.db('admin'), false);
  const counts = { passed: 0, failed: 0, 'not applicable': 0 };
  for (const file of paths.flatMap(filesIn)) {
    for (const [description, outcome] of await runFile(
      { uri: server.server.uri, client: server.client, facts },
      file,
    )) {
      counts[outcome === undefined ? 'passed' : outcome instanceof NotApplicable ? 'not applicable' : 'failed']++;
      if (outcome && !(outcome instanceof NotApplicable))
        console.log(`${file}: ${description}\n    ${outcome.message}`);
    }
  }
  console.log(counts);
  await server.stop();
}

async function runFile(target: Target, file: string): Promise<[string, Error | undefined][]> {
  const suite = readSuite(file);
  const outcomes: [string, Error | undefined][] = [];
  for (const { description } of suite?.tests ?? []) {
    // read anew: the driver changes documents that it is given
    const fresh = readSuite(file);
    const test = fresh?.tests.find((one) => one.description === description);
    if (!fresh || !test) continue;
    const outcome = await runTest(target, fresh, test).then(() => undefined, asError);
    outcomes.push([description, outcome]);
  }
  return outcomes;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

void main(process.argv.slice(2));
