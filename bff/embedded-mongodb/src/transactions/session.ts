import { MongoError, noSuchTransaction } from '../errors/mongoError';
import { documentReply, type Reply } from '../wire/reply';
import type { SessionRecord, SessionStore } from './sessionStore';
import type { Transaction } from './transaction';

/** Replies of the retryable writes of one transaction number, by statement id. */
export interface RetryHistory {
  readonly number: bigint;
  readonly replies: Map<number, Promise<Reply>>;
}

/** A logical session: at most one open transaction, and the answers to its last retryable writes. */
export class Session {
  transaction?: Transaction;
  lastUsed = Date.now();
  private number = -1n;
  private retries?: RetryHistory;

  /** The number of the last committed transaction, remembered over a restart. */
  private committedNumber?: bigint;

  constructor(
    readonly key: string,
    record?: SessionRecord,
  ) {
    if (!record) return;
    this.number = record.number;
    if (record.committed) this.committedNumber = record.number;
    if (record.reply) {
      const reply = Promise.resolve(documentReply(record.reply));
      this.retries = { number: record.number, replies: new Map([[record.statement ?? 0, reply]]) };
    }
  }

  /** Whether this transaction was committed before the server was started again. */
  hasCommitted(number: bigint): boolean {
    return this.committedNumber === number;
  }

  /** @throws MongoError 225 when a newer number has been seen */
  advanceTo(number: bigint): boolean {
    this.refuseOlder(number);
    const newer = number > this.number;
    this.number = number;
    return newer;
  }

  /** @throws MongoError 225 when a newer number has been seen */
  refuseOlder(number: bigint): void {
    if (number < this.number) {
      throw new MongoError(
        225,
        `Cannot start transaction with { txnNumber: ${number} } on session ${this.key} because a newer transaction with txnNumber ${this.number} has already started on this session.`,
      );
    }
  }

  /** The history for this number; empty when the number is new. */
  retryHistory(number: bigint): RetryHistory {
    if (this.retries?.number !== number) this.retries = { number, replies: new Map() };
    return this.retries;
  }

  /** The transaction that a statement belongs to. @throws MongoError 225, 251 or 256 when it is not open */
  openTransaction(number: bigint): Transaction {
    this.refuseOlder(number);
    const { transaction } = this;
    if (!transaction || transaction.number !== number) {
      throw noSuchTransaction(
        `Given transaction number ${number} does not match any in-progress transactions. The active transaction number is ${this.number}`,
      );
    }
    if (transaction.state === 'committed') {
      throw new MongoError(256, `Transaction with { txnNumber: ${number} } has been committed.`);
    }
    if (transaction.state === 'aborted') {
      throw noSuchTransaction(`Transaction with { txnNumber: ${number} } has been aborted.`);
    }
    return transaction;
  }
}

/** All sessions that clients have used lately. */
export class SessionRegistry {
  private readonly sessions = new Map<string, Session>();

  constructor(private readonly store: SessionStore) {}

  /** The session of `lsid` (id bytes as hex), made on its first use. */
  get(key: string): Session {
    let session = this.sessions.get(key);
    if (!session) this.sessions.set(key, (session = new Session(key, this.store.load(key))));
    session.lastUsed = Date.now();
    return session;
  }

  find(key: string): Session | undefined {
    return this.sessions.get(key);
  }

  all(): Iterable<Session> {
    return this.sessions.values();
  }

  remove(key: string): void {
    this.sessions.delete(key);
  }

  /** Sessions not used since `time` (milliseconds since the epoch). */
  idleSince(time: number): Session[] {
    return [...this.sessions.values()].filter((session) => session.lastUsed < time);
  }
}
