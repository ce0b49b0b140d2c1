import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient, type Db } from 'mongodb';
import { startEmbeddedMongoDb, type RunningServer } from '../../src';

let folder: string;
let server: RunningServer;
let client: MongoClient;
let db: Db;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'embedded-mongodb-aggregate-'));
  server = await startEmbeddedMongoDb({ dataDir: folder, port: 0 });
  client = await MongoClient.connect(server.uri);
  db = client.db('pipelines');
  const sales = Array.from({ length: 1000 }, (_, i) => ({
    _id: i as never,
    item: `item${i % 10}`,
    amount: i,
    at: new Date(Date.UTC(2026, 0, 1, i)),
  }));
  await db.collection('sales').insertMany(sales);
  await db
    .collection('items')
    .insertMany(
      Array.from({ length: 10 }, (_, i) => ({ _id: i as never, sku: `item${i}`, Name: i % 2 ? 'odd' : 'EVEN' })),
    );
  await db.collection('items').createIndex({ sku: 1 });
});

afterAll(async () => {
  await client.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const run = (collection: string, stages: object[], options: object = {}): Promise<unknown[]> =>
  db
    .collection(collection)
    .aggregate(stages as never, options)
    .toArray();

test('a group over all documents', async () => {
  const [first, ...others] = await run('sales', [
    { $group: { _id: '$item', total: { $sum: '$amount' }, n: { $sum: 1 } } },
    { $sort: { _id: 1 } },
  ]);
  expect(first).toEqual({ _id: 'item0', total: 49500, n: 100 });
  expect(others).toHaveLength(9);
});

test('a lookup by an indexed field after a filter', async () => {
  const stages = [
    { $match: { _id: { $lt: 3 } } },
    { $lookup: { from: 'items', localField: 'item', foreignField: 'sku', as: 'found' } },
    { $unwind: '$found' },
    { $project: { name: '$found.Name' } },
  ];
  expect(await run('sales', stages)).toEqual([
    { _id: 0, name: 'EVEN' },
    { _id: 1, name: 'odd' },
    { _id: 2, name: 'EVEN' },
  ]);
});

test('dates by the zone of the city, over several batches', async () => {
  const days = await run(
    'sales',
    [
      { $sort: { _id: 1 } },
      { $project: { day: { $dateToString: { date: '$at', format: '%Y-%m-%d', timezone: 'Asia/Shanghai' } } } },
    ],
    { batchSize: 90 },
  );
  expect(days).toHaveLength(1000);
  expect(days.slice(15, 17)).toEqual([
    { _id: 15, day: '2026-01-01' },
    { _id: 16, day: '2026-01-02' },
  ]);
});

test('variables of the command, documents of the pipeline, sessions of the server', async () => {
  expect(
    await run('sales', [{ $match: { $expr: { $eq: ['$_id', '$$wanted'] } } }, { $project: { _id: 1 } }], {
      let: { wanted: { $add: [40, 2] } },
    }),
  ).toEqual([{ _id: 42 }]);
  expect(await db.aggregate([{ $documents: [{ a: 1 }, { a: 2 }] }, { $match: { a: 2 } }]).toArray()).toEqual([
    { a: 2 },
  ]);
  expect(
    await db.aggregate([{ $listLocalSessions: {} }, { $limit: 1 }, { $project: { _id: 0, x: 'seen' } }]).toArray(),
  ).toEqual([{ x: 'seen' }]);
});

test('a collation holds in groups, comparisons and sets', async () => {
  const collation = { locale: 'en', strength: 2 };
  const documents = [{ v: 'a' }, { v: 'A' }, { v: 'b' }];
  await db.collection('letters').insertMany(documents.map((each) => ({ ...each })));
  expect(await run('letters', [{ $group: { _id: '$v', n: { $sum: 1 } } }], { collation })).toEqual([
    { _id: 'a', n: 2 },
    { _id: 'b', n: 1 },
  ]);
  expect(await run('letters', [{ $match: { $expr: { $eq: ['$v', 'B'] } } }, { $count: 'n' }], { collation })).toEqual([
    { n: 1 },
  ]);
});

test('$out and $merge write what the pipeline makes', async () => {
  await run('sales', [{ $group: { _id: '$item', total: { $sum: '$amount' } } }, { $out: 'totals' }]);
  await run('sales', [
    { $match: { item: 'item0' } },
    { $group: { _id: '$item', most: { $max: '$amount' } } },
    { $merge: { into: 'totals' } },
  ]);
  expect(await db.collection('totals').countDocuments()).toBe(10);
  expect(await db.collection('totals').findOne({ _id: 'item0' as never })).toEqual({
    _id: 'item0',
    total: 49500,
    most: 990,
  });
});

test('a mistake is answered with its code and the server goes on', async () => {
  await expect(run('sales', [{ $frobnicate: {} }])).rejects.toMatchObject({ code: 40324 });
  await expect(run('sales', [{ $project: { x: { $divide: ['$amount', 0] } } }])).rejects.toMatchObject({
    code: 2,
    codeName: 'BadValue',
  });
  expect(await db.collection('sales').countDocuments({})).toBe(1000);
});

test('an update by a pipeline', async () => {
  await db
    .collection('items')
    .updateMany({}, [{ $set: { label: { $concat: ['$sku', ':', { $toLower: '$Name' }] } } }, { $unset: 'Name' }]);
  expect(await db.collection('items').findOne({ _id: 1 as never })).toEqual({
    _id: 1,
    sku: 'item1',
    label: 'item1:odd',
  });
});

test('a count by an index, with and without a limit', async () => {
  expect(await db.collection('items').countDocuments({ sku: { $in: ['item1', 'item2', 'nothing'] } })).toBe(2);
  expect(await db.collection('items').countDocuments({ sku: { $gte: 'item5' } }, { skip: 1, limit: 3 })).toBe(3);
  expect(await db.collection('items').countDocuments({ label: 'item1:odd', sku: 'item1' })).toBe(1);
  await db.collection('bags').insertMany([{ tags: ['a', 'b'] }, { tags: ['a', 'a'] }, { tags: [] }]);
  await db.collection('bags').createIndex({ tags: 1 });
  expect(await db.collection('bags').countDocuments({ tags: { $gte: 'a' } })).toBe(2);
});

test('a stage that reads everything before it answers still keeps to the time allowed', async () => {
  const crossed = [
    { $lookup: { from: 'sales', pipeline: [], as: 'x' } },
    { $unwind: '$x' },
    { $group: { _id: '$x.item', n: { $sum: 1 } } },
  ];
  await expect(run('sales', crossed, { maxTimeMS: 5 })).rejects.toMatchObject({ code: 50 });
});
