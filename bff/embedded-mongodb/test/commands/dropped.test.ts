import type { Collection, Document } from 'mongodb';
import { startTestServer, type TestServer } from '../support/server';

let server: TestServer;
beforeAll(async () => void (server = await startTestServer()));
afterAll(() => server.stop());

const names = async (): Promise<string[]> => (await server.db.listCollections().toArray()).map(({ name }) => name);
const rows = (name: string): Collection<Document & { _id: number }> => server.db.collection(name);

describe('a collection that is dropped while others write', () => {
  test('comes into being again: no insert and no upsert fails', async () => {
    for (let round = 0; round < 10; round++) {
      const id = (at: number): number => round * 1000 + at;
      const inserts = Array.from({ length: 6 }, (_, at) =>
        rows('busy').insertMany([{ _id: id(at) }, { _id: id(at + 100) }]),
      );
      const upserts = [
        rows('busy').updateOne({ _id: id(50) }, { $set: { a: 1 } }, { upsert: true }),
        rows('busy').findOneAndUpdate({ _id: id(51) }, { $set: { a: 1 } }, { upsert: true }),
        rows('busy').deleteMany({ _id: { $gte: id(100) } }),
      ];
      await Promise.all([...inserts, rows('busy').drop(), ...upserts, server.db.dropDatabase()]);
    }
    await rows('busy').insertOne({ _id: -1 });
    expect(await server.db.command({ validate: 'busy' })).toMatchObject({ valid: true });
  });
});

describe('a collection that is dropped while its description changes', () => {
  test('does not come back at the next start', async () => {
    const first = await startTestServer();
    const busy = first.db.collection<{ _id: number }>('busy');
    for (let round = 0; round < 10; round++) {
      await busy.insertOne({ _id: round });
      const changes = [
        busy.drop(),
        busy.createIndex({ a: 1 }),
        busy.createIndex({ b: 1 }, { sparse: true }),
        busy.dropIndexes(),
        first.db.command({ collMod: 'busy', validator: { a: { $type: 'int' } } }),
        first.db.dropDatabase(),
      ];
      await Promise.allSettled(changes);
    }
    await busy.drop();
    await first.db.createCollection('kept');
    await first.client.close();
    await first.server.close();
    const second = await startTestServer({ dataDir: first.dataDir });
    expect((await second.db.listCollections().toArray()).map(({ name }) => name)).toEqual(['kept']);
    await second.stop();
    await first.stop();
  });

  test('gets its index in its next life', async () => {
    for (let round = 0; round < 5; round++) {
      const [, made] = await Promise.all([rows('lives').drop(), rows('lives').createIndex({ a: 1 })]);
      expect(made).toBe('a_1');
    }
    await rows('lives').createIndex({ a: 1 });
    expect((await rows('lives').indexes()).map(({ name }) => name)).toEqual(['_id_', 'a_1']);
  });
});

describe('validate', () => {
  test('sees one state, whatever is written meanwhile', async () => {
    await rows('changing').insertOne({ _id: -1, a: 0 });
    const answers: Document[] = [];
    for (let round = 0; round < 10; round++) {
      const [answer] = await Promise.all([
        server.db.command({ validate: 'changing' }),
        rows('changing').insertMany(Array.from({ length: 50 }, (_, at) => ({ _id: round * 50 + at, a: at }))),
        rows('changing').createIndex({ [`a${round}`]: 1, a: 1 }),
        server.db.command({ validate: 'changing' }).then((one) => answers.push(one)),
      ]);
      answers.push(answer);
    }
    expect(answers.filter(({ valid }) => valid !== true)).toEqual([]);
  });
});

describe('an update without upsert', () => {
  test('makes no collection', async () => {
    const none = rows('never');
    expect(await none.updateOne({ _id: 1 }, { $set: { a: 1 } })).toMatchObject({ matchedCount: 0, upsertedCount: 0 });
    expect(await none.updateMany({}, [{ $set: { a: 1 } }])).toMatchObject({ matchedCount: 0 });
    expect(await none.findOneAndUpdate({ _id: 1 }, { $set: { a: 1 } })).toBeNull();
    expect((await none.deleteMany({})).deletedCount).toBe(0);
    expect(await names()).not.toContain('never');
    await none.updateOne({ _id: 1 }, { $set: { a: 1 } }, { upsert: true });
    expect(await names()).toContain('never');
  });

  test('is checked even so', async () => {
    await expect(rows('never2').updateOne({}, { $sett: { a: 1 } } as Document)).rejects.toMatchObject({ code: 9 });
    await expect(rows('never2').updateOne({ a: { $bad: 1 } }, { $set: { a: 1 } })).rejects.toMatchObject({ code: 2 });
    expect(await names()).not.toContain('never2');
  });
});

describe('a capped collection whose oldest document a transaction holds', () => {
  test('takes a new one, once, and is trimmed afterwards', async () => {
    await server.db.createCollection('last', { capped: true, size: 4096, max: 2 });
    const last = rows('last');
    await last.insertMany([{ _id: 1 }, { _id: 2 }]);
    const session = server.client.startSession();
    session.startTransaction();
    await last.updateOne({ _id: 1 }, { $set: { held: true } }, { session });
    expect(await last.insertOne({ _id: 3 })).toMatchObject({ insertedId: 3 });
    expect(await last.countDocuments({ _id: 3 })).toBe(1);
    await session.abortTransaction();
    await session.endSession();
    await last.updateOne({ _id: 4 }, { $set: { late: true } }, { upsert: true });
    expect((await last.find().toArray()).map(({ _id }) => _id)).toEqual([3, 4]);
  });
});
