import type { ClientSession, Collection } from 'mongodb';
import { startTestServer, type TestServer } from '../support/server';

interface Row {
  _id: number;
  x: number;
}

let server: TestServer;
let rows: Collection<Row>;
const sessions: ClientSession[] = [];

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  rows = server.db.collection<Row>('rows');
  await rows.drop();
  await rows.insertMany(Array.from({ length: 5 }, (_, n) => ({ _id: n, x: 11 })));
});
afterEach(async () => {
  for (const session of sessions.splice(0)) await session.endSession();
});

function snapshotSession(): ClientSession {
  const session = server.client.startSession({ snapshot: true });
  sessions.push(session);
  return session;
}

test('each session sees the state of its first read, by every kind of read', async () => {
  const [early, late] = [snapshotSession(), snapshotSession()];
  expect(await rows.findOne({ _id: 1 }, { session: early })).toEqual({ _id: 1, x: 11 });
  await rows.updateOne({ _id: 1 }, { $inc: { x: 1 } });
  expect(await rows.distinct('x', {}, { session: late })).toEqual([11, 12]);
  await rows.updateOne({ _id: 1 }, { $inc: { x: 1 } });
  await rows.insertOne({ _id: 9, x: 9 });
  expect(await rows.findOne({ _id: 1 })).toEqual({ _id: 1, x: 13 });
  for (const [session, x] of [[early, 11] as const, [late, 12] as const]) {
    expect(await rows.findOne({ _id: 1 }, { session })).toEqual({ _id: 1, x });
    expect(await rows.aggregate([{ $match: { _id: 1 } }], { session }).toArray()).toEqual([{ _id: 1, x }]);
    expect(await rows.distinct('x', { _id: 1 }, { session })).toEqual([x]);
    expect(await rows.countDocuments({}, { session })).toBe(5);
  }
});

test('a cursor goes on in the past', async () => {
  const session = snapshotSession();
  const cursor = rows.find({}, { session, batchSize: 2 });
  expect(await cursor.next()).toEqual({ _id: 0, x: 11 });
  await rows.updateMany({}, { $set: { x: 0 } });
  await rows.deleteOne({ _id: 4 });
  expect((await cursor.toArray()).map(({ _id, x }) => [_id, x])).toEqual([1, 2, 3, 4].map((id) => [id, 11]));
});

test('writers are not held up', async () => {
  await rows.findOne({}, { session: snapshotSession() });
  await expect(rows.updateMany({}, { $inc: { x: 1 } })).resolves.toMatchObject({ modifiedCount: 5 });
  await server.client.withSession((session) =>
    session.withTransaction(() => rows.updateOne({ _id: 1 }, { $inc: { x: 1 } }, { session })),
  );
  expect(await rows.findOne({ _id: 1 })).toEqual({ _id: 1, x: 13 });
});

test('many snapshots: the oldest are given up', async () => {
  const first = snapshotSession();
  await rows.findOne({}, { session: first });
  for (let n = 0; n < 40; n++) await rows.findOne({}, { session: snapshotSession() });
  await expect(rows.findOne({}, { session: first })).rejects.toMatchObject({ code: 239, codeName: 'SnapshotTooOld' });
});
