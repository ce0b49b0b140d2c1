import { mkdirSync } from 'node:fs';
import { open, type Database, type RootDatabase } from 'lmdb';
import { corruptedFormat, outOfDiskSpace, storageFailure } from './failures';
import { lockFolder, type FolderLock } from './folderLock';
import { TemporarySpace } from './temporarySpace';

/** Version of the layout of keys and values in the data folder (README, "File format"). */
export const FILE_FORMAT_VERSION = 1;

const FORMAT_KEY = Buffer.from('format');

/** One key-value table: keys and values are bytes, keys are ordered bytewise. */
export interface Table extends Database<Buffer, Buffer> {
  // lmdb 3.5 takes the transaction to read in here as well; its declarations leave that out
  get(key: Buffer, view?: ReadView): Buffer | undefined;
  getBinaryFast(key: Buffer, view?: ReadView): Buffer | undefined;
}

/** A snapshot of the whole store at one moment; must be released. */
export type Snapshot = ReturnType<Database['useReadTransaction']>;

/** Where a read looks: a transaction's snapshot, or (undefined) the newest state. */
export interface ReadView {
  readonly transaction?: Snapshot;
}

/**
 * Values are bytes. lmdb lends its own buffer to `decode` and would otherwise copy with `Uint8Array.slice`, which costs
 * ten times as much as a copy into Node's pool.
 */
const BYTES = {
  keyEncoding: 'binary',
  encoding: 'binary',
  encoder: {
    encode: (value: Buffer): Buffer => value,
    decode: (lent: Buffer): Buffer => {
      const value = Buffer.allocUnsafe(lent.length);
      // its `length` is lmdb's own and less than the memory behind it, which would mislead Buffer.copy
      value.set(new Uint8Array(lent.buffer, lent.byteOffset, value.length));
      return value;
    },
  },
} as const;

/** Something that gathers changes during a write task and stores them once at its end. */
export interface Unfinished {
  finish(): void;
}

/**
 * The data folder: one LMDB environment with three tables. Writes go through {@link write} alone, which
 * gathers all that are waiting into one commit and answers after it has been synced to the disk.
 */
export class Environment {
  readonly records: Table;
  readonly entries: Table;
  readonly meta: Table;
  readonly temporary: TemporarySpace;
  private readonly unfinished = new Set<Unfinished>();
  private closing?: Promise<void>;
  private writesUnderWay = 0;
  private lastWriteDone: () => void = () => undefined;
  private readonly failureListeners: (() => void)[] = [];

  private constructor(
    readonly dataDir: string,
    private readonly root: RootDatabase<Buffer, Buffer>,
    private readonly lock: FolderLock,
  ) {
    this.temporary = new TemporarySpace(dataDir);
    this.meta = root.openDB({ name: 'meta', ...BYTES });
    this.records = root.openDB({ name: 'records', ...BYTES });
    this.entries = root.openDB({ name: 'entries', ...BYTES });
  }

  /** @throws Error when another process has the folder, or when its files have another format. */
  static async open(dataDir: string): Promise<Environment> {
    mkdirSync(dataDir, { recursive: true });
    const lock = await lockFolder(dataDir);
    try {
      // Without overlappingSync a commit answers only after the sync, and rejects when either fails.
      const root = open<Buffer, Buffer>({
        path: dataDir,
        noSubdir: false,
        overlappingSync: false,
        // batches by turn have a promise of their own that nobody can catch when a commit fails
        eventTurnBatching: false,
        ...BYTES,
        maxDbs: 4,
        maxReaders: 2048,
      });
      const environment = new Environment(dataDir, root, lock);
      await environment.checkFormat();
      return environment;
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  private async checkFormat(): Promise<void> {
    const found = this.meta.get(FORMAT_KEY);
    if (found === undefined) await this.meta.put(FORMAT_KEY, Buffer.from(String(FILE_FORMAT_VERSION)));
    else if (found.toString() !== String(FILE_FORMAT_VERSION)) {
      await this.root.close();
      throw corruptedFormat(this.dataDir, found.toString(), FILE_FORMAT_VERSION);
    }
  }

  /**
   * Runs `task` inside the next write transaction and resolves with its result once that transaction is on the disk.
   * The tasks of one transaction run one after another, each sees what the earlier wrote. A task that throws must
   * not have written: nothing is rolled back for it alone.
   */
  async write<T>(task: () => T): Promise<T> {
    if (this.closing) throw storageFailure('the server is stopping');
    this.writesUnderWay++;
    try {
      return await this.commit(task);
    } finally {
      if (--this.writesUnderWay === 0) this.lastWriteDone();
    }
  }

  private async commit<T>(task: () => T): Promise<T> {
    let failure: { error: unknown } | undefined;
    let result: T | undefined;
    try {
      await this.records.transaction(() => {
        try {
          result = task();
        } catch (error) {
          failure = { error };
        }
        for (const part of this.unfinished) part.finish();
        this.unfinished.clear();
      });
    } catch (error) {
      for (const listener of this.failureListeners) listener();
      throw await translateCommitFailure(error);
    }
    if (failure) throw failure.error;
    return result as T;
  }

  /** Inside a write task: `part.finish` writes at the task's end what it gathered. */
  finishLater(part: Unfinished): void {
    this.unfinished.add(part);
  }

  /** Called when a commit failed: what was derived in memory from its writes is void. */
  onCommitFailure(listener: () => void): void {
    this.failureListeners.push(listener);
  }

  snapshot(): Snapshot {
    this.records.resetReadTxn();
    return this.records.useReadTransaction();
  }

  /** Takes no more writes, waits for those under way and closes the folder. */
  close(): Promise<void> {
    this.closing ??= this.whenIdle()
      .then(() => this.root.close())
      .then(() => this.lock.release());
    return this.closing;
  }

  private whenIdle(): Promise<void> {
    if (this.writesUnderWay === 0) return Promise.resolve();
    return new Promise((resolve) => (this.lastWriteDone = resolve));
  }
}

async function translateCommitFailure(error: unknown): Promise<Error> {
  let cause: unknown = error;
  if (typeof error === 'object' && error !== null && 'commitError' in error) {
    // lmdb hands the reason in a promise that rejects
    cause = await Promise.resolve(error.commitError).catch((reason: unknown) => reason);
  }
  const message = String(cause);
  // LMDB reports a write that was cut short, the first sign of a full disk, as an input/output error
  const full = /space|quota|EFBIG|too large|MDB_MAP_FULL|Input\/output/i.test(message);
  return full ? outOfDiskSpace(message) : storageFailure(message);
}
