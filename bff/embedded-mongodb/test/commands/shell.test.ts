import type { Document } from 'mongodb';
import { startTestServer, type TestServer } from '../support/server';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await server.db.collection('rows').createIndex({ a: 1 });
  await server.db.collection('rows').insertMany([{ a: 1 }, { a: 2 }]);
});
afterAll(() => server.stop());

const admin = (command: Document) => server.client.db('admin').command(command);

describe('what shells and Compass ask', () => {
  test.each<[Document, Document]>([
    [{ buildInfo: 1 }, { version: expect.stringMatching(/^7\./), bits: 64 }],
    [{ hostInfo: 1 }, { system: { numCores: expect.any(Number), memSizeMB: expect.any(Number) }, os: {} }],
    [{ getCmdLineOpts: 1 }, { argv: [], parsed: {} }],
    [{ getLog: 'startupWarnings' }, { totalLinesWritten: 0, log: [] }],
    [{ connectionStatus: 1, showPrivileges: true }, { authInfo: { authenticatedUsers: [] } }],
    [{ getParameter: 1, featureCompatibilityVersion: 1 }, { featureCompatibilityVersion: { version: '7.0' } }],
    [{ replSetGetConfig: 1 }, { config: { _id: 'rs0', members: [{ _id: 0, votes: 1 }] } }],
    [
      { listCommands: 1 },
      { commands: { find: { requiresAuth: true, adminOnly: false }, ping: { requiresAuth: false } } },
    ],
    [{ currentOp: 1, $all: true }, { inprog: [{ op: 'command', command: { currentOp: 1 } }] }],
    [{ killOp: 1, op: 5 }, { info: 'attempting to kill op' }],
    [{ dataSize: 'test.rows' }, { numObjects: 2, size: expect.any(Number) }],
    [{ dataSize: 'test.none' }, { numObjects: 0, size: 0 }],
    [{ planCacheClear: 'rows' }, {}],
    [
      { getDefaultRWConcern: 1 },
      { defaultReadConcern: { level: 'local' }, defaultWriteConcern: { w: 'majority', wtimeout: 0 } },
    ],
  ])('%j', async (command, answer) => expect(await admin(command)).toMatchObject({ ok: 1, ...answer }));

  test.each<[Document, number]>([
    [{ profile: 1 }, 115],
    [{ profile: 'off' }, 14],
    [{ killOp: 1, op: 'x' }, 14],
    [{ dataSize: 'nothing' }, 2],
    [{ atlasVersion: 1 }, 59],
  ])('%j is refused', async (command, code) => {
    await expect(admin(command)).rejects.toMatchObject({ code });
  });

  test('the profiler is off', async () => {
    expect(await server.db.profilingLevel()).toBe('off');
    expect(await server.db.command({ profile: 0 })).toMatchObject({ was: 0 });
  });

  test('$indexStats counts the uses of an index', async () => {
    const uses = async (): Promise<number> => {
      const stats = await server.db
        .collection('rows')
        .aggregate([{ $indexStats: {} }, { $match: { name: 'a_1' } }])
        .toArray();
      return Number(stats[0]?.['accesses'].ops);
    };
    const before = await uses();
    await server.db.collection('rows').find({ a: 1 }).toArray();
    expect(await uses()).toBe(before + 1);
  });

  test('$listSessions tells of the sessions, $planCacheStats that no plan is kept', async () => {
    const sessions = server.client.db('config').collection('system.sessions');
    const [session] = await sessions.aggregate([{ $listSessions: {} }, { $limit: 1 }]).toArray();
    expect(session).toEqual({ _id: { id: expect.anything() as unknown }, lastUse: expect.any(Date) as unknown });
    await expect(sessions.aggregate([{ $listSessions: { users: [] } }]).toArray()).rejects.toMatchObject({ code: 115 });
    const rows = server.db.collection('rows');
    await expect(rows.aggregate([{ $listSessions: {} }]).toArray()).rejects.toMatchObject({ code: 73 });
    expect(await rows.aggregate([{ $planCacheStats: {} }]).toArray()).toEqual([]);
    await expect(rows.aggregate([{ $collStats: { latencyStats: {} } }]).toArray()).rejects.toMatchObject({ code: 115 });
  });

  test('sizes are told in the scale asked for', async () => {
    await server.db.collection('large').insertOne({ text: 'x'.repeat(10_000) });
    const stats = await server.db.command({ collStats: 'large', scale: 1024 });
    expect(stats).toMatchObject({ size: 9, count: 1, scaleFactor: 1024 });
    expect(await server.db.command({ dbStats: 1, scale: 2 ** 20 })).toMatchObject({
      dataSize: 0,
      scaleFactor: 2 ** 20,
    });
    const staged = await server.db
      .collection('large')
      .aggregate([{ $collStats: { storageStats: { scale: 1000 } } }])
      .next();
    expect(staged).toMatchObject({ storageStats: { size: 10 } });
    await expect(server.db.command({ collStats: 'large', scale: 0 })).rejects.toMatchObject({ code: 51024 });
  });

  test('dbHash tells whether two databases hold the same', async () => {
    const [one, two] = [server.client.db('one'), server.client.db('two')];
    for (const db of [one, two]) await db.collection<{ _id: number }>('c').insertMany([{ _id: 1 }, { _id: 2 }]);
    await two.collection<{ _id: number }>('c').deleteOne({ _id: 1 });
    await two.collection<{ _id: number }>('c').insertOne({ _id: 1 });
    const md5 = async (db: typeof one) => (await db.command({ dbHash: 1 }))['md5'] as string;
    expect(await md5(one)).toBe(await md5(two));
    await two.collection<{ _id: number }>('c').deleteOne({ _id: 1 });
    expect(await md5(one)).not.toBe(await md5(two));
  });
});
