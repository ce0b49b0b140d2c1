import { MongoError } from '../errors/mongoError';
import type { Timestamp } from '../bson/value';
import type { Catalog } from '../storage/catalog';
import type { Environment } from '../storage/environment';
import { advanceClusterTime } from '../wire/clusterTime';
import { SNAPSHOT_NUMBER, Transaction } from './transaction';

/** A past state of the store, and the time under which clients ask for it again. */
export interface SnapshotRead {
  readonly time: Timestamp;
  /** Only read from: it has no session and is never committed. */
  readonly transaction: Transaction;
}

export interface SnapshotParts {
  readonly environment: Environment;
  readonly catalog: Pick<Catalog, 'epoch'>;
  /** Called when a snapshot is given up, so that the cursors that read from it are closed. */
  readonly onEnd: (transaction: Transaction) => void;
}

/** MongoDB's default of minSnapshotHistoryWindowInSeconds. */
const LIFETIME_MS = 300_000;
/** Each holds one of LMDB's readers, and the pages that it shows. */
const MOST = 32;

/** Snapshots for reads outside transactions (read concern `snapshot`), kept for five minutes. */
export class SnapshotReads {
  private readonly kept = new Map<string, SnapshotRead>();

  constructor(private readonly parts: SnapshotParts) {}

  /** The newest state, under a time of its own. */
  take(): SnapshotRead {
    const [oldest] = this.kept;
    if (oldest && this.kept.size >= MOST) this.release(...oldest);
    const { environment, catalog } = this.parts;
    const time = advanceClusterTime();
    const read = { time, transaction: new Transaction(environment, SNAPSHOT_NUMBER, catalog.epoch) };
    const key = keyOf(time);
    this.kept.set(key, read);
    setTimeout(() => this.release(key, read), LIFETIME_MS).unref();
    return read;
  }

  /** The state that was taken at `time`. @throws MongoError 239 when it has been given up, or was never taken */
  at(time: Timestamp): SnapshotRead {
    const read = this.kept.get(keyOf(time));
    if (read) return read;
    throw new MongoError(
      239,
      `Read timestamp Timestamp(${time.t}, ${time.i}) is older than the oldest available timestamp.`,
    );
  }

  releaseAll(): void {
    for (const [key, read] of [...this.kept]) this.release(key, read);
  }

  private release(key: string, { transaction }: SnapshotRead): void {
    if (!this.kept.delete(key)) return;
    this.parts.onEnd(transaction);
    transaction.end('aborted');
  }
}

function keyOf({ t, i }: Timestamp): string {
  return `${t}.${i}`;
}
