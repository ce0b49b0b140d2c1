import { maxTimeExpired, MongoError, writeConflict } from '../errors/mongoError';
import type { Document } from '../bson/value';
import type { ReadSource } from '../planner/execute';
import type { Collection } from '../storage/collection';
import type { RecordWriter } from '../storage/recordWriter';
import { BlockedByTransaction } from '../transactions/locks';
import type { Transaction } from '../transactions/transaction';
import { advanceClusterTime } from '../wire/clusterTime';
import { readSource, transactionWriter } from './engine';
import type { CommandRequest } from './request';
import { retryOf } from './sessionRules';

/** A write in steps, so that long ones do not hold everybody up and blocked ones go on where they stopped. */
export interface WriteSteps {
  /** Where the steps write. */
  readonly collection: Collection;
  /** The collection was dropped meanwhile: what is left to do goes to the one that is made in its place, if any is. */
  moveOn(): Promise<void>;
  /** Works on; true when all is done. What it has done stays done when it throws BlockedByTransaction. */
  advance(writer: RecordWriter, source: ReadSource): boolean;
  /** The answer, once all is done. */
  reply(): Document;
}

/** Documents that one write transaction of the store changes at most. */
export const STEP_DOCUMENTS = 2000;

/** A write that may be retried is stored whole with its answer, as far as memory allows. */
const RETRYABLE_DOCUMENTS = 50_000;

export function stepDocuments(request: CommandRequest): number {
  return retryOf(request) ? RETRYABLE_DOCUMENTS : STEP_DOCUMENTS;
}

/**
 * Runs a write to its end. Outside a transaction each step is durable before the next; a record that an open
 * transaction holds is waited for. Inside one nothing is stored yet, and such a record is a WriteConflict.
 */
export async function runWrite(request: CommandRequest, steps: WriteSteps): Promise<void> {
  const { engine, transaction } = request;
  advanceClusterTime();
  if (transaction) return runInTransaction(request, transaction, steps);
  const source = readSource(engine, undefined, request.deadline);
  for (;;) {
    let blocker: Transaction | undefined;
    let dropped = false;
    const done = await engine.environment.write(() => {
      dropped = steps.collection.dropped;
      if (dropped) return false;
      try {
        const complete = steps.advance(engine.directWriter, source);
        if (complete) rememberReply(request, steps.reply());
        return complete;
      } catch (error) {
        if (!(error instanceof BlockedByTransaction)) throw error;
        blocker = error.transaction;
        return false;
      }
    });
    if (done) return;
    if (dropped) await steps.moveOn();
    else if (blocker) await waitFor(blocker, request.deadline);
    else refuseLate(request.deadline);
  }
}

/** Stored together with the write itself: a retry after a crash is answered, not done again. */
function rememberReply(request: CommandRequest, reply: Document): void {
  const retry = retryOf(request);
  if (!retry || !request.session) return;
  request.engine.sessionStore.save(request.session.key, { ...retry, committed: false, reply });
}

function runInTransaction(request: CommandRequest, transaction: Transaction, steps: WriteSteps): void {
  const { engine } = request;
  const writer = transactionWriter(engine, transaction);
  const source = readSource(engine, transaction, request.deadline);
  try {
    while (!steps.advance(writer, source)) refuseLate(request.deadline);
  } catch (error) {
    if (error instanceof BlockedByTransaction) throw writeConflict();
    throw error;
  }
}

/** @throws MongoError 50 when the command's time is up */
export function refuseLate(deadline: number | undefined): void {
  if (deadline !== undefined && Date.now() >= deadline) throw maxTimeExpired('operation exceeded time limit');
}

export async function waitFor(transaction: Transaction, deadline: number | undefined): Promise<void> {
  if (deadline === undefined) return transaction.ended;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(maxTimeExpired('operation exceeded time limit')),
      Math.max(0, deadline - Date.now()),
    );
  });
  try {
    await Promise.race([transaction.ended, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Errors of one statement go into `writeErrors`; these stop the whole command instead. */
export function stopsCommand(error: unknown): boolean {
  return !(error instanceof MongoError) || error.code === 112 || error.code === 50 || error.code === 14031;
}
