import type { Document } from 'mongodb';
import { startTestServer, type TestServer } from '../support/server';

let server: TestServer;
beforeAll(async () => void (server = await startTestServer()));
afterAll(() => server.stop());

const CLUSTERED = { key: { _id: 1 }, unique: true } as const;

describe('a clustered collection', () => {
  test('is in order of _id and shows its index', async () => {
    const { db } = server;
    const collection = await db.createCollection<{ _id: number }>('cities', {
      clusteredIndex: { ...CLUSTERED, name: 'by number' },
    });
    await collection.insertMany([{ _id: 3 }, { _id: 1 }, { _id: 2 }]);
    expect(await collection.find().toArray()).toEqual([{ _id: 1 }, { _id: 2 }, { _id: 3 }]);
    expect(await collection.find().sort({ $natural: -1 }).limit(1).toArray()).toEqual([{ _id: 3 }]);
    expect(await collection.indexes()).toEqual([
      { v: 2, key: { _id: 1 }, name: 'by number', unique: true, clustered: true },
    ]);
    const [info] = await db.listCollections({ name: 'cities' }, { nameOnly: false }).toArray();
    expect(info).toMatchObject({ options: { clusteredIndex: { v: 2, ...CLUSTERED, name: 'by number' } } });
    expect(info).not.toHaveProperty('idIndex');
    await expect(collection.insertOne({ _id: 2 })).rejects.toMatchObject({ code: 11000, keyPattern: { _id: 1 } });
    await expect(collection.dropIndex('by number')).rejects.toMatchObject({ code: 72 });
    await collection.dropIndexes();
    expect(await collection.indexes()).toHaveLength(1);
  });

  test('lets documents expire by a date in _id', async () => {
    await server.db.createCollection('expiring', { clusteredIndex: CLUSTERED, expireAfterSeconds: 60 });
    expect(await server.db.collection('expiring').indexes()).toMatchObject([{ expireAfterSeconds: 60 }]);
    await server.db.command({ collMod: 'expiring', expireAfterSeconds: 120 });
    expect(await server.db.collection('expiring').indexes()).toMatchObject([{ expireAfterSeconds: 120 }]);
    await server.db.command({ collMod: 'expiring', expireAfterSeconds: 'off' });
    const [index] = await server.db.collection('expiring').indexes();
    expect(index).not.toHaveProperty('expireAfterSeconds');
  });

  test.each<[string, Document, number]>([
    ['another key', { clusteredIndex: { key: { a: 1 }, unique: true } }, 197],
    ['a descending key', { clusteredIndex: { key: { _id: -1 }, unique: true } }, 197],
    ['without unique', { clusteredIndex: { key: { _id: 1 } } }, 5979700],
    ['an unknown field', { clusteredIndex: { ...CLUSTERED, sparse: true } }, 40415],
    ['together with capped', { clusteredIndex: CLUSTERED, capped: true, size: 1000 }, 72],
    ['an expiry alone', { expireAfterSeconds: 5 }, 72],
    ['a size without capped', { size: 5 }, 72],
    ['capped without a size', { capped: true }, 72],
  ])('%s is refused', async (_name, options, code) => {
    await expect(server.db.command({ create: 'refused', ...options })).rejects.toMatchObject({ code });
  });
});
