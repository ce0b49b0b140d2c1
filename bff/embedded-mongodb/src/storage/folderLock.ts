import { createHash } from 'node:crypto';
import { closeSync, openSync, realpathSync, statSync, symlinkSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderInUse } from './failures';
import { holdFolder, listenOn, type SocketLock } from './socketLock';
import { codeOf } from './systemError';

export type FolderLock = SocketLock;

/** A socket's name may have 103 bytes on some systems; the file's own name and a slash are part of it. */
const LONGEST_FOLDER = 75;
/** Answers of a file system that knows no sockets or no links. */
const NO_SUCH_FILES = new Set(['EPERM', 'EACCES', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EROFS']);

/**
 * One process a folder. The lock is a socket, which the kernel drops with the process, however that ends: a file in the
 * folder, which other containers with the same volume see, and besides (the folder may lie on a file system without
 * sockets) a name made of the folder's device and inode: an abstract socket on Linux, a named pipe on Windows.
 * @throws Error when another process has the folder
 */
export async function lockFolder(dataDir: string): Promise<FolderLock> {
  const name = await holdName(dataDir);
  if (process.platform === 'win32' && name) return name;
  try {
    const file = await holdFile(dataDir);
    return { release: () => file.release().then(() => name?.release()) };
  } catch (error) {
    if (name && NO_SUCH_FILES.has(codeOf(error) ?? '')) return name;
    await name?.release();
    throw error;
  }
}

async function holdName(dataDir: string): Promise<SocketLock | undefined> {
  const { dev, ino } = statSync(dataDir, { bigint: true });
  const id = `embedded-mongodb-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 24)}`;
  if (process.platform !== 'linux' && process.platform !== 'win32') return undefined;
  const name = process.platform === 'linux' ? `\0${id}` : `\\\\.\\pipe\\${id}`;
  return listenOn(name).catch((error: unknown) => {
    throw codeOf(error) === 'EADDRINUSE' ? folderInUse(dataDir) : error;
  });
}

/** A folder whose name is too long for a socket is reached by its descriptor on Linux, elsewhere by a link to it. */
async function holdFile(dataDir: string): Promise<SocketLock> {
  if (Buffer.byteLength(dataDir) <= LONGEST_FOLDER) return required(await holdFolder(dataDir), dataDir);
  const short = process.platform === 'linux' ? byDescriptor(dataDir) : byLink(dataDir);
  try {
    const held = required(await holdFolder(short.path), dataDir);
    return { release: () => held.release().finally(() => short.close()) };
  } catch (error) {
    short.close();
    throw error;
  }
}

interface ShortName {
  readonly path: string;
  close(): void;
}

function byDescriptor(dataDir: string): ShortName {
  const descriptor = openSync(dataDir, 'r');
  return { path: `/proc/self/fd/${descriptor}`, close: () => closeSync(descriptor) };
}

function byLink(dataDir: string): ShortName {
  const path = join(tmpdir(), `em-${process.pid}-${Date.now()}`);
  symlinkSync(realpathSync(dataDir), path);
  return { path, close: () => unlinkSync(path) };
}

function required(lock: SocketLock | undefined, dataDir: string): SocketLock {
  if (!lock) throw folderInUse(dataDir);
  return lock;
}
