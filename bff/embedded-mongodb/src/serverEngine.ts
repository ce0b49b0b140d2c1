import { AccountStore } from './auth/accounts';
import { UserStore } from './auth/users';
import { isDocument, ObjectId, type Document } from './bson/value';
import { compileCollation } from './collation/collation';
import type { Engine } from './commands/engine';
import { removeExpired } from './commands/expiry';
import { endSession } from './commands/sessionCommands';
import { CursorManager } from './cursors/cursorManager';
import { compileExpression } from './expression/compile';
import { FailPoints } from './failpoint/failPoints';
import { fillIndexes } from './index/indexBuild';
import type { IndexParts } from './index/indexDefinition';
import { TtlMonitor } from './index/ttlMonitor';
import { compileMatch } from './match/compileMatch';
import type { ServerOptions } from './server';
import { Catalog } from './storage/catalog';
import { DirectWriter } from './storage/directWriter';
import { Environment } from './storage/environment';
import { GarbageCollector } from './storage/garbage';
import { LockTable } from './transactions/locks';
import { SessionRegistry } from './transactions/session';
import { SessionStore } from './transactions/sessionStore';
import { SnapshotReads } from './transactions/snapshotReads';
import type { Transaction } from './transactions/transaction';
import { TransactionManager } from './transactions/transactionManager';
import type { Listener } from './wire/listener';

const SESSION_IDLE_MS = 30 * 60 * 1000;
const HOUSEKEEPING_MS = 30_000;

/** The parts of one server, wired together. */
export class ServerEngine implements Engine {
  readonly locks = new LockTable();
  readonly sessionStore: SessionStore;
  readonly sessions: SessionRegistry;
  readonly cursors = new CursorManager();
  readonly startedAt = new Date();
  readonly processId = new ObjectId();
  readonly garbage: GarbageCollector;
  readonly catalog: Catalog;
  readonly directWriter: DirectWriter;
  readonly transactions: TransactionManager;
  readonly snapshots: SnapshotReads;
  readonly users: UserStore;
  readonly failPoints?: FailPoints;
  readonly ttl: TtlMonitor;
  listener?: Listener;
  private readonly housekeeping: NodeJS.Timeout;

  /** Opens the folder and completes what a crash interrupted. @throws Error when it is in use or of another format */
  static async open(options: ServerOptions): Promise<ServerEngine> {
    const environment = await Environment.open(options.dataDir);
    try {
      const engine = new ServerEngine(environment, options);
      await engine.recover();
      return engine;
    } catch (error) {
      await environment.close();
      throw error;
    }
  }

  private constructor(
    readonly environment: Environment,
    readonly options: ServerOptions,
  ) {
    this.sessionStore = new SessionStore(environment);
    this.sessions = new SessionRegistry(this.sessionStore);
    this.garbage = new GarbageCollector(environment);
    this.catalog = new Catalog({ environment, garbage: this.garbage, compileIndex });
    this.directWriter = new DirectWriter(environment, this.catalog, this.locks);
    const onEnd = ({ cursors }: Transaction): void => [...cursors].forEach((id) => this.cursors.close(id));
    this.snapshots = new SnapshotReads({ environment, catalog: this.catalog, onEnd });
    this.transactions = new TransactionManager({
      environment,
      catalog: this.catalog,
      locks: this.locks,
      sessionStore: this.sessionStore,
      onEnd,
    });
    this.users = new UserStore(options.users ?? [], new AccountStore(environment));
    if (options.testCommands) this.failPoints = new FailPoints();
    this.ttl = new TtlMonitor({
      collections: () => this.catalog.all(),
      removeMatches: (collection, filter) => removeExpired(this, collection, filter),
      log: (message) => this.log(message),
    });
    this.housekeeping = setInterval(() => this.tidy(), HOUSEKEEPING_MS);
    this.housekeeping.unref();
  }

  get address(): string {
    const { host = '127.0.0.1' } = this.options;
    return `${host.includes(':') ? `[${host}]` : host}:${this.listener?.port ?? 0}`;
  }

  get connectionCount(): number {
    return this.listener?.connections.size ?? 0;
  }

  log(message: string): void {
    this.options.log?.(message);
  }

  private tidy(): void {
    const now = Date.now();
    this.cursors.closeIdle(now);
    for (const session of this.sessions.idleSince(now - SESSION_IDLE_MS)) endSession(this, session.key);
    this.sessionStore.expire(new Date(now - SESSION_IDLE_MS)).catch((error: unknown) => this.log(String(error)));
  }

  private async recover(): Promise<void> {
    for (const collection of this.catalog.all()) {
      const onProgress = (done: number, total: number): void =>
        this.options.onProgress?.(`indexes of ${collection.namespace}`, done, total);
      await fillIndexes({ environment: this.environment, catalog: this.catalog, onProgress }, collection);
    }
    this.garbage.wake();
  }

  async close(): Promise<void> {
    clearInterval(this.housekeeping);
    await this.listener?.close();
    this.transactions.abortAll();
    this.snapshots.releaseAll();
    this.cursors.closeWhere(() => true);
    await Promise.all([this.ttl.stop(), this.garbage.stop()]);
    await this.environment.close();
  }
}

function compileIndex(spec: Document): IndexParts {
  const filter = spec.get('partialFilterExpression');
  const collation = spec.get('collation');
  return {
    partial: isDocument(filter) ? compileMatch(filter, { compileExpression }) : undefined,
    collation: isDocument(collation) ? compileCollation(collation) : undefined,
  };
}
