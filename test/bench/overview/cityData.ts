import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { businessDate } from '@city-services/shared/time/businessDate';
import { generateDemoCity } from '../../../bff/demo-city/generate';

const ROOT = join(__dirname, '..', '..', '..');
export const BENCH_DAY = businessDate('2026-07-01');
/** Working lives of two years: about 250 records a citizen. */
const HISTORY_MONTHS = 24;

export interface Resident {
  readonly idNumber: string;
  readonly name: string;
}

/** A loaded database of that many full citizens. */
export interface CityData {
  readonly persons: number;
  readonly dataDir: string;
  /** Citizens from the end of the register: none of the stories, all of them full. */
  sample(count: number): Resident[];
}

/** Changes with the generator, so that an old database is not taken for a new one. */
function generatorHash(): string {
  const hash = createHash('sha256').update(String(HISTORY_MONTHS));
  const folder = join(ROOT, 'bff', 'demo-city');
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (entry.endsWith('.ts')) hash.update(readFileSync(join(folder, entry)));
  }
  return hash.digest('hex').slice(0, 12);
}

function sampleOf(files: string, count: number): Resident[] {
  const lines = readFileSync(join(files, 'population.residents.csv'), 'utf8').trimEnd().split('\n');
  return lines.slice(-count).map((line) => {
    const [idNumber = '', name = ''] = line.split(',');
    return { idNumber, name };
  });
}

/** Generates and loads a city through the ingestion, once: it stays in `.cache/bench` until the generator changes. */
export async function cityOf(persons: number): Promise<CityData> {
  const dataDir = join(ROOT, '.cache', 'bench', `city-${persons}-${generatorHash()}`);
  const files = join(dataDir, 'files');
  const loaded = join(dataDir, 'loaded');
  if (!existsSync(loaded)) {
    rmSync(dataDir, { recursive: true, force: true });
    process.stdout.write(`Making a city of ${persons} full citizens …\n`);
    const options = { day: BENCH_DAY, outDir: files, persons, people: 'full', historyMonths: HISTORY_MONTHS } as const;
    const { records } = await generateDemoCity(options);
    process.stdout.write(`Loading ${records} records; the next run finds them in .cache/bench …\n`);
    const ingest = spawnSync(process.execPath, ['bff/dist/src/commands/ingest.js', files], {
      cwd: ROOT,
      env: { ...process.env, DATA_DIR: dataDir, BUSINESS_DATE: BENCH_DAY },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (ingest.status !== 0)
      throw new Error(`the city could not be loaded: npm run ingest ended with ${ingest.status}`);
    writeFileSync(loaded, '');
  }
  return { persons, dataDir, sample: (count) => sampleOf(files, count) };
}
