import { MongoError } from '../errors/mongoError';

/** The disk is full: the writes of this commit are undone, the stored data is as it was before. */
export function outOfDiskSpace(detail: string): MongoError {
  return new MongoError(14031, `The disk is full (or fails): nothing of this write was stored: ${detail}`);
}

export function storageFailure(detail: string): MongoError {
  return new MongoError(8, `The write could not be stored: ${detail}`);
}

export function corruptedFormat(dataDir: string, found: string, expected: number): Error {
  return new Error(
    `The data folder ${dataDir} has file format ${found}, this version reads format ${expected}. ` +
      'Export it with the version that wrote it (--export) and import it here (--import).',
  );
}

export function folderInUse(dataDir: string): Error {
  return new Error(
    `The data folder ${dataDir} is in use by another embedded-mongodb process. ` +
      'Stop that process, connect to it, or choose another folder with --data.',
  );
}
