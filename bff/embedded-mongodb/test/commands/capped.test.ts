import { startTestServer, type TestServer } from '../support/server';

let server: TestServer;
beforeAll(async () => void (server = await startTestServer()));
afterAll(() => server.stop());

interface Row {
  _id: number;
  text?: string;
}

describe('a capped collection', () => {
  test('keeps the newest up to its number, in order of insertion', async () => {
    const rows = await server.db.createCollection<Row>('byNumber', { capped: true, size: 100_000, max: 3 });
    await rows.insertMany([5, 4, 3, 2, 1].map((_id) => ({ _id })));
    expect(await rows.find().toArray()).toEqual([{ _id: 3 }, { _id: 2 }, { _id: 1 }]);
    expect(await rows.find().sort({ $natural: -1 }).limit(1).toArray()).toEqual([{ _id: 1 }]);
    expect(await rows.isCapped()).toBe(true);
    await server.db.command({ collMod: 'byNumber', cappedMax: 2 });
    await rows.insertOne({ _id: 9 });
    expect(await rows.find().toArray()).toEqual([{ _id: 1 }, { _id: 9 }]);
  });

  test('keeps the newest up to its size', async () => {
    const rows = await server.db.createCollection<Row>('bySize', { capped: true, size: 4096 });
    for (let _id = 0; _id < 10; _id++) await rows.insertOne({ _id, text: 'x'.repeat(1000) });
    expect((await rows.find().toArray()).map(({ _id }) => _id)).toEqual([7, 8, 9]);
    await expect(rows.insertOne({ _id: 99, text: 'x'.repeat(5000) })).rejects.toMatchObject({ code: 2 });
    expect(await rows.countDocuments()).toBe(3);
  });

  test('is made of an ordinary one by convertToCapped', async () => {
    const rows = server.db.collection<Row>('converted');
    await rows.createIndex({ text: 1 });
    await rows.insertMany(Array.from({ length: 5000 }, (_, _id) => ({ _id, text: 'abc' })));
    await server.db.command({ convertToCapped: 'converted', size: 3000 });
    const left = await rows.find().toArray();
    expect(left.at(-1)).toMatchObject({ _id: 4999 });
    expect(left).toHaveLength(Math.floor(3000 / 28));
    expect(await rows.indexes()).toHaveLength(1);
    expect(await rows.options()).toMatchObject({ capped: true, size: 3000 });
    expect(await server.db.command({ validate: 'converted' })).toMatchObject({ valid: true });
    await expect(server.db.command({ convertToCapped: 'none', size: 3000 })).rejects.toMatchObject({ code: 26 });
    await expect(server.db.command({ convertToCapped: 'converted' })).rejects.toMatchObject({ code: 72 });
  });
});

describe('collMod', () => {
  beforeAll(async () => {
    await server.db.collection('plain').createIndexes([{ key: { at: 1 } }, { key: { a: 1, b: 1 } }]);
    await server.db.command({ create: 'view', viewOn: 'plain', pipeline: [] });
  });

  test('changes expiry and visibility of an index and tells old and new', async () => {
    const change = (index: object) => server.db.command({ collMod: 'plain', index });
    expect(await change({ keyPattern: { at: 1 }, expireAfterSeconds: 10 })).toMatchObject({
      expireAfterSeconds_new: 10,
    });
    expect(await change({ name: 'at_1', expireAfterSeconds: 20, hidden: true })).toMatchObject({
      expireAfterSeconds_old: 10,
      expireAfterSeconds_new: 20,
      hidden_old: false,
      hidden_new: true,
    });
    expect(await server.db.collection('plain').indexes()).toMatchObject([
      {},
      { expireAfterSeconds: 20, hidden: true },
      {},
    ]);
    await change({ name: 'at_1', hidden: false });
    expect((await server.db.collection('plain').indexes())[1]).not.toHaveProperty('hidden');
  });

  test.each<[string, object, number]>([
    ['plain', { index: { name: 'none', hidden: true } }, 27],
    ['plain', { index: { name: '_id_', hidden: true } }, 2],
    ['plain', { index: { name: 'a_1_b_1', expireAfterSeconds: 1 } }, 72],
    ['plain', { index: { name: 'at_1' } }, 72],
    ['plain', { index: { hidden: true } }, 72],
    ['plain', { index: { name: 'at_1', unique: true } }, 115],
    ['plain', { index: { name: 'at_1', colour: 1 } }, 40415],
    ['plain', { viewOn: 'other' }, 72],
    ['plain', { cappedSize: 5 }, 72],
    ['plain', { expireAfterSeconds: 5 }, 72],
    ['view', { validator: {} }, 72],
    ['none', { validator: {} }, 26],
  ])('%s %j is refused', async (collMod, change, code) => {
    await expect(server.db.command({ collMod, ...change })).rejects.toMatchObject({ code });
  });
});
