import type { UserStore } from '../auth/users';
import type { ObjectId } from '../bson/value';
import type { CursorManager } from '../cursors/cursorManager';
import type { FailPoints } from '../failpoint/failPoints';
import type { TtlMonitor } from '../index/ttlMonitor';
import type { ReadSource } from '../planner/execute';
import type { Catalog } from '../storage/catalog';
import type { DirectWriter } from '../storage/directWriter';
import type { Environment } from '../storage/environment';
import type { LockTable } from '../transactions/locks';
import type { SessionRegistry } from '../transactions/session';
import type { SessionStore } from '../transactions/sessionStore';
import type { SnapshotReads } from '../transactions/snapshotReads';
import type { Transaction } from '../transactions/transaction';
import type { TransactionManager } from '../transactions/transactionManager';
import { TransactionWriter } from '../transactions/transactionWriter';

/** Everything that commands work with. */
export interface Engine {
  readonly environment: Environment;
  readonly catalog: Catalog;
  readonly locks: LockTable;
  readonly sessions: SessionRegistry;
  readonly sessionStore: SessionStore;
  readonly transactions: TransactionManager;
  readonly snapshots: SnapshotReads;
  readonly cursors: CursorManager;
  readonly ttl: TtlMonitor;
  readonly directWriter: DirectWriter;
  readonly users: UserStore;
  /** Undefined unless the server was started for tests. */
  readonly failPoints?: FailPoints;
  readonly startedAt: Date;
  /** Another one at each start. */
  readonly processId: ObjectId;
  /** `host:port` under which the server is reached. */
  readonly address: string;
  readonly connectionCount: number;
  log(message: string): void;
}

const NOTHING_PENDING = (): undefined => undefined;

/** Where the statements of `transaction` read; without one, the newest state. */
export function readSource(engine: Engine, transaction: Transaction | undefined, deadline?: number): ReadSource {
  const { environment } = engine;
  if (!transaction) return { environment, deadline, pending: NOTHING_PENDING };
  const { view, epoch } = transaction;
  return { environment, deadline, view, epoch, pending: (collection) => transaction.writes.get(collection) };
}

export function transactionWriter(engine: Engine, transaction: Transaction): TransactionWriter {
  return new TransactionWriter(engine.environment, engine.locks, transaction);
}
