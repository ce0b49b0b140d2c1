import { BSON, Timestamp, type Document } from 'mongodb';
import { rawCommand } from '../support/rawCommand';
import { startTestServer, type TestServer } from '../support/server';

let server: TestServer;
const run = (command: Document): Promise<Document> => server.db.command(command);

beforeAll(async () => {
  server = await startTestServer();
  await server.db.collection<{ _id: number }>('things').insertMany([{ _id: 1 }, { _id: 2 }]);
});
afterAll(() => server.stop());

describe('read concern', () => {
  test('a level that MongoDB does not have is refused, with and without $out', async () => {
    const readConcern = { level: '!invalid123' };
    await expect(run({ find: 'things', readConcern })).rejects.toMatchObject({ code: 2 });
    const pipeline = [{ $out: 'copies' }];
    await expect(run({ aggregate: 'things', pipeline, cursor: {}, readConcern })).rejects.toMatchObject({ code: 2 });
  });

  test('$out takes every level but linearizable', async () => {
    const things = server.db.collection('things');
    for (const level of ['local', 'majority', 'available'] as const) {
      await expect(things.aggregate([{ $out: 'copies' }], { readConcern: { level } }).toArray()).resolves.toEqual([]);
    }
    const refused = things.aggregate([{ $out: 'copies' }], { readConcern: { level: 'linearizable' } }).toArray();
    await expect(refused).rejects.toMatchObject({ code: 72 });
  });

  test.each([
    [{ count: 'things', readConcern: { level: 'snapshot' } }, 72],
    [{ find: 'things', readConcern: { level: 'local', atClusterTime: new Timestamp({ t: 1, i: 1 }) } }, 72],
    [{ find: 'things', readConcern: { level: 'snapshot', atClusterTime: 1 } }, 14],
    [{ find: 'things', readConcern: { level: 'snapshot', atClusterTime: new Timestamp({ t: 1, i: 1 }) } }, 239],
  ])('a snapshot that can not be had: %j', async (command, code) => {
    await expect(run(command)).rejects.toMatchObject({ code });
  });
});

describe('write concern', () => {
  test('a mode that the replica set does not have: written, and told', async () => {
    const reply = await rawCommand(server.server.port, {
      insert: 'things',
      documents: [{ _id: 10 }],
      writeConcern: { w: 'far' },
      $db: 'test',
    });
    expect(reply).toMatchObject({ ok: 1, writeConcernError: { code: 79, codeName: 'UnknownReplWriteConcern' } });
    expect(await server.db.collection<{ _id: number }>('things').countDocuments({ _id: 10 })).toBe(1);
  });

  test('more members than there are: written, and told with the concern', async () => {
    const reply = await rawCommand(server.server.port, {
      insert: 'things',
      documents: [{ _id: 11 }],
      writeConcern: { w: 2, wtimeout: 10 },
      $db: 'test',
    });
    expect(reply).toMatchObject({ ok: 1, n: 1 });
    expect(reply.writeConcernError).toMatchObject({
      code: 100,
      errInfo: { writeConcern: { w: 2, wtimeout: 10, provenance: 'clientSupplied' } },
    });
  });

  test.each([
    [{ w: -1 }, 9],
    [{ w: 51 }, 9],
    [{ x: 1 }, 40415],
  ])('%j is refused before anything is written', async (writeConcern, code) => {
    const documents = [{ _id: 12 }];
    await expect(run({ insert: 'things', documents, writeConcern })).rejects.toMatchObject({ code });
    expect(await server.db.collection<{ _id: number }>('things').countDocuments({ _id: 12 })).toBe(0);
  });
});

describe('errors as MongoDB words them', () => {
  test('a statement of a transaction that the session has left behind: 225', async () => {
    const lsid = { id: new BSON.UUID() };
    const find = (txnNumber: number, more: Document = {}): Promise<Document> =>
      rawCommand(server.server.port, {
        find: 'things',
        lsid,
        txnNumber: BSON.Long.fromNumber(txnNumber),
        autocommit: false,
        ...more,
        $db: 'test',
      });
    expect(await find(5, { startTransaction: true })).toMatchObject({ ok: 1 });
    expect(await find(4)).toMatchObject({ ok: 0, code: 225, codeName: 'TransactionTooOld' });
  });

  test('$out inside a transaction: 263', async () => {
    const session = server.client.startSession();
    session.startTransaction();
    const written = server.db
      .collection('things')
      .aggregate([{ $out: 'x' }], { session })
      .toArray();
    await expect(written).rejects.toMatchObject({ code: 263 });
    await session.abortTransaction();
    await session.endSession();
  });

  test('findAndModify says that it was the execution that failed', async () => {
    const people = server.db.collection<{ _id: number; name: string }>('people');
    await people.createIndex({ name: 1 }, { unique: true });
    await people.insertMany([
      { _id: 1, name: 'Ann' },
      { _id: 2, name: 'Bob' },
    ]);
    await expect(people.findOneAndUpdate({ _id: 1 }, { $set: { name: 'Bob' } })).rejects.toMatchObject({
      code: 11000,
      message:
        'Plan executor error during findAndModify :: caused by :: E11000 duplicate key error collection: test.people index: name_1 dup key: { name: "Bob" }',
      keyPattern: { name: 1 },
      keyValue: { name: 'Bob' },
    });
    await expect(
      people.findOneAndUpdate({ _id: 1 }, { $set: { name: 'Cid' } }, { hint: { none: 1 } }),
    ).rejects.toMatchObject({
      code: 2,
      message: expect.stringMatching(/^error processing query/) as string,
    });
    await expect(people.findOneAndUpdate({ _id: 1 }, { $push: { name: 'x' } as never })).rejects.toMatchObject({
      code: 2,
      message: `Plan executor error during findAndModify :: caused by :: The field 'name' must be an array but is of type string in document {_id: 1}`,
    });
    await expect(people.findOneAndUpdate({ _id: 1 }, { $sett: { name: 'x' } } as never)).rejects.toMatchObject({
      code: 9,
      message: expect.stringMatching(/^Unknown modifier: \$sett/) as string,
    });
  });

  test('options that the index on _id can not have, and a hint to a hidden index', async () => {
    const things = server.db.collection('things');
    await expect(things.createIndex({ _id: 1 }, { unique: true })).rejects.toMatchObject({ code: 197 });
    await expect(things.createIndex({ _id: 1 })).resolves.toBe('_id_1');
    await things.createIndex({ a: 1 }, { hidden: true });
    await expect(things.find({ a: 1 }).hint('a_1').toArray()).rejects.toMatchObject({ code: 2 });
  });

  test('collStats tells the limits of a capped collection', async () => {
    await server.db.createCollection('last', { capped: true, size: 4096, max: 3 });
    expect(await run({ collStats: 'last' })).toMatchObject({ capped: true, max: 3, maxSize: 4096 });
  });
});
