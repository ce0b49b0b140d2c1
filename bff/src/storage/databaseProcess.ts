import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../kernel/processId';
import { DatabaseUsers, type DatabaseAddress } from './databaseUsers';

const LOOK_MS = 50;
const STOP_WITHIN_MS = 30_000;
const TRIES = 5;
const LOG_TAIL_CHARACTERS = 2_000;

/** A database that this process uses. */
export interface OpenDatabase {
  readonly uri: string;
  /** Gives it back; the last user of an embedded database waits until it has stopped. */
  close(): Promise<void>;
}

export interface DatabaseSettings {
  /** The data folder, where the embedded database keeps its files. */
  readonly dataDir: string;
  /** A real MongoDB; absent: the embedded one. */
  readonly mongodbUri?: string | undefined;
}

/** The database of the settings: a real one as it is named, or the embedded one, started unless it runs. @throws as `acquireDatabase` does */
export async function openDatabase({ dataDir, mongodbUri }: DatabaseSettings): Promise<OpenDatabase> {
  return mongodbUri ? { uri: mongodbUri, close: async () => undefined } : acquireDatabase(dataDir);
}

/**
 * The embedded MongoDB of a data folder, as a process of its own: connects to the one that runs there, or starts it.
 * @throws Error with the end of `DATA_DIR/database.log` when it does not start
 */
export async function acquireDatabase(dataDir: string): Promise<OpenDatabase> {
  mkdirSync(dataDir, { recursive: true });
  const users = new DatabaseUsers(dataDir);
  const leave = users.join();
  try {
    const address = users.address() ?? (await start(dataDir, users));
    return { uri: address.uri, close: () => release(users, leave, address) };
  } catch (error) {
    leave();
    throw error;
  }
}

async function release(users: DatabaseUsers, leave: () => void, { pid }: DatabaseAddress): Promise<void> {
  leave();
  for (let waitedMs = 0; waitedMs < STOP_WITHIN_MS && isAlive(pid) && !users.any(); waitedMs += LOOK_MS)
    await sleep(LOOK_MS);
}

/** Two processes may start a database at the same time: one gets the folder, the other finds its address on the next try. */
async function start(dataDir: string, users: DatabaseUsers): Promise<DatabaseAddress> {
  const logFile = join(dataDir, 'database.log');
  for (let tries = 0; tries < TRIES; tries += 1) {
    const address = await startOnce(dataDir, users, logFile);
    if (address) return address;
    await sleep(LOOK_MS * 2 ** tries);
  }
  const log = readFileSync(logFile, 'utf8').slice(-LOG_TAIL_CHARACTERS);
  throw new Error(`the embedded MongoDB did not start in ${dataDir}; the end of ${logFile}:\n${log}`);
}

async function startOnce(dataDir: string, users: DatabaseUsers, logFile: string): Promise<DatabaseAddress | null> {
  const log = openSync(logFile, 'a');
  const server = join(__dirname, __filename.endsWith('.ts') ? 'databaseServer.ts' : 'databaseServer.js');
  const child = spawn(process.execPath, [...process.execArgv, server, dataDir], {
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let ended = false;
  child.on('exit', () => (ended = true)).on('error', () => (ended = true));
  child.unref();
  // No deadline while it lives: a large folder takes its time after a crash.
  while (!ended) {
    const address = users.address();
    if (address) return address;
    await sleep(LOOK_MS);
  }
  return users.address();
}
