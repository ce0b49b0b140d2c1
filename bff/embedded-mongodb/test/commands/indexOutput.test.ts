import type { Document } from 'mongodb';
import { startTestServer, type TestServer } from '../support/server';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  const numbers = server.db.collection<{ _id: number }>('numbers');
  await numbers.createIndexes([{ key: { a: 1 } }, { key: { a: 1, b: -1 } }, { key: { tags: 1 } }]);
  await numbers.insertMany([1, 2, 3, 4, 5].map((_id) => ({ _id, a: _id, b: _id % 2, tags: [_id, _id + 10] })));
});
afterAll(() => server.stop());

const find = (filter: Document = {}) => server.db.collection('numbers').find(filter);

describe('find with index keys', () => {
  test('min is included, max is not', async () => {
    const ids = async (cursor: ReturnType<typeof find>) => (await cursor.toArray()).map(({ _id }) => _id as unknown);
    expect(await ids(find().hint({ a: 1 }).min({ a: 2 }).max({ a: 4 }))).toEqual([2, 3]);
    expect(await ids(find().hint('a_1').min({ a: 4 }))).toEqual([4, 5]);
    expect(await ids(find({ b: 1 }).hint('a_1').max({ a: 4 }).sort({ a: -1 }))).toEqual([3, 1]);
    expect(await ids(find().hint('a_1_b_-1').min({ a: 2, b: 0 }).max({ a: 3, b: 0 }))).toEqual([2, 3]);
    expect(await ids(find().hint('a_1').min({ a: 4 }).max({ a: 2 }))).toEqual([]);
    expect(await ids(server.db.collection('none').find().hint('a_1').min({ a: 4 }))).toEqual([]);
  });

  test.each<[string, () => ReturnType<typeof find>, number]>([
    ['no hint', () => find().min({ a: 1 }), 51173],
    ['other fields', () => find().hint('a_1_b_-1').min({ a: 1 }), 51174],
    ['other order', () => find().hint('a_1_b_-1').max({ b: 1, a: 1 }), 51174],
  ])('min and max need the fields of the hinted index: %s', async (_name, query, code) => {
    await expect(query().toArray()).rejects.toMatchObject({ code });
  });

  test('returnKey answers the entries, showRecordId adds the number of the record', async () => {
    expect(
      await find({ a: { $gte: 4 } })
        .hint('a_1')
        .returnKey(true)
        .toArray(),
    ).toEqual([{ a: 4 }, { a: 5 }]);
    expect(await find({ tags: 12 }).returnKey(true).toArray()).toEqual([{ tags: 12 }]);
    expect(await find({ b: 0 }).returnKey(true).toArray()).toEqual([{}, {}]);
    expect(await find({ a: 1 }).project({ _id: 0, a: 1 }).showRecordId(true).toArray()).toEqual([
      { a: 1, $recordId: 1 },
    ]);
  });
});

describe('explain shows the bounds of an index scan', () => {
  test.each<[Document, string[]]>([
    [{ a: 5 }, ['[5, 5]']],
    [{ a: { $gt: 1, $lte: 7 } }, ['(1, 7]']],
    [{ a: { $lt: 'q' } }, ['["", "q")']],
    [{ a: { $gte: 'q' } }, ['["q", {})']],
    [{ a: /^abc/ }, ['["abc", "abd")', '[/^abc/, /^abc/]']],
    [{ a: { $in: [2, 1, null] } }, ['[null, null]', '[1, 1]', '[2, 2]']],
    [{ a: { $gt: 3 } }, ['(3, inf.0]']],
    [{ a: { $lt: new Date(0) } }, ['[new Date(-9223372036854775808), new Date(0))']],
    [{ a: { $exists: true } }, ['[MinKey, MaxKey]']],
  ])('%j', async (filter, bounds) => {
    const { queryPlanner } = await find(filter).hint('a_1').explain('queryPlanner');
    expect(queryPlanner.winningPlan.inputStage.indexBounds.a).toEqual(bounds);
  });
});
