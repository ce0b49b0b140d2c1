import { Binary, isDocument, type Value } from '../bson/value';
import { isNumber, toBigInt } from '../bson/numeric';
import { invalidOptions, noSuchTransaction } from '../errors/mongoError';
import { newUuidBytes } from '../storage/collection';
import { advanceClusterTime } from '../wire/clusterTime';
import { documentReply, type Reply } from '../wire/reply';
import type { Engine } from './engine';
import type { CommandDefinition, CommandRequest } from './request';
import { sessionKey } from './sessionRules';

const ok = (): Reply => documentReply(new Map());

function endingNumber({ body, session }: CommandRequest): bigint {
  const number = body.get('txnNumber');
  const value = isNumber(number) ? toBigInt(number) : undefined;
  if (!session || value === undefined || body.get('autocommit') !== false) {
    throw invalidOptions(
      'This command must be run inside a transaction: it needs lsid, txnNumber and autocommit: false',
    );
  }
  return value;
}

const commitTransaction: CommandDefinition = {
  name: 'commitTransaction',
  options: ['recoveryToken', 'coordinator'],
  adminOnly: true,
  inTransaction: true,
  async run(request): Promise<Reply> {
    const number = endingNumber(request);
    advanceClusterTime();
    if (request.session) await request.engine.transactions.commit(request.session, number);
    return ok();
  },
};

const abortTransaction: CommandDefinition = {
  name: 'abortTransaction',
  options: ['recoveryToken'],
  adminOnly: true,
  inTransaction: true,
  run(request): Reply {
    const number = endingNumber(request);
    const open = request.session?.openTransaction(number);
    if (!open) throw noSuchTransaction('no transaction to abort');
    request.engine.transactions.abort(open);
    return ok();
  },
};

/** Ends a session: its transaction is aborted, its cursors are closed. */
export function endSession(engine: Engine, key: string): void {
  const session = engine.sessions.find(key);
  if (session?.transaction) engine.transactions.abort(session.transaction);
  engine.cursors.closeWhere((cursor) => cursor.sessionKey === key);
  engine.sessions.remove(key);
}

function endListed(request: CommandRequest): Reply {
  const listed = request.body.get(request.name);
  const keys = Array.isArray(listed) ? listed.map(sessionKey) : [];
  for (const key of keys) if (key !== undefined) endSession(request.engine, key);
  if (request.name === 'killSessions' && keys.length === 0) endAll(request.engine);
  return ok();
}

function endAll(engine: Engine): void {
  for (const session of [...engine.sessions.all()]) endSession(engine, session.key);
}

const endSessions: CommandDefinition = { name: 'endSessions', options: [], run: endListed };
const killSessions: CommandDefinition = { name: 'killSessions', options: [], run: endListed };

const killAllSessions: CommandDefinition = {
  name: 'killAllSessions',
  options: [],
  run({ engine }): Reply {
    endAll(engine);
    return ok();
  },
};

const refreshSessions: CommandDefinition = {
  name: 'refreshSessions',
  options: [],
  run({ engine, body }): Reply {
    const listed = body.get('refreshSessions');
    for (const lsid of Array.isArray(listed) ? listed : []) {
      const key = isDocument(lsid) ? sessionKey(lsid) : undefined;
      if (key !== undefined) engine.sessions.get(key);
    }
    return ok();
  },
};

const startSession: CommandDefinition = {
  name: 'startSession',
  options: [],
  run(): Reply {
    const id = new Map<string, Value>([['id', new Binary(newUuidBytes(), Binary.SUBTYPE_UUID)]]);
    return documentReply(
      new Map<string, Value>([
        ['id', id],
        ['timeoutMinutes', 30],
      ]),
    );
  },
};

export const sessionCommands: readonly CommandDefinition[] = [
  commitTransaction,
  abortTransaction,
  endSessions,
  killSessions,
  killAllSessions,
  refreshSessions,
  startSession,
];
