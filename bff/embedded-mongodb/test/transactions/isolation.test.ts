import { MongoServerError, type ClientSession } from 'mongodb';
import { startTestServer, type TestServer } from '../support/server';

interface Row {
  _id: number;
  n: number;
  key?: string;
}

let test1: TestServer;
const rows = () => test1.db.collection<Row>('rows');

beforeAll(async () => {
  test1 = await startTestServer();
});
afterAll(() => test1.stop());
beforeEach(async () => {
  await rows().drop();
  await rows().createIndex({ key: 1 }, { unique: true, sparse: true });
  await rows().insertMany([
    { _id: 1, n: 1 },
    { _id: 2, n: 2 },
    { _id: 3, n: 3 },
  ]);
});

async function inTransaction<T>(work: (session: ClientSession) => Promise<T>): Promise<T> {
  const session = test1.client.startSession();
  try {
    session.startTransaction();
    return await work(session);
  } finally {
    if (session.inTransaction()) await session.abortTransaction();
    await session.endSession();
  }
}

const transient = async (work: Promise<unknown>): Promise<MongoServerError> => {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof MongoServerError)) throw new Error(`expected a server error, got ${String(error)}`);
  expect(error.hasErrorLabel('TransientTransactionError')).toBe(true);
  return error;
};

test('reads see the snapshot of the first statement, whatever others commit', async () => {
  await inTransaction(async (session) => {
    expect(await rows().countDocuments({}, { session })).toBe(3);
    await rows().insertOne({ _id: 4, n: 4 });
    await rows().updateOne({ _id: 1 }, { $set: { n: 100 } });
    await rows().deleteOne({ _id: 2 });
    expect(await rows().find({}, { session }).sort({ _id: 1 }).toArray()).toEqual([
      { _id: 1, n: 1 },
      { _id: 2, n: 2 },
      { _id: 3, n: 3 },
    ]);
  });
});

test('a transaction sees its own inserts, updates and deletes, by index and in order', async () => {
  await inTransaction(async (session) => {
    await rows().insertOne({ _id: 9, n: 0, key: 'k' }, { session });
    await rows().updateOne({ _id: 3 }, { $set: { n: -1 } }, { session });
    await rows().deleteOne({ _id: 2 }, { session });
    expect(await rows().findOne({ key: 'k' }, { session })).toMatchObject({ _id: 9 });
    expect(
      await rows()
        .find({}, { session })
        .sort({ n: 1 })
        .map(({ _id }) => _id)
        .toArray(),
    ).toEqual([3, 9, 1]);
    expect(await rows().findOne({ _id: 2 }, { session })).toBeNull();
    expect(await rows().countDocuments()).toBe(3);
  });
  expect(await rows().findOne({ _id: 2 })).toEqual({ _id: 2, n: 2 });
});

test('the second transaction that writes a document fails at once with WriteConflict', async () => {
  await inTransaction(async (first) => {
    await rows().updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session: first });
    await inTransaction(async (second) => {
      const error = await transient(rows().updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session: second }));
      expect(error.code).toBe(112);
    });
    await first.commitTransaction();
  });
  expect(await rows().findOne({ _id: 1 })).toMatchObject({ n: 2 });
});

test('a document changed since the snapshot cannot be written', async () => {
  await inTransaction(async (session) => {
    await rows().findOne({ _id: 2 }, { session });
    await rows().updateOne({ _id: 1 }, { $inc: { n: 1 } });
    const error = await transient(rows().updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session }));
    expect(error.code).toBe(112);
  });
});

test('a write outside waits for the transaction that holds the document', async () => {
  const order: string[] = [];
  await inTransaction(async (session) => {
    await rows().updateOne({ _id: 1 }, { $inc: { n: 10 } }, { session });
    const outside = rows()
      .updateOne({ _id: 1 }, { $inc: { n: 1 } })
      .then(() => order.push('outside'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    order.push('commit');
    await session.commitTransaction();
    await outside;
  });
  expect(order).toEqual(['commit', 'outside']);
  expect(await rows().findOne({ _id: 1 })).toMatchObject({ n: 12 });
});

test('maxTimeMS ends the waiting', async () => {
  await inTransaction(async (session) => {
    await rows().updateOne({ _id: 1 }, { $inc: { n: 10 } }, { session });
    await expect(rows().updateOne({ _id: 1 }, { $inc: { n: 1 } }, { maxTimeMS: 100 })).rejects.toMatchObject({
      code: 50,
    });
  });
});

test('two transactions cannot claim one unique key', async () => {
  await inTransaction(async (first) => {
    await rows().insertOne({ _id: 10, n: 0, key: 'same' }, { session: first });
    await inTransaction(async (second) => {
      const error = await transient(rows().insertOne({ _id: 11, n: 0, key: 'same' }, { session: second }));
      expect(error.code).toBe(112);
    });
    await first.commitTransaction();
  });
  await expect(rows().insertOne({ _id: 12, n: 0, key: 'same' })).rejects.toMatchObject({ code: 11000 });
});

test('a duplicate inside a transaction ends it', async () => {
  await inTransaction(async (session) => {
    await rows().insertOne({ _id: 20, n: 0 }, { session });
    await expect(rows().insertOne({ _id: 1, n: 0 }, { session })).rejects.toMatchObject({ code: 11000 });
    await transient(session.commitTransaction());
  });
  expect(await rows().findOne({ _id: 20 })).toBeNull();
});

test('a key freed in a transaction can be used again in it', async () => {
  await rows().insertOne({ _id: 30, n: 0, key: 'moved' });
  await inTransaction(async (session) => {
    await rows().deleteOne({ _id: 30 }, { session });
    await rows().insertOne({ _id: 31, n: 0, key: 'moved' }, { session });
    await session.commitTransaction();
  });
  expect(await rows().findOne({ key: 'moved' })).toMatchObject({ _id: 31 });
});

test('a collection made in a transaction comes with its commit and goes with its abort', async () => {
  const { db } = test1;
  await inTransaction(async (session) => {
    await db.collection<Row>('fresh').insertOne({ _id: 1, n: 1 }, { session });
    expect(await db.listCollections({ name: 'fresh' }).toArray()).toEqual([]);
    await session.commitTransaction();
  });
  expect(await db.collection('fresh').countDocuments()).toBe(1);
  await inTransaction(async (session) => {
    await db.createCollection('gone', { session });
    await session.abortTransaction();
  });
  expect(await db.listCollections({ name: 'gone' }).toArray()).toEqual([]);
  await db.collection('fresh').drop();
});

test('an abandoned transaction is aborted after its time', async () => {
  await test1.client.db('admin').command({ setParameter: 1, transactionLifetimeLimitSeconds: 1 });
  try {
    await inTransaction(async (session) => {
      await rows().updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session });
      await new Promise((resolve) => setTimeout(resolve, 1200));
      expect((await rows().updateOne({ _id: 1 }, { $inc: { n: 5 } })).modifiedCount).toBe(1);
      const error = await transient(session.commitTransaction());
      expect(error.code).toBe(251);
    });
  } finally {
    await test1.client.db('admin').command({ setParameter: 1, transactionLifetimeLimitSeconds: 60 });
  }
  expect(await rows().findOne({ _id: 1 })).toMatchObject({ n: 6 });
});

test('withTransaction retries until all of them are through', async () => {
  await Promise.all(
    Array.from({ length: 8 }, () =>
      test1.client.withSession((session) =>
        session.withTransaction(async () => {
          const row = await rows().findOne({ _id: 1 }, { session });
          await rows().updateOne({ _id: 1 }, { $set: { n: (row?.n ?? 0) + 1 } }, { session });
        }),
      ),
    ),
  );
  expect(await rows().findOne({ _id: 1 })).toMatchObject({ n: 9 });
});

test('a cursor of a transaction goes on in its snapshot', async () => {
  await inTransaction(async (session) => {
    const cursor = rows().find({}, { session, batchSize: 1 }).sort({ _id: 1 });
    expect(await cursor.next()).toMatchObject({ _id: 1 });
    await rows().deleteMany({});
    expect(await cursor.next()).toMatchObject({ _id: 2 });
    expect(await cursor.next()).toMatchObject({ _id: 3 });
    expect(await cursor.next()).toBeNull();
  });
});

test('a failing command keeps its labels and leaves the transaction aborted', async () => {
  const admin = test1.client.db('admin');
  await admin.command({
    configureFailPoint: 'failCommand',
    mode: { times: 1 },
    data: { failCommands: ['insert'], errorCode: 112 },
  });
  await inTransaction(async (session) => {
    await transient(rows().insertOne({ _id: 50, n: 0 }, { session }));
    await transient(session.commitTransaction());
  });
});

test('an index that came after the snapshot is not used in it', async () => {
  await rows()
    .updateMany({}, { $set: { key: 'x' } })
    .catch(() => undefined);
  await inTransaction(async (session) => {
    expect(await rows().countDocuments({}, { session })).toBe(3);
    await rows().createIndex({ n: 1 });
    expect(await rows().findOne({ n: 2 }, { session })).toMatchObject({ _id: 2 });
    expect(
      await rows()
        .find({}, { session })
        .sort({ n: -1 })
        .map(({ _id }) => _id)
        .toArray(),
    ).toEqual([3, 2, 1]);
  });
  expect(await rows().findOne({ n: 2 })).toMatchObject({ _id: 2 });
});

test('a cursor on an index that is dropped ends with an error, not early', async () => {
  await rows().createIndex({ n: 1 });
  await rows().insertMany(Array.from({ length: 300 }, (_, i) => ({ _id: 1000 + i, n: 1000 + i })));
  const cursor = rows().find({ n: { $gte: 0 } }, { batchSize: 5 });
  await cursor.next();
  await rows().dropIndex('n_1');
  await expect(cursor.toArray()).rejects.toMatchObject({ code: 175 });
});
