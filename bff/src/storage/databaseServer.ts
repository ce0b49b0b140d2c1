import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedMongoDb } from 'embedded-mongodb';
import { DatabaseUsers } from './databaseUsers';

const LOOK_MS = 250;
/** Whoever started this process may still be on the way to connect. */
const LEAST_LIFE_MS = 2_000;
const DATABASE = 'city-services';

/**
 * The embedded MongoDB as a process of its own, for as long as anybody uses it. It belongs to no terminal: Ctrl-C reaches its users, and
 * the last of them takes it along, also when they were killed.
 * @param dataDir the data folder of the BFF
 */
export async function serveDatabase(dataDir: string): Promise<void> {
  const folder = join(dataDir, 'database');
  mkdirSync(folder, { recursive: true });
  const users = new DatabaseUsers(dataDir);
  const engine = await startEmbeddedMongoDb({ dataDir: folder, port: 0 });
  const uri = new URL(engine.uri);
  uri.pathname = `/${DATABASE}`;
  const address = { uri: uri.toString(), pid: process.pid };
  users.announce(address);
  const asked = new AbortController();
  process.on('SIGTERM', () => asked.abort()).on('SIGINT', () => asked.abort());
  await sleep(LEAST_LIFE_MS, undefined, { signal: asked.signal }).catch(() => undefined);
  while (!asked.signal.aborted) {
    if (!users.any()) {
      // Who joins from here on finds no address and starts a database; who joined just before is seen now.
      users.retract();
      if (!users.any()) break;
      users.announce(address);
    }
    await sleep(LOOK_MS, undefined, { signal: asked.signal }).catch(() => undefined);
  }
  users.retract();
  await engine.close();
}

if (require.main === module) {
  const [dataDir = ''] = process.argv.slice(2);
  serveDatabase(dataDir).then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      process.exit(1);
    },
  );
}
