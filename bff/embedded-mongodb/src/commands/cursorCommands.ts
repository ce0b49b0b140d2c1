import { badValue, MongoError, unauthorized } from '../errors/mongoError';
import { isNumber, toDouble } from '../bson/numeric';
import type { Value } from '../bson/value';
import { takeBatch, type Cursor } from '../cursors/cursorManager';
import { SNAPSHOT_NUMBER } from '../transactions/transaction';
import { cursorReply, documentReply, type Reply } from '../wire/reply';
import { arrayArgument, countArgument, stringArgument } from './arguments';
import type { CommandDefinition, CommandRequest } from './request';

/** Keeps a cursor of this request's session and transaction. */
export function openCursor(
  { engine, session, transaction }: CommandRequest,
  parts: Pick<Cursor, 'namespace' | 'source' | 'held' | 'noTimeout' | 'tailable' | 'awaitData' | 'remaining'>,
): Cursor {
  if (transaction?.number !== SNAPSHOT_NUMBER) {
    return engine.cursors.open({ ...parts, sessionKey: session?.key, transaction });
  }
  // getMore is no statement of this transaction: the cursor belongs to its session alone, and ends with the snapshot
  const cursor = engine.cursors.open({ ...parts, sessionKey: session?.key });
  transaction.cursors.add(cursor.id);
  return cursor;
}

export const getMore: CommandDefinition = {
  name: 'getMore',
  options: ['collection', 'batchSize', 'term', 'lastKnownCommittedOpTime'],
  inTransaction: true,
  async run(request): Promise<Reply> {
    const { engine, body } = request;
    const where = { body, command: 'getMore' };
    const cursor = engine.cursors.get(cursorId(body.get('getMore')));
    checkOwner(request, cursor, stringArgument(where, 'collection'));
    const size = countArgument(where, 'batchSize') || Infinity;
    cursor.inUse = true;
    try {
      return await nextBatch(request, cursor, Math.min(size, cursor.remaining));
    } catch (error) {
      engine.cursors.close(cursor.id);
      throw error;
    } finally {
      cursor.inUse = false;
    }
  },
};

function cursorId(value: Value | undefined): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') return BigInt(value);
  throw badValue('getMore needs a cursor id');
}

function checkOwner({ database, session, transaction }: CommandRequest, cursor: Cursor, collection?: string): void {
  if (collection !== undefined && `${database}.${collection}` !== cursor.namespace) {
    throw unauthorized(
      `Requested getMore on namespace '${database}.${collection}', but cursor belongs to a different namespace ${cursor.namespace}`,
    );
  }
  if (cursor.sessionKey !== undefined && session?.key !== cursor.sessionKey) {
    throw new MongoError(
      50738,
      `Cannot run getMore on cursor ${cursor.id}, which was created in session ${cursor.sessionKey}, in another session`,
    );
  }
  if (cursor.transaction !== transaction) {
    throw new MongoError(50740, `Cannot run getMore on cursor ${cursor.id}, which was not created in this transaction`);
  }
}

async function nextBatch({ engine, body }: CommandRequest, cursor: Cursor, size: number): Promise<Reply> {
  let batch = takeBatch(cursor.source, size, cursor.held);
  if (cursor.awaitData) {
    const until = Date.now() + awaitMilliseconds(body.get('maxTimeMS'));
    while (batch.documents.length === 0 && Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, AWAIT_STEP_MS));
      batch = takeBatch(cursor.source, size);
    }
  }
  cursor.held = batch.held;
  cursor.remaining -= batch.documents.length;
  const complete = (batch.exhausted && !cursor.tailable) || cursor.remaining <= 0;
  if (complete) engine.cursors.close(cursor.id);
  return cursorReply({
    id: complete ? 0n : cursor.id,
    namespace: cursor.namespace,
    field: 'nextBatch',
    documents: batch.documents,
  });
}

const AWAIT_STEP_MS = 20;
const DEFAULT_AWAIT_MS = 1000;

/** How long a tailable cursor waits at its end: maxTimeMS has this meaning for getMore. */
function awaitMilliseconds(maxTime: Value | undefined): number {
  return isNumber(maxTime) ? toDouble(maxTime) : DEFAULT_AWAIT_MS;
}

export const killCursors: CommandDefinition = {
  name: 'killCursors',
  options: ['cursors'],
  inTransaction: true,
  run({ engine, body }): Reply {
    const ids = arrayArgument({ body, command: 'killCursors' }, 'cursors') ?? [];
    const killed: Value[] = [];
    const unknown: Value[] = [];
    for (const id of ids) (engine.cursors.close(cursorId(id)) ? killed : unknown).push(id);
    return documentReply(
      new Map<string, Value>([
        ['cursorsKilled', killed],
        ['cursorsNotFound', unknown],
        ['cursorsAlive', []],
        ['cursorsUnknown', []],
      ]),
    );
  },
};
