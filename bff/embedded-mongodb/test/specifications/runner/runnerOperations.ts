import type { Document } from 'mongodb';
import type { CaseRun } from './runTest';
import { Difference } from './suite';

type Run = (on: string, options: Document, run: CaseRun) => unknown;

const STATES: Readonly<Record<string, string>> = {
  none: 'NO_TRANSACTION',
  starting: 'STARTING_TRANSACTION',
  in_progress: 'TRANSACTION_IN_PROGRESS',
  committed: 'TRANSACTION_COMMITTED',
  aborted: 'TRANSACTION_ABORTED',
};

/** Operations on `testRunner`: fail points and assertions. */
export const runnerOperations: Readonly<Record<string, Run>> = {
  failPoint: async (_, { client, failPoint }, { entities, admin, failPoints }) => {
    failPoints.add(String(failPoint.configureFailPoint));
    await (client === undefined ? admin : entities.client(client).db('admin')).command(failPoint);
  },
  createEntities: (_, { entities: given }, { entities }) => entities.create(given),
  wait: (_, { ms }) => new Promise((resolve) => setTimeout(resolve, Number(ms))),
  assertCollectionExists: async (_, where, run) => expectSame(await hasCollection(where, run), true, where),
  assertCollectionNotExists: async (_, where, run) => expectSame(await hasCollection(where, run), false, where),
  assertIndexExists: async (_, where, run) => expectSame(await hasIndex(where, run), true, where),
  assertIndexNotExists: async (_, where, run) => expectSame(await hasIndex(where, run), false, where),
  assertSessionTransactionState: (_, { session, state }) =>
    expectSame((session as { transaction: { state: string } }).transaction.state, STATES[state] ?? state, {}),
  assertSessionPinned: (_, { session }) => expectSame((session as { isPinned: boolean }).isPinned, true, {}),
  assertSessionUnpinned: (_, { session }) => expectSame((session as { isPinned: boolean }).isPinned, false, {}),
  assertSessionDirty: (_, { session }) => expectSame(isDirty(session), true, {}),
  assertSessionNotDirty: (_, { session }) => expectSame(isDirty(session), false, {}),
  assertSameLsidOnLastTwoCommands: (_, { client }, run) => expectSame(sameSession(String(client), run), true, {}),
  assertDifferentLsidOnLastTwoCommands: (_, { client }, run) => expectSame(sameSession(String(client), run), false, {}),
};

function isDirty(session: { serverSession: { isDirty: boolean } }): boolean {
  return session.serverSession.isDirty;
}

async function hasCollection({ databaseName, collectionName }: Document, { admin }: CaseRun): Promise<boolean> {
  const database = admin.client.db(databaseName);
  const names = await database.listCollections({ name: collectionName }, { nameOnly: true }).toArray();
  return names.length > 0;
}

async function hasIndex(where: Document, run: CaseRun): Promise<boolean> {
  if (!(await hasCollection(where, run))) return false;
  const indexes = await run.admin.client.db(where.databaseName).collection(where.collectionName).indexes();
  return indexes.some(({ name }) => name === where.indexName);
}

function sameSession(client: string, { entities }: CaseRun): boolean {
  const started = entities.eventsOf(client).filter(({ name }) => name === 'commandStartedEvent');
  const [one, other] = started.slice(-2).map(({ fields }) => String(fields.command.lsid?.id.toString('hex')));
  return one === other;
}

function expectSame(found: unknown, expected: unknown, where: Document): void {
  if (found !== expected) {
    throw new Difference(`expected ${String(expected)}, found ${String(found)} ${JSON.stringify(where)}`);
  }
}
