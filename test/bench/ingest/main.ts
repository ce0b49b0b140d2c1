import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import mongoose from 'mongoose';
import { fileHandover } from '../../../bff/src/adapters/departments/fileHandover';
import { composeIngest } from '../../../bff/src/compose/composeIngest';
import { readKeys, freshKeys } from '../../../bff/src/config/keys';
import { systemClock } from '../../../bff/src/kernel/clock';
import { connectDatabase, disconnectDatabase } from '../../../bff/src/storage/connection';
import { openDatabase } from '../../../bff/src/storage/databaseProcess';
import { syncIndexes } from '../../../bff/src/storage/indexSync';
import { writeContributions } from './contributionsFile';

// `npm run bench:ingest`: the loader beside the driver's bare insertMany of the same documents, on the same database, round by round.

const GROUP = 1000;
const LEAST_RATIO = 0.5;
const MOST_MEMORY_MB = 300;
const COLLECTION = 'contributions';

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '3' },
    full: { type: 'boolean', default: false },
  },
});
/** `--full`: a million records in the round that measures memory. */
const memoryRecords = values.full ? 1_000_000 : 300_000;

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** Every collection that a load touches is empty, with its indexes, as on the first day. */
async function freshCollections(): Promise<void> {
  await mongoose.connection.db?.dropDatabase();
  await syncIndexes(mongoose.connection);
}

/** Records a second of a load from file to durable records. */
async function loadOnce(file: string, dataDir: string, onMemory: (megabytes: number) => void): Promise<number> {
  const service = composeIngest({ dataDir, keys: readKeys(freshKeys()) }, systemClock());
  const begun = performance.now();
  const handover = await fileHandover(file, { dataSet: 'social-security.contributions' });
  const { report } = await service.load(handover, { onProgress: () => onMemory(process.memoryUsage.rss() / 1e6) });
  if (report.refused > 0) throw new Error(`${report.refused} records of the bench were refused`);
  return (report.read * 1000) / (performance.now() - begun);
}

/** Documents a second of the driver's insertMany, with the documents that the loader just wrote. */
async function insertOnce(): Promise<number> {
  const { db } = mongoose.connection;
  if (!db) throw new Error('not connected');
  const documents = await db
    .collection(COLLECTION)
    .find({}, { sort: { $natural: 1 } })
    .toArray();
  await freshCollections();
  const begun = performance.now();
  for (let from = 0; from < documents.length; from += GROUP) {
    await db.collection(COLLECTION).insertMany(documents.slice(from, from + GROUP), { ordered: false });
  }
  return (documents.length * 1000) / (performance.now() - begun);
}

async function compare(file: string, dataDir: string): Promise<number> {
  const loads: number[] = [];
  const inserts: number[] = [];
  for (let round = 1; round <= Number(values.rounds); round += 1) {
    await freshCollections();
    loads.push(await loadOnce(file, dataDir, () => undefined));
    inserts.push(await insertOnce());
    say(`round ${round}: loader ${loads.at(-1)?.toFixed(0)}/s, insertMany ${inserts.at(-1)?.toFixed(0)}/s`);
  }
  return median(loads) / median(inserts);
}

async function main(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'city-services-bench-'));
  const database = await openDatabase({ dataDir: folder, mongodbUri: process.env['MONGODB_URI'] });
  try {
    await connectDatabase(benchUri(database.uri), { appName: 'bench' });
    // Memory first: later rounds would leave their own documents on the heap.
    const large = join(folder, 'large.csv');
    await writeContributions(large, memoryRecords);
    await freshCollections();
    let peak = 0;
    const rate = await loadOnce(large, folder, (megabytes) => (peak = Math.max(peak, megabytes)));
    say(
      `${memoryRecords} records: ${rate.toFixed(0)}/s, the loader at most ${peak.toFixed(0)} MB (limit ${MOST_MEMORY_MB})`,
    );
    const small = join(folder, 'small.csv');
    await writeContributions(small, Number(values.records));
    const ratio = await compare(small, folder);
    say(
      `loader / insertMany: ${ratio.toFixed(2)} (at least ${LEAST_RATIO}), median of ${values.rounds} rounds of ${values.records}`,
    );
    return ratio >= LEAST_RATIO && peak <= MOST_MEMORY_MB;
  } finally {
    await mongoose.connection.db?.dropDatabase().catch(() => undefined);
    await disconnectDatabase();
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A database of its own: the bench empties it. */
function benchUri(uri: string): string {
  const address = new URL(uri);
  address.pathname = '/bench-ingest';
  return address.toString();
}

main().then(
  (good) => (process.exitCode = good ? 0 : 1),
  (error: unknown) => {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = 1;
  },
);
