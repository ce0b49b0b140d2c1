import { readdirSync } from 'node:fs';
import type { Document } from 'mongodb';
import { startTestServer, type TestServer } from '../support/server';

const ROWS = 3000;
const TEXT = 'x'.repeat(200);

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  const rows = Array.from({ length: ROWS }, (_, _id) => ({ _id, n: (_id * 7919) % ROWS, kind: _id % 700, text: TEXT }));
  await server.db.collection<{ _id: number }>('rows').insertMany(rows);
  await setParameter('internalQueryMaxBlockingSortMemoryUsageBytes', 100_000);
  await setParameter('internalDocumentSourceGroupMaxMemoryBytes', 50_000);
});
afterAll(() => server.stop());

const setParameter = (name: string, value: unknown) =>
  server.client.db('admin').command({ setParameter: 1, [name]: value });
const rows = () => server.db.collection<{ _id: number; n: number }>('rows');
const aggregate = (pipeline: Document[], options = {}) => rows().aggregate(pipeline, options);

describe('what does not fit the memory goes to the disk', () => {
  test('a sort of find, whole and in parts', async () => {
    const all = await rows().find().sort({ n: 1 }).toArray();
    expect(all.map(({ n }) => n)).toEqual(Array.from({ length: ROWS }, (_, n) => n));
    const some = await rows().find().sort({ n: -1 }).skip(1500).limit(3).project({ n: 1, _id: 0 }).toArray();
    expect(some).toEqual([{ n: 1499 }, { n: 1498 }, { n: 1497 }]);
  });

  test('equal documents keep their order', async () => {
    const sorted = await rows().find().sort({ text: 1 }).toArray();
    expect(sorted.map(({ _id }) => _id)).toEqual(Array.from({ length: ROWS }, (_, _id) => _id));
  });

  test('a sort inside a pipeline', async () => {
    const found = await aggregate([{ $set: { back: { $subtract: [0, '$n'] } } }, { $sort: { back: 1 } }]).toArray();
    expect(found.map((each) => (each as unknown as { n: number }).n)).toEqual(
      Array.from({ length: ROWS }, (_, at) => ROWS - 1 - at),
    );
  });

  test.each<[string, Document[]]>([
    ['plain fields', []],
    ['expressions', [{ $set: { kind: { $add: ['$kind', 0] } } }]],
  ])('groups of %s', async (_name, before) => {
    const group = { $group: { _id: '$kind', count: { $sum: 1 }, least: { $min: '$_id' } } };
    const found = await aggregate([...before, group]).toArray();
    expect(found).toHaveLength(700);
    for (const each of found) {
      const kind = Number(each._id);
      expect(each).toEqual({ _id: kind, count: kind < ROWS % 700 ? 5 : 4, least: kind });
    }
  });

  test('no file is left, not even by a cursor that is given up', async () => {
    const cursor = rows().find().sort({ n: 1 }).batchSize(10);
    await cursor.next();
    await cursor.close();
    expect(readdirSync(server.dataDir).filter((name) => name.startsWith('temporary'))).toEqual([]);
  });
});

describe('without the disk', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['a sort of find', () => rows().find().sort({ n: 1 }).allowDiskUse(false).toArray()],
    ['a $sort', () => aggregate([{ $sort: { n: 1 } }], { allowDiskUse: false }).toArray()],
    ['a late $sort', () => aggregate([{ $set: { m: '$n' } }, { $sort: { m: 1 } }], { allowDiskUse: false }).toArray()],
    ['a $group', () => aggregate([{ $group: { _id: '$_id' } }], { allowDiskUse: false }).toArray()],
  ])('%s is refused', async (_name, query) => {
    await expect(query()).rejects.toMatchObject({
      code: 292,
      codeName: 'QueryExceededMemoryLimitNoDiskUseAllowed',
    });
  });

  test('what needs less is served', async () => {
    const options = { allowDiskUse: false };
    expect(
      await aggregate([{ $sort: { n: 1 } }, { $limit: 2 }, { $project: { n: 1, _id: 0 } }], options).toArray(),
    ).toEqual([{ n: 0 }, { n: 1 }]);
    expect(await aggregate([{ $group: { _id: null, n: { $sum: '$n' } } }], options).toArray()).toHaveLength(1);
  });

  test('one group that pushes too much is refused with or without the disk', async () => {
    const push = aggregate([{ $group: { _id: null, all: { $push: '$text' } } }]).toArray();
    await expect(push).rejects.toMatchObject({ code: 146, codeName: 'ExceededMemoryLimit' });
  });
});

describe('maxTimeMS ends', () => {
  test.each<[string, (maxTimeMS: number) => Promise<unknown>]>([
    [
      'a filter that lets nothing through',
      (maxTimeMS) =>
        rows()
          .find(
            {
              $expr: {
                $eq: [
                  { $reduce: { input: { $range: [0, 200] }, initialValue: 0, in: { $add: ['$$value', '$$this'] } } },
                  -1,
                ],
              },
            },
            { maxTimeMS },
          )
          .toArray(),
    ],
    [
      'a sort without index',
      (maxTimeMS) =>
        aggregate(
          [
            { $unwind: { path: '$none', preserveNullAndEmptyArrays: true } },
            { $set: { many: { $range: [0, 1000] } } },
            { $unwind: '$many' },
            { $sort: { many: 1 } },
            { $limit: 1 },
          ],
          { maxTimeMS },
        ).toArray(),
    ],
    [
      'a $group of what a $unwind makes',
      (maxTimeMS) =>
        aggregate(
          [
            { $limit: 100 },
            { $set: { many: { $range: [0, 100_000] } } },
            { $unwind: '$many' },
            { $group: { _id: '$many' } },
          ],
          { maxTimeMS },
        ).toArray(),
    ],
    [
      'a $lookup for each document',
      (maxTimeMS) =>
        aggregate(
          [
            {
              $lookup: {
                from: 'rows',
                let: { n: '$n' },
                pipeline: [{ $match: { $expr: { $gt: ['$n', { $add: ['$$n', 1] }] } } }, { $count: 'more' }],
                as: 'found',
              },
            },
            { $count: 'all' },
          ],
          { maxTimeMS },
        ).toArray(),
    ],
  ])('%s', async (_name, query) => {
    const started = Date.now();
    await expect(query(50)).rejects.toMatchObject({ code: 50, codeName: 'MaxTimeMSExpired' });
    expect(Date.now() - started).toBeLessThan(2000);
  });
});

test.each<[string, unknown, number]>([
  ['internalDocumentSourceGroupMaxMemoryBytes', 0, 2],
  ['internalDocumentSourceGroupMaxMemoryBytes', 'much', 14],
  ['unknownParameter', 1, 40415],
])('setParameter %s to %j is refused', async (name, value, code) => {
  await expect(setParameter(name, value)).rejects.toMatchObject({ code });
});
