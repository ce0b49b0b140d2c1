import '../compose';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDay, type BusinessDate } from '@city-services/shared/time/businessDate';
import { generateDemoCity } from '../../demo-city/generate';
import { DATA_SETS as FILES, fileNameOf } from '../../demo-city/layout';
import { demoResidents } from '../../demo-city/stories';
import { readSettings, type Settings } from '../config/settings';
import { SettingsError } from '../config/settingsError';
import { ResidentModel } from '../domains/identity/resident.model';
import { DemoCityRepository } from '../domains/region/demoCity.repository';
import { systemClock } from '../kernel/clock';
import { connectDatabase, disconnectDatabase } from '../storage/connection';
import { openDatabase } from '../storage/databaseProcess';
import { syncIndexes } from '../storage/indexSync';
import { Vault } from '../storage/vault';
import { ensureDemoDelegations } from './demoCity/demoDelegations';
import { ensureDemoStaff } from './demoCity/demoStaff';
import { holdsCatalogue, holdsDemoCatalogue, loadCatalogue } from './demoCity/loadCatalogue';
import { loadHandovers } from './demoCity/loadHandovers';
import { loadScenarios } from './demoCity/loadScenarios';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** The folder of a load that is under way: it holds the files and the day, and goes when the city is complete. */
interface Workplace {
  readonly folder: string;
  readonly day: BusinessDate;
}

/** Goes on where an interrupted load stopped: with its day, so that the records fit one another. */
async function openWorkplace(dataDir: string, today: BusinessDate): Promise<Workplace> {
  const folder = join(dataDir, 'demo-city');
  const dayFile = join(folder, 'day');
  const begun = existsSync(dayFile) ? parseDay((await readFile(dayFile, 'utf8')).trim()) : null;
  if (begun) return { folder, day: begun };
  await mkdir(folder, { recursive: true });
  await writeFile(dayFile, today);
  return { folder, day: today };
}

const terminal = { isTTY: process.stdout.isTTY === true, write: (text: string) => void process.stdout.write(text) };

/** Makes and loads the departments' records; answers how many. */
async function loadRecords(settings: Settings, { folder, day }: Workplace): Promise<number> {
  await generateDemoCity({ day, outDir: folder });
  const files = FILES.map((name) => ({ name, path: join(folder, fileNameOf(name)) }));
  const reports = await loadHandovers(files, { settings, clock: systemClock(() => day), terminal });
  return reports.reduce((sum, { read }) => sum + read, 0);
}

async function ensureCatalogue(settings: Settings, day: BusinessDate): Promise<void> {
  if (await holdsCatalogue()) return;
  say('Loading the demonstration catalogue …');
  await loadCatalogue({ settings, clock: systemClock(() => day), terminal });
}

/** Guides by questions name items of the demonstration catalogue: they are left out where another one is loaded. */
async function ensureScenarios(): Promise<void> {
  if (!(await holdsDemoCatalogue())) return;
  const loaded = await loadScenarios(systemClock(() => undefined));
  if (loaded > 0) say(`  ${loaded} guides by questions published`);
}

async function load(settings: Settings): Promise<void> {
  const cities = new DemoCityRepository(new Vault(settings.keys));
  const known = await cities.find();
  if (known) {
    say(`Demonstration city of ${known.businessDate}: there already`);
    await ensureCatalogue(settings, known.businessDate);
    return ensureScenarios();
  }
  const clock = systemClock(() => settings.businessDate);
  const interrupted = existsSync(join(settings.dataDir, 'demo-city', 'day'));
  if (!interrupted && (await ResidentModel.estimatedDocumentCount()) > 0) {
    return say('The database holds records of departments: no demonstration city is loaded into it');
  }
  const workplace = await openWorkplace(settings.dataDir, clock.today());
  const { folder, day } = workplace;
  say(`Loading a demonstration city for ${day} …`);
  const records = await loadRecords(settings, workplace);
  await ensureCatalogue(settings, day);
  await ensureScenarios();
  await cities.save({ businessDate: day, residents: demoResidents(day), loadedAt: clock.now() });
  await rm(folder, { recursive: true, force: true });
  say(`Demonstration city loaded: ${records} records`);
}

/** Who works in the demonstration city: they sign in like anybody and find their desk under 我的. */
async function sayStaff(settings: Settings): Promise<void> {
  const city = await new DemoCityRepository(new Vault(settings.keys)).find();
  if (!city) return;
  say('Demonstration staff (sign in, verify, 我的 → 工作人员入口):');
  for (const line of await ensureDemoStaff(settings, city)) say(`  ${line}`);
  const acting = await ensureDemoDelegations(settings, city);
  if (acting.length === 0)
    say(
      `This demonstration city is of an earlier version: nobody in it acts for others. For a new one, stop, remove ${settings.dataDir} and start again.`,
    );
  else say('Acting for others (sign in, verify, 我的 → 代人办事):');
  for (const line of acting) say(`  ${line}`);
}

/** Loads the demonstration city into an empty database, through the same ingestion as departments' files; does nothing when it is there. */
async function main(): Promise<void> {
  const settings = readSettings();
  if (!settings.demoCity || settings.mode === 'production') return say('DEMO_CITY is off: no demonstration city');
  const database = await openDatabase(settings);
  try {
    const connection = await connectDatabase(database.uri, { appName: 'city-services-demo-city' });
    await syncIndexes(connection);
    await load(settings);
    await sayStaff(settings);
  } finally {
    await disconnectDatabase();
    await database.close();
  }
}

function sentenceFor(error: unknown): string {
  if (error instanceof SettingsError) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC')
    return 'The disk is full: the demonstration city could not be loaded. Free some space and start again.';
  return `The demonstration city could not be loaded: ${message}\nStart again to go on, or start without it: DEMO_CITY=off`;
}

main().catch((error: unknown) => {
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exitCode = 1;
});
