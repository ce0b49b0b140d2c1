import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
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
  /** Variables of every process that works on this city. */
  readonly environment: Readonly<Record<string, string>>;
  /** Citizens from the end of the register: none of the stories, all of them full. */
  sample(count: number): Resident[];
}

/** Changes with the generator and the server, so that another database is not taken for this one. */
function generatorHash(server: string): string {
  const hash = createHash('sha256').update(`${HISTORY_MONTHS} ${server}`);
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

/** A database of its own on the server that MONGODB_URI names; without it the embedded one in the folder. */
function environmentOf(dataDir: string, server: string): Record<string, string> {
  const common = { DATA_DIR: dataDir, BUSINESS_DATE: BENCH_DAY, RATE_LIMITS: 'off', LOG_LEVEL: 'warn', PORT: '0' };
  if (!server) return common;
  const uri = new URL(server);
  uri.pathname = `/${basename(dataDir)}`;
  return { ...common, MONGODB_URI: uri.toString() };
}

/** Generates and loads a city through the ingestion, once: it stays in `.cache/bench` until the generator changes. */
export async function cityOf(persons: number): Promise<CityData> {
  const server = process.env['MONGODB_URI'] ?? '';
  const dataDir = join(ROOT, '.cache', 'bench', `city-${persons}-${generatorHash(server)}`);
  const environment = environmentOf(dataDir, server);
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
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (ingest.status !== 0)
      throw new Error(`the city could not be loaded: npm run ingest ended with ${ingest.status}`);
    writeFileSync(loaded, '');
  }
  return { persons, dataDir, environment, sample: (count) => sampleOf(files, count) };
}
