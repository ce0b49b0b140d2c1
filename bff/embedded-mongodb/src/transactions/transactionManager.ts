import { MongoError, noSuchTransaction } from '../errors/mongoError';
import type { Catalog } from '../storage/catalog';
import type { Environment } from '../storage/environment';
import { applyTransaction } from './commit';
import type { LockTable } from './locks';
import type { Session } from './session';
import type { SessionStore } from './sessionStore';
import { Transaction } from './transaction';

export interface TransactionParts {
  readonly environment: Environment;
  readonly catalog: Catalog;
  readonly locks: LockTable;
  readonly sessionStore: SessionStore;
  /** Called when a transaction has ended, so that its cursors are closed. */
  readonly onEnd: (transaction: Transaction) => void;
}

/** MongoDB's default of transactionLifetimeLimitSeconds. */
const DEFAULT_LIFETIME_SECONDS = 60;

/** Begins, commits and aborts multi-document transactions; aborts those that were abandoned. */
export class TransactionManager {
  lifetimeSeconds = DEFAULT_LIFETIME_SECONDS;
  private readonly timers = new Map<Transaction, NodeJS.Timeout>();

  constructor(private readonly parts: TransactionParts) {}

  get open(): number {
    return this.timers.size;
  }

  begin(session: Session, number: bigint): Transaction {
    const newer = session.advanceTo(number);
    if (!newer && session.transaction?.number === number) {
      throw new MongoError(
        117,
        `Only servers in a sharded cluster can start a new transaction at the active transaction number`,
      );
    }
    if (session.transaction) this.abort(session.transaction);
    const transaction = new Transaction(this.parts.environment, number, this.parts.catalog.epoch);
    session.transaction = transaction;
    const timer = setTimeout(() => this.abort(transaction), this.lifetimeSeconds * 1000);
    timer.unref();
    this.timers.set(transaction, timer);
    return transaction;
  }

  /** @throws MongoError 225 when the session has gone on, 251 when it is aborted or unknown, 112 when another writer came first */
  async commit(session: Session, number: bigint): Promise<void> {
    const { transaction } = session;
    session.refuseOlder(number);
    if (session.hasCommitted(number)) return;
    if (!transaction || transaction.number !== number) {
      throw noSuchTransaction(`Given transaction number ${number} does not match any in-progress transactions.`);
    }
    if (transaction.state === 'committed') return;
    if (transaction.state === 'committing') return this.waitForCommit(transaction);
    if (transaction.state === 'aborted') {
      throw noSuchTransaction(`Transaction with { txnNumber: ${number} } has been aborted.`);
    }
    transaction.state = 'committing';
    clearTimeout(this.timers.get(transaction));
    try {
      await this.store(session, transaction);
    } catch (error) {
      this.finish(transaction, 'aborted');
      throw error;
    }
    this.finish(transaction, 'committed');
  }

  private async waitForCommit(transaction: Transaction): Promise<void> {
    await transaction.ended;
    if (transaction.state !== 'committed') throw noSuchTransaction('Transaction has been aborted.');
  }

  private async store(session: Session, transaction: Transaction): Promise<void> {
    if (transaction.writes.size === 0 && transaction.created.size === 0) return;
    const { environment, catalog, sessionStore } = this.parts;
    const apply = async (): Promise<void> => {
      await environment.write(() => {
        applyTransaction(environment, catalog, transaction);
        sessionStore.save(session.key, { number: transaction.number, committed: true });
      });
      for (const created of transaction.created.values()) catalog.publish(created);
    };
    await (transaction.created.size > 0 ? catalog.exclusive(apply) : apply());
  }

  abort(transaction: Transaction): void {
    if (transaction.state !== 'inProgress') return;
    this.finish(transaction, 'aborted');
  }

  private finish(transaction: Transaction, state: 'committed' | 'aborted'): void {
    clearTimeout(this.timers.get(transaction));
    this.timers.delete(transaction);
    this.parts.locks.release(transaction);
    this.parts.onEnd(transaction);
    transaction.end(state);
  }

  abortAll(): void {
    for (const transaction of [...this.timers.keys()]) this.abort(transaction);
  }
}
