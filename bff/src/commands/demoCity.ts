import '../compose';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDay, type BusinessDate } from '@city-services/shared/time/businessDate';
import { generateDemoCity } from '../../demo-city/generate';
import { DATA_SETS as FILES, fileNameOf } from '../../demo-city/layout';
import { demoResidents } from '../../demo-city/stories';
import { fileHandover } from '../adapters/departments/fileHandover';
import { composeIngest } from '../compose/composeIngest';
import { readSettings, type Settings } from '../config/settings';
import { SettingsError } from '../config/settingsError';
import { ResidentModel } from '../domains/identity/resident.model';
import { DemoCityRepository } from '../domains/region/demoCity.repository';
import { systemClock, type Clock } from '../kernel/clock';
import { connectDatabase, disconnectDatabase } from '../storage/connection';
import { openDatabase } from '../storage/databaseProcess';
import { syncIndexes } from '../storage/indexSync';
import { Vault } from '../storage/vault';
import { progressDisplay } from './ingest/progress';

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

async function loadFiles(settings: Settings, folder: string, clock: Clock): Promise<number> {
  const service = composeIngest(settings, clock);
  const terminal = { isTTY: process.stdout.isTTY === true, write: (text: string) => void process.stdout.write(text) };
  let records = 0;
  for (const name of FILES) {
    const handover = await fileHandover(join(folder, fileNameOf(name)), {});
    const display = progressDisplay(name, terminal, () => clock.now().getTime());
    const { report } = await service
      .load(handover, { onProgress: (progress) => display.show(progress) })
      .finally(() => display.end());
    if (report.refused > 0) {
      throw new Error(
        `${report.refused} records of ${name} were refused; see batch ${report.batch} in ${settings.dataDir}`,
      );
    }
    say(`  ${name}: ${report.read} records`);
    records += report.read;
  }
  return records;
}

async function load(settings: Settings): Promise<void> {
  const cities = new DemoCityRepository(new Vault(settings.keys));
  const known = await cities.find();
  if (known) return say(`Demonstration city of ${known.businessDate}: there already`);
  const clock = systemClock(() => settings.businessDate);
  const interrupted = existsSync(join(settings.dataDir, 'demo-city', 'day'));
  if (!interrupted && (await ResidentModel.estimatedDocumentCount()) > 0) {
    return say('The database holds records of departments: no demonstration city is loaded into it');
  }
  const { folder, day } = await openWorkplace(settings.dataDir, clock.today());
  say(`Loading a demonstration city for ${day} …`);
  await generateDemoCity({ day, outDir: folder });
  const records = await loadFiles(
    settings,
    folder,
    systemClock(() => day),
  );
  await cities.save({ businessDate: day, residents: demoResidents(day), loadedAt: clock.now() });
  await rm(folder, { recursive: true, force: true });
  say(`Demonstration city loaded: ${records} records`);
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
