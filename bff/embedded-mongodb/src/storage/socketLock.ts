import { randomBytes } from 'node:crypto';
import { linkSync, readdirSync, unlinkSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { codeOf } from './systemError';

/** A lock that is held as long as its process listens. */
export interface SocketLock {
  release(): Promise<void>;
}

/** How often a starter looks again when others start at the same time. */
const ATTEMPTS = 20;

/** Listens on a name of the system. @throws Error EADDRINUSE when another process does */
export function listenOn(name: string): Promise<SocketLock> {
  return new Promise((resolve, reject) => {
    const server: Server = createServer((socket) => socket.destroy());
    server.once('error', reject);
    server.listen(name, () => {
      server.unref();
      resolve({ release: () => new Promise((done) => server.close(() => done())) });
    });
  });
}

/**
 * Holds a folder by a socket file `process-N.lock`. Whoever reaches the file reaches its owner, from another container
 * too; a file that a crash or a stop left behind answers nobody.
 *
 * The file with the highest number counts. Who finds it dead links its own, already listening socket to the next number,
 * which one process alone can do, and holds the folder if that is the highest then. The highest file is never removed,
 * so that the highest number never falls: a process that was held up between looking and linking can't come in below.
 * @returns undefined when another process holds it @throws Error of the system where there can be no such file
 */
export async function holdFolder(folder: string): Promise<SocketLock | undefined> {
  const own = join(folder, `process-${randomBytes(6).toString('hex')}`);
  const held = await listenOn(own);
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const highest = highestIn(folder);
      if (highest > 0 && (await answers(fileOf(folder, highest)))) break;
      const number = highest + 1;
      if (!linked(own, fileOf(folder, number))) continue;
      if (highestIn(folder) === number) {
        remove(own);
        numbersIn(folder).forEach((lower) => lower < number && remove(fileOf(folder, lower)));
        return held;
      }
      remove(fileOf(folder, number));
    }
  } catch (error) {
    await held.release();
    throw error;
  }
  await held.release();
  return undefined;
}

const fileOf = (folder: string, number: number): string => join(folder, `process-${number}.lock`);

function numbersIn(folder: string): number[] {
  return readdirSync(folder).flatMap((name) => {
    const [, number] = /^process-(\d+)\.lock$/.exec(name) ?? [];
    return number === undefined ? [] : [Number(number)];
  });
}

const highestIn = (folder: string): number => Math.max(0, ...numbersIn(folder));

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

const DEAD = new Set(['ECONNREFUSED', 'ENOENT']);

/** Whether somebody listens. An owner that is busy, or that may not be asked, is one as well. */
function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', (error) => resolve(!DEAD.has(codeOf(error) ?? '')));
  });
}
