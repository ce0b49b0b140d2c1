import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { startEmbeddedMongoDb, type RunningServer } from '../../src';

let server: RunningServer;
let client: MongoClient;
const dataDir = mkdtempSync(join(tmpdir(), 'embedded-mongodb-'));

beforeAll(async () => {
  server = await startEmbeddedMongoDb({
    dataDir,
    testCommands: true,
    log: (message) => process.stderr.write(`${message}\n`),
  });
  client = await MongoClient.connect(server.uri);
});

afterAll(async () => {
  await client?.close();
  await server.close();
  rmSync(dataDir, { recursive: true });
});

describe('the official driver', () => {
  test('inserts, finds by id, updates, deletes and counts', async () => {
    const people = client.db('smoke').collection<{ _id: number; name: string; age?: number }>('people');
    await people.insertMany([
      { _id: 1, name: 'Ann', age: 30 },
      { _id: 2, name: 'Bob', age: 20 },
      { _id: 3, name: 'Cid' },
    ]);
    expect(await people.findOne({ _id: 2 })).toEqual({ _id: 2, name: 'Bob', age: 20 });
    const changed = await people.updateMany({ age: { $gte: 20 } }, { $inc: { age: 1 } });
    expect(changed).toMatchObject({ matchedCount: 2, modifiedCount: 2 });
    expect(await people.find().sort({ age: -1 }).toArray()).toEqual([
      { _id: 1, name: 'Ann', age: 31 },
      { _id: 2, name: 'Bob', age: 21 },
      { _id: 3, name: 'Cid' },
    ]);
    expect(await people.countDocuments({ age: { $exists: true } })).toBe(2);
    expect((await people.deleteOne({ _id: 1 })).deletedCount).toBe(1);
    expect(await people.estimatedDocumentCount()).toBe(2);
  });

  test('a duplicate key names the pattern and the value', async () => {
    const keys = client.db('smoke').collection<{ email: string }>('keys');
    await keys.createIndex({ email: 1 }, { unique: true });
    await keys.insertOne({ email: 'a@b' });
    await expect(keys.insertOne({ email: 'a@b' })).rejects.toMatchObject({
      code: 11000,
      keyPattern: { email: 1 },
      keyValue: { email: 'a@b' },
    });
  });

  test('a transaction is seen by others only after its commit', async () => {
    const accounts = client.db('smoke').collection<{ _id: string; fen: number }>('accounts');
    await accounts.insertMany([
      { _id: 'a', fen: 100 },
      { _id: 'b', fen: 0 },
    ]);
    const session = client.startSession();
    session.startTransaction();
    await accounts.updateOne({ _id: 'a' }, { $inc: { fen: -40 } }, { session });
    await accounts.updateOne({ _id: 'b' }, { $inc: { fen: 40 } }, { session });
    expect(await accounts.findOne({ _id: 'a' })).toMatchObject({ fen: 100 });
    expect(await accounts.findOne({ _id: 'a' }, { session })).toMatchObject({ fen: 60 });
    await session.commitTransaction();
    await session.endSession();
    expect(await accounts.find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: 'a', fen: 60 },
      { _id: 'b', fen: 40 },
    ]);
  });

  test('an aggregation groups by index', async () => {
    const orders = client.db('smoke').collection('orders');
    await orders.createIndex({ city: 1 });
    await orders.insertMany(Array.from({ length: 300 }, (_, n) => ({ city: `c${n % 3}`, n })));
    const found = await orders
      .aggregate([
        { $match: { city: { $in: ['c0', 'c1'] } } },
        { $group: { _id: '$city', sum: { $sum: '$n' } } },
        { $sort: { _id: 1 } },
      ])
      .toArray();
    expect(found).toEqual([
      { _id: 'c0', sum: 14850 },
      { _id: 'c1', sum: 14950 },
    ]);
    const cursor = orders.find({}, { batchSize: 7 }).sort({ n: -1 });
    expect((await cursor.toArray()).map((order) => order['n'])[299]).toBe(0);
  });

  test('an upsert inserts the fields of its query', async () => {
    const counters = client.db('smoke').collection<{ _id: string; n: number }>('counters');
    const made = await counters.findOneAndUpdate(
      { _id: 'x' },
      { $inc: { n: 1 } },
      { upsert: true, returnDocument: 'after' },
    );
    expect(made).toEqual({ _id: 'x', n: 1 });
  });
});
