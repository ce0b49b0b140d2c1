import { createHash } from 'node:crypto';
import { statSync, unlinkSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderInUse } from './failures';

export interface FolderLock {
  release(): Promise<void>;
}

/**
 * One process a folder. The lock is a listening local socket whose name is made of the folder's device and inode, so
 * that the kernel drops it with the process, however that ends: an abstract socket on Linux, a named pipe on
 * Windows. Elsewhere the socket is a file that a crash leaves behind; nobody answers it then, and it is taken over.
 */
export async function lockFolder(dataDir: string): Promise<FolderLock> {
  const name = lockName(dataDir);
  try {
    return await listen(name);
  } catch (error) {
    if (!isAddressInUse(error)) throw error;
    if (!isSocketFile() || (await answers(name))) throw folderInUse(dataDir);
    unlinkSync(name);
    return listen(name).catch(() => {
      throw folderInUse(dataDir);
    });
  }
}

function isSocketFile(): boolean {
  return process.platform !== 'linux' && process.platform !== 'win32';
}

function lockName(dataDir: string): string {
  const { dev, ino } = statSync(dataDir, { bigint: true });
  const id = `embedded-mongodb-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 24)}`;
  if (process.platform === 'linux') return `\0${id}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${id}`;
  return join(tmpdir(), `${id}.sock`);
}

function listen(name: string): Promise<FolderLock> {
  return new Promise((resolve, reject) => {
    const server: Server = createServer((socket) => socket.destroy());
    server.once('error', reject);
    server.listen(name, () => {
      server.unref();
      resolve({ release: () => new Promise((done) => server.close(() => done())) });
    });
  });
}

function answers(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(name);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

function isAddressInUse(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EADDRINUSE';
}
