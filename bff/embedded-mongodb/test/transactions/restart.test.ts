import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Binary, type Document, Long, MongoClient, UUID } from 'mongodb';
import { startEmbeddedMongoDb, type RunningServer } from '../../src';
import { rawCommand } from '../support/rawCommand';

let dataDir: string;
let server: RunningServer;
let client: MongoClient;

async function start(): Promise<void> {
  server = await startEmbeddedMongoDb({ dataDir });
  client = await MongoClient.connect(server.uri);
}
async function stop(): Promise<void> {
  await client.close();
  await server.close();
}

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'embedded-mongodb-'));
  await start();
});
afterEach(async () => {
  await stop();
  rmSync(dataDir, { recursive: true });
});

const lsid = { id: new Binary(new UUID().buffer, 4) };
const rows = () => client.db('test').collection<{ _id: number; n: number }>('rows');

const send = (command: Document): Promise<Document> => rawCommand(server.port, command);

test('a retryable write that comes again after a restart is not done twice', async () => {
  await rows().insertOne({ _id: 1, n: 0 });
  const updates = [{ q: { _id: 1 }, u: { $inc: { n: 1 } } }];
  const command = { update: 'rows', updates, lsid, txnNumber: Long.fromNumber(5), $db: 'test' };
  expect(await send(command)).toMatchObject({ n: 1, nModified: 1 });
  expect(await send(command)).toMatchObject({ n: 1, nModified: 1 });
  await stop();
  await start();
  expect(await send(command)).toMatchObject({ n: 1, nModified: 1 });
  expect(await rows().findOne({ _id: 1 })).toEqual({ _id: 1, n: 1 });
  expect(await send({ ...command, txnNumber: Long.fromNumber(4) })).toMatchObject({ ok: 0, code: 225 });
});

test('a commit that comes again after a restart is confirmed', async () => {
  await rows().insertOne({ _id: 1, n: 0 });
  const number = { lsid, txnNumber: Long.fromNumber(9), autocommit: false };
  const update = { update: 'rows', updates: [{ q: { _id: 1 }, u: { $inc: { n: 1 } } }], $db: 'test' };
  const commit = { commitTransaction: 1, ...number, $db: 'admin' };
  expect(await send({ ...update, ...number, startTransaction: true })).toMatchObject({ ok: 1, n: 1 });
  expect(await send(commit)).toMatchObject({ ok: 1 });
  await stop();
  await start();
  expect(await send(commit)).toMatchObject({ ok: 1 });
  const other = await send({ ...commit, txnNumber: Long.fromNumber(10) });
  expect(other).toMatchObject({ ok: 0, code: 251, errorLabels: ['TransientTransactionError'] });
  expect(await rows().findOne({ _id: 1 })).toEqual({ _id: 1, n: 1 });
});

test('collections, indexes, views and options are there again', async () => {
  const db = client.db('test');
  await rows().insertMany([
    { _id: 1, n: 1 },
    { _id: 2, n: 2 },
  ]);
  await rows().createIndex({ n: 1 }, { unique: true, name: 'one' });
  await db.createCollection('big', { viewOn: 'rows', pipeline: [{ $match: { n: { $gt: 1 } } }] });
  await stop();
  await start();
  await expect(rows().insertOne({ _id: 3, n: 2 })).rejects.toMatchObject({ code: 11000 });
  expect((await rows().indexes()).map(({ name }) => name)).toEqual(['_id_', 'one']);
  expect(await client.db('test').collection('big').countDocuments()).toBe(1);
  expect(await rows().estimatedDocumentCount()).toBe(2);
});

test('a folder belongs to one server at a time', async () => {
  await expect(startEmbeddedMongoDb({ dataDir })).rejects.toThrow('is in use by another');
});

test('other addresses than loopback need users', async () => {
  await expect(startEmbeddedMongoDb({ dataDir, host: '0.0.0.0' })).rejects.toThrow('give users');
});
