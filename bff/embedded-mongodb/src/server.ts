import { UserStore, type User } from './auth/users';
import { compileCollation } from './collation/collation';
import type { Engine } from './commands/engine';
import { Dispatcher } from './commands/dispatcher';
import { removeExpired } from './commands/expiry';
import { REPLICA_SET } from './commands/hello';
import { CursorManager } from './cursors/cursorManager';
import { isDocument, type Document } from './bson/value';
import { compileExpression } from './expression/compile';
import { FailPoints } from './failpoint/failPoints';
import { fillIndexes } from './index/indexBuild';
import type { IndexParts } from './index/indexDefinition';
import { TtlMonitor } from './index/ttlMonitor';
import { compileMatch } from './match/compileMatch';
import { Catalog } from './storage/catalog';
import { DirectWriter } from './storage/directWriter';
import { Environment } from './storage/environment';
import { GarbageCollector } from './storage/garbage';
import { LockTable } from './transactions/locks';
import { SessionRegistry } from './transactions/session';
import { TransactionManager } from './transactions/transactionManager';
import { endSession } from './commands/sessionCommands';
import { Listener } from './wire/listener';

export interface ServerOptions {
  /** The folder that holds the data; made if it is not there. One server at a time may have it. */
  readonly dataDir: string;
  /** 0 (default): any free port. */
  readonly port?: number;
  /** Default 127.0.0.1. Any address that is not loopback needs `users`. */
  readonly host?: string;
  /** Who may sign in (SCRAM-SHA-256). Without users everybody on this machine may do everything. */
  readonly users?: readonly User[];
  /** Serves `configureFailPoint`. Only for tests. */
  readonly testCommands?: boolean;
  readonly log?: (message: string) => void;
  /** Called while indexes that a crash left unfinished are completed. */
  readonly onProgress?: (what: string, done: number, total: number) => void;
}

export interface RunningServer {
  /** Connection string with everything that transactions need. */
  readonly uri: string;
  readonly port: number;
  close(): Promise<void>;
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
const SESSION_IDLE_MS = 30 * 60 * 1000;
const HOUSEKEEPING_MS = 30_000;

/** Starts a server on a data folder. @throws Error when the folder is in use or of another format, or the port is taken */
export async function startEmbeddedMongoDb(options: ServerOptions): Promise<RunningServer> {
  const { dataDir, port = 0, host = '127.0.0.1' } = options;
  if (!LOOPBACK.has(host) && (options.users ?? []).length === 0) {
    throw new Error(
      `Listening on ${host} lets others reach the data: give users (--users FILE), or listen on 127.0.0.1.`,
    );
  }
  const environment = await Environment.open(dataDir);
  try {
    return await serve(new Parts(environment, options), { host, port });
  } catch (error) {
    await environment.close();
    throw error;
  }
}

/** The parts of one server, wired together. */
class Parts implements Engine {
  readonly locks = new LockTable();
  readonly sessions = new SessionRegistry();
  readonly cursors = new CursorManager();
  readonly startedAt = new Date();
  readonly garbage: GarbageCollector;
  readonly catalog: Catalog;
  readonly directWriter: DirectWriter;
  readonly transactions: TransactionManager;
  readonly users?: UserStore;
  readonly failPoints?: FailPoints;
  readonly ttl: TtlMonitor;
  listener?: Listener;
  private readonly housekeeping: NodeJS.Timeout;

  constructor(
    readonly environment: Environment,
    readonly options: ServerOptions,
  ) {
    this.garbage = new GarbageCollector(environment);
    this.catalog = new Catalog({ environment, garbage: this.garbage, compileIndex });
    this.directWriter = new DirectWriter(environment, this.catalog, this.locks);
    this.transactions = new TransactionManager({
      environment,
      catalog: this.catalog,
      locks: this.locks,
      onEnd: (transaction) => [...transaction.cursors].forEach((id) => this.cursors.close(id)),
    });
    if (options.users && options.users.length > 0) this.users = new UserStore(options.users);
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
  }

  /** Completes what a crash interrupted. */
  async recover(): Promise<void> {
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
    this.cursors.closeWhere(() => true);
    await Promise.all([this.ttl.stop(), this.garbage.stop()]);
    await this.environment.close();
  }
}

async function serve(parts: Parts, { host, port }: { host: string; port: number }): Promise<RunningServer> {
  await parts.recover();
  parts.listener = await Listener.listen({ host, port }, new Dispatcher(parts), (message) => parts.log(message));
  parts.ttl.start();
  return {
    uri: `mongodb://${parts.address}/?replicaSet=${REPLICA_SET}&directConnection=true`,
    port: parts.listener.port,
    close: () => parts.close(),
  };
}

function compileIndex(spec: Document): IndexParts {
  const filter = spec.get('partialFilterExpression');
  const collation = spec.get('collation');
  return {
    partial: isDocument(filter) ? compileMatch(filter, { compileExpression }) : undefined,
    collation: isDocument(collation) ? compileCollation(collation) : undefined,
  };
}
