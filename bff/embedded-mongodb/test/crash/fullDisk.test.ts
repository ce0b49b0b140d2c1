import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient, MongoServerError } from 'mongodb';
import { startServerProcess } from './serverProcess';

/** No file of the process may grow beyond 12,000 blocks of 512 bytes or 1 KB, whichever the shell counts in. */
const LIMITED = ['sh', '-c', 'ulimit -f 12000; exec "$@"', 'sh'];

interface Row {
  _id: number;
  text: string;
}

test('a full disk is an error; what was stored before stays and the server goes on', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'embedded-mongodb-full-'));
  const limited = await startServerProcess(dataDir, { prefix: LIMITED });
  const client = await MongoClient.connect(limited.uri, { retryWrites: false });
  const rows = client.db('full').collection<Row>('rows');
  await rows.createIndex({ text: 1 });
  let stored = 0;
  let failure: unknown;
  while (stored < 100_000 && failure === undefined) {
    const batch = Array.from({ length: 200 }, (_, i) => ({ _id: stored + i, text: `${stored + i}${'x'.repeat(500)}` }));
    await rows.insertMany(batch).then(
      () => (stored += 200),
      (error: unknown) => (failure = error),
    );
  }
  expect(failure).toBeInstanceOf(MongoServerError);
  expect(failure).toMatchObject({ code: 14031 });
  expect(await rows.findOne({ _id: 0 })).not.toBeNull();
  expect(await rows.countDocuments()).toBe(stored);
  expect((await client.db('full').command({ validate: 'rows' }))['errors']).toEqual([]);
  await client.close();
  await limited.kill();

  const free = await startServerProcess(dataDir);
  const again = await MongoClient.connect(free.uri);
  const found = again.db('full').collection<Row>('rows');
  expect(await found.countDocuments()).toBe(stored);
  await found.insertOne({ _id: -1, text: 'room again' });
  expect((await again.db('full').command({ validate: 'rows' }))['errors']).toEqual([]);
  await again.close();
  await free.kill('SIGTERM');
  rmSync(dataDir, { recursive: true });
}, 60_000);
