import type { Document, Filter } from 'mongodb';
import { startTestServer, type TestServer } from '../support/server';

interface Row {
  _id: number;
  city: string;
  n: number;
  key: string;
  tags?: string[];
}

let running: TestServer;
const rows = () => running.db.collection<Row>('rows');

beforeAll(async () => {
  running = await startTestServer();
  await rows().createIndexes([
    { key: { city: 1, n: -1 } },
    { key: { key: 1 }, unique: true },
    { key: { tags: 1 } },
    { key: { n: 1 }, name: 'even', partialFilterExpression: { n: { $gte: 500 } } },
    { key: { hash: 'hashed' } },
  ]);
  await rows().insertMany(
    Array.from({ length: 1000 }, (_, n) => ({
      _id: n,
      city: `c${n % 10}`,
      n,
      key: `k${n}`,
      tags: [`t${n % 7}`, `t${n % 5}`],
    })),
  );
});
afterAll(() => running.stop());

/** Stages from the outside in, with the index that is used. */
function stages(plan: Document): string[] {
  const inner = plan['inputStage'] ? stages(plan['inputStage'] as Document) : [];
  const several = ((plan['inputStages'] as Document[] | undefined) ?? []).flatMap(stages);
  const name = String(plan['stage']);
  return [plan['indexName'] ? `${name} ${String(plan['indexName'])}` : name, ...inner, ...several];
}

async function plan(filter: Filter<Row>, sort: Record<string, 1 | -1> = {}): Promise<string[]> {
  const explained = await rows().find(filter).sort(sort).explain('executionStats');
  return stages((explained as Document)['queryPlanner']['winningPlan'] as Document);
}

test.each<[string, Filter<Row>, Record<string, 1 | -1>, string[]]>([
  ['_id', { _id: 5 }, {}, ['IDHACK _id_']],
  ['a range of _id', { _id: { $gte: 5, $lt: 9 } }, {}, ['FETCH', 'IXSCAN _id_']],
  ['a unique key', { key: 'k7' }, {}, ['FETCH', 'IXSCAN key_1']],
  ['an equality and an order', { city: 'c1' }, { n: -1 }, ['FETCH', 'IXSCAN city_1_n_-1']],
  ['the order backwards', { city: 'c1' }, { n: 1 }, ['FETCH', 'IXSCAN city_1_n_-1']],
  ['an order alone', {}, { city: 1, n: -1 }, ['FETCH', 'IXSCAN city_1_n_-1']],
  ['an order that the index does not give', { city: 'c1' }, { key: 1 }, ['SORT', 'FETCH', 'IXSCAN city_1_n_-1']],
  ['several values', { key: { $in: ['k1', 'k2'] } }, {}, ['FETCH', 'IXSCAN key_1']],
  ['an element of an array', { tags: 't3' }, {}, ['FETCH', 'IXSCAN tags_1']],
  [
    'alternatives that all have an index',
    { $or: [{ key: 'k1' }, { tags: 't1' }] },
    {},
    ['FETCH', 'OR', 'IXSCAN key_1', 'IXSCAN tags_1'],
  ],
  ['alternatives of which one has none', { $or: [{ key: 'k1' }, { none: 1 } as Filter<Row>] }, {}, ['COLLSCAN']],
  ['a partial index that holds all matches', { n: { $gte: 600 } }, {}, ['FETCH', 'IXSCAN even']],
  ['a partial index that does not', { n: { $gte: 400 } }, {}, ['COLLSCAN']],
  ['a hashed index', { hash: 5 } as Filter<Row>, {}, ['FETCH', 'IXSCAN hash_hashed']],
  ['no index', { none: 1 } as Filter<Row>, {}, ['COLLSCAN']],
])('%s', async (_what, filter, sort, expected) => {
  expect(await plan(filter, sort)).toEqual(expected);
});

test('an equality reads no more than it finds', async () => {
  const explained: Document = await rows()
    .find({ city: 'c3', n: { $lt: 100 } })
    .explain('executionStats');
  expect(explained['executionStats']).toMatchObject({ nReturned: 10, totalKeysExamined: 10, totalDocsExamined: 10 });
  expect(explained['executionStats']).toHaveProperty('executionStages.nReturned', 10);
  expect(explained['executionStats']).toHaveProperty(
    'executionStages.stage',
    explained['queryPlanner'].winningPlan.stage,
  );
});

test('an index gives the order both ways, in pages', async () => {
  const sorted = (direction: 1 | -1) =>
    rows()
      .find({}, { projection: { _id: 1 } })
      .sort({ city: direction, n: direction === 1 ? -1 : 1 });
  const forward = (await sorted(1).toArray()).map(({ _id }) => _id);
  const backward = (await sorted(-1).batchSize(7).toArray()).map(({ _id }) => _id);
  expect(forward.slice(0, 3)).toEqual([990, 980, 970]);
  expect([...backward].reverse()).toEqual(forward);
  expect((await sorted(1).skip(100).limit(5).toArray()).map(({ _id }) => _id)).toEqual(forward.slice(100, 105));
});

test('a hint names the index or is refused', async () => {
  expect(await rows().find({ city: 'c1', n: 1 }).hint('key_1').toArray()).toHaveLength(1);
  await expect(rows().find({}).hint('nothing').toArray()).rejects.toMatchObject({ code: 2 });
});

test('$lookup and $match of an aggregation use the index', async () => {
  const explained: Document = await rows()
    .aggregate([{ $match: { key: 'k9' } }, { $project: { n: 1 } }])
    .explain();
  expect(stages(explained['queryPlanner']['winningPlan'] as Document)).toContain('IXSCAN key_1');
  const started = performance.now();
  const joined = await rows()
    .aggregate([
      { $lookup: { from: 'rows', localField: 'key', foreignField: 'key', as: 'same' } },
      { $match: { 'same.0.n': { $gte: 0 } } },
      { $count: 'n' },
    ])
    .toArray();
  expect(joined).toEqual([{ n: 1000 }]);
  expect(performance.now() - started).toBeLessThan(10_000);
});
