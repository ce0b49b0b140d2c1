import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import mongoose from 'mongoose';
import { fileHandover } from '../../../bff/src/adapters/departments/fileHandover';
import { composeCatalogImport } from '../../../bff/src/compose/composeCatalogImport';
import { composeIngest } from '../../../bff/src/compose/composeIngest';
import { freshKeys, readKeys } from '../../../bff/src/config/keys';
import { systemClock } from '../../../bff/src/kernel/clock';
import { connectDatabase, disconnectDatabase } from '../../../bff/src/storage/connection';
import { openDatabase } from '../../../bff/src/storage/databaseProcess';
import { syncIndexes } from '../../../bff/src/storage/indexSync';
import { ndjson } from '../../support/catalogFiles';
import { foreignCatalogue } from '../../support/foreignCatalogue';

// `npm run bench:catalog`: a foreign export with planted contradictions, from files to published guides; and once more when little has changed.

const { values } = parseArgs({ options: { items: { type: 'string', default: '20000' } } });
const ITEMS = Math.ceil(Number(values.items) / 20) * 20;
const MOST_MEMORY_MB = 400;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Runs the work; says how long it took and how much memory the process held at most meanwhile. */
async function measured<T>(
  title: string,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly mostMb: number }> {
  let mostMb = 0;
  const probe = setInterval(() => {
    mostMb = Math.max(mostMb, process.memoryUsage.rss() / 1e6);
  }, 50);
  const begun = performance.now();
  try {
    const result = await work();
    say(`  ${title}: ${((performance.now() - begun) / 1000).toFixed(1)} s, ${mostMb.toFixed(0)} MB`);
    return { result, mostMb };
  } finally {
    clearInterval(probe);
  }
}

/** The files are written before anything is measured, and let go. */
async function writeFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const { items, materials, fees, steps, planted } = foreignCatalogue(ITEMS);
  const sets = { 'catalog.materials': materials, 'catalog.fees': fees, 'catalog.steps': steps, 'catalog.items': items };
  for (const [name, rows] of Object.entries(sets)) await writeFile(join(folder, `${name}.ndjson`), ndjson(rows));
  return planted;
}

const FILES = ['catalog.materials', 'catalog.fees', 'catalog.steps', 'catalog.items'].map((name) => `${name}.ndjson`);

async function bench(folder: string): Promise<boolean> {
  const planted = await writeFiles(folder);
  const clock = systemClock();
  const settings = { dataDir: join(folder, 'data'), keys: readKeys(freshKeys()) };
  const service = composeIngest(settings, clock);
  const importCatalog = composeCatalogImport(settings, clock);
  say(`${ITEMS} items, ${planted.size} contradictions planted`);
  const load = async (): Promise<string> => {
    let batch = '';
    for (const file of FILES) batch = (await service.load(await fileHandover(join(folder, file), {}))).report.batch;
    return batch;
  };
  const loaded = await measured('files to records', load);
  const made = await measured('records to guides', () => importCatalog(loaded.result));
  const again = await measured('nothing has changed', () => importCatalog(loaded.result));
  const { published, drafts } = made.result;
  const mostMb = Math.max(loaded.mostMb, made.mostMb, again.mostMb);
  const right = drafts === planted.size && published === ITEMS - planted.size && again.result.unchanged === ITEMS;
  say(
    `  found ${drafts} of ${planted.size}, published ${published}; memory at most ${mostMb.toFixed(0)} MB of ${MOST_MEMORY_MB}`,
  );
  return right && mostMb <= MOST_MEMORY_MB;
}

async function main(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'city-services-bench-'));
  const database = await openDatabase({ dataDir: join(folder, 'database'), mongodbUri: process.env['MONGODB_URI'] });
  try {
    await connectDatabase(database.uri, { appName: 'city-services-bench-catalog' });
    await syncIndexes(mongoose.connection);
    return (await bench(folder)) ? 0 : 1;
  } finally {
    await disconnectDatabase();
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
}

main().then(
  (status) => (process.exitCode = status),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exitCode = 1;
  },
);
