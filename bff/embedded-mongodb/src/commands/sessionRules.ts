import { isDocument, Binary, type Document, type Value } from '../bson/value';
import { isNumber, toBigInt } from '../bson/numeric';
import { invalidOptions, MongoError } from '../errors/mongoError';
import { FailureToClose } from '../failpoint/failPoints';
import { asBuffer } from '../storage/bytes';
import type { Session } from '../transactions/session';
import type { Transaction } from '../transactions/transaction';
import type { Reply } from '../wire/reply';
import type { Engine } from './engine';
import type { CommandDefinition, CommandRequest } from './request';

export interface SessionState {
  readonly session?: Session;
  readonly transaction?: Transaction;
}

/** The session's key: the bytes of `lsid.id`. @throws MongoError 2 */
export function sessionKey(lsid: Value | undefined): string | undefined {
  if (lsid === undefined) return undefined;
  const id = isDocument(lsid) ? lsid.get('id') : undefined;
  if (!(id instanceof Binary)) throw invalidOptions('lsid.id must be a UUID');
  return asBuffer(id.buffer).toString('hex', 0, id.position);
}

/** The session of a command, and its transaction: begun here by its first statement. */
export function enterSession(engine: Engine, definition: CommandDefinition, body: Document): SessionState {
  const key = sessionKey(body.get('lsid'));
  const number = transactionNumber(body);
  const inTransaction = body.get('autocommit') === false;
  if (key === undefined) {
    if (number !== undefined) throw invalidOptions('Transaction number requires a session ID to also be specified');
    return {};
  }
  const session = engine.sessions.get(key);
  if (number === undefined) {
    if (inTransaction) throw invalidOptions(`'autocommit' field requires a transaction number to also be specified`);
    return { session };
  }
  if (!inTransaction) return enterRetryable(engine, session, { number, definition });
  if (definition.name === 'commitTransaction' || definition.name === 'abortTransaction') return { session };
  return { session, transaction: statementOf(engine, session, { number, body, definition }) };
}

function transactionNumber(body: Document): bigint | undefined {
  const number = body.get('txnNumber');
  return isNumber(number) ? toBigInt(number) : undefined;
}

function enterRetryable(
  engine: Engine,
  session: Session,
  { number, definition }: { number: bigint; definition: CommandDefinition },
): SessionState {
  if (!definition.retryable) {
    throw new MongoError(
      50768,
      `txnNumber may only be provided for multi-document transactions and retryable write commands. autocommit:false was not provided, and ${definition.name} is not a retryable write command.`,
    );
  }
  const newer = session.advanceTo(number);
  if (newer && session.transaction) engine.transactions.abort(session.transaction);
  return { session };
}

function statementOf(
  engine: Engine,
  session: Session,
  { number, body, definition }: { number: bigint; body: Document; definition: CommandDefinition },
): Transaction {
  const starting = body.get('startTransaction') === true;
  if (!starting) session.openTransaction(number);
  if (!definition.inTransaction) {
    if (session.transaction && !starting) engine.transactions.abort(session.transaction);
    throw new MongoError(263, `Cannot run '${definition.name}' in a multi-document transaction.`);
  }
  return starting ? engine.transactions.begin(session, number) : session.openTransaction(number);
}

/** The number and statement of a retryable write outside transactions. */
export function retryOf({ body }: Pick<CommandRequest, 'body'>): { number: bigint; statement: number } | undefined {
  const number = transactionNumber(body);
  if (number === undefined || body.get('autocommit') === false) return undefined;
  return { number, statement: statementId(body) };
}

/** Runs a retryable write once: sent again with the same number and statement it gets the first answer. */
export function runOnce(
  request: CommandRequest,
  definition: CommandDefinition,
  run: () => Promise<Reply> | Reply,
): Promise<Reply> | Reply {
  const { session } = request;
  const retry = retryOf(request);
  if (!session || !retry || !definition.retryable) return run();
  const { replies } = session.retryHistory(retry.number);
  const { statement } = retry;
  const earlier = replies.get(statement);
  if (earlier) return earlier;
  const closing = request.engine.failPoints?.transactionalWrite();
  if (closing === 'before') throw new FailureToClose();
  const reply = Promise.resolve(run());
  replies.set(statement, reply);
  // a write that failed as a whole has changed nothing: it may be tried again
  reply.catch(() => replies.delete(statement));
  return closing === 'after' ? reply.then(() => Promise.reject(new FailureToClose())) : reply;
}

function statementId(body: Document): number {
  const one = body.get('stmtId');
  if (typeof one === 'number') return one;
  const many = body.get('stmtIds');
  return Array.isArray(many) && typeof many[0] === 'number' ? many[0] : 0;
}

/** An error inside a transaction aborts it. */
export function leaveAfterError({ engine, transaction }: CommandRequest, definition: CommandDefinition): void {
  if (transaction && definition.name !== 'killCursors') engine.transactions.abort(transaction);
}
