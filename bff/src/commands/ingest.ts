import 'reflect-metadata';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { composeCatalogImport } from '../compose/composeCatalogImport';
import { composeIngest, DATA_SETS } from '../compose/composeIngest';
import { readDataSettings, type DataSettings } from '../config/settings';
import { SettingsError } from '../config/settingsError';
import { startedIn } from '../config/startedIn';
import { DemoCityRepository } from '../domains/region/demoCity.repository';
import { systemClock } from '../kernel/clock';
import { connectDatabase, disconnectDatabase } from '../storage/connection';
import { openDatabase } from '../storage/databaseProcess';
import { syncIndexes } from '../storage/indexSync';
import { Vault } from '../storage/vault';
import { catalogFollowUp } from './ingest/catalogFollowUp';
import { handoverPaths } from './ingest/handoverPaths';
import { loadFiles, type ExitStatus } from './ingest/loadFiles';

const USAGE = `Loads what departments hand over into the city's database.

  npm run ingest -- FILE_OR_FOLDER… [--dataset NAME] [--encoding utf-8|gb18030]

A file is called after its data set: traffic.violations.csv, housing-fund.ledger.ndjson.gz, …; a folder stands for the data sets inside it.
A workbook (.xlsx) is called after its data set, or its sheets are: 事项, 材料, …. After files of the catalogue its guides are made and judged.
  --dataset NAME    the files are of this data set, whatever they are called
  --encoding NAME   utf-8 or gb18030, instead of the one in which the header is recognised
Exit status: 0 all landed or already loaded; 1 some records or some files refused; 2 nothing written.
Data sets: ${DATA_SETS.map(({ name }) => name).join(', ')}
`;

interface Words {
  readonly paths: readonly string[];
  readonly dataSet?: string | undefined;
  readonly encoding?: 'utf-8' | 'gb18030' | undefined;
}

const say = (text: string): void => void process.stdout.write(text);
const complain = (text: string): void => void process.stderr.write(text);

/** The words of the command line; a sentence when they make no sense. */
function readWords(args: readonly string[]): Words | string {
  try {
    const options = { dataset: { type: 'string' }, encoding: { type: 'string' } } as const;
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { dataset, encoding } = values;
    if (positionals.length === 0) return 'Name at least one file or folder.';
    if (dataset !== undefined && !DATA_SETS.some(({ name }) => name === dataset))
      return `There is no data set ${dataset}.`;
    const known = encoding?.toLowerCase();
    if (known !== undefined && known !== 'utf-8' && known !== 'gb18030')
      return `The encoding ${encoding} is neither utf-8 nor gb18030.`;
    return { paths: positionals, dataSet: dataset, encoding: known };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function loadAll(settings: DataSettings, words: Words): Promise<ExitStatus> {
  const dataSets = DATA_SETS.map(({ name }) => name);
  const { files, skipped, wrong } = await handoverPaths(words.paths, {
    base: startedIn(),
    dataSets,
    dataSet: words.dataSet,
  });
  for (const path of skipped) say(`${path}: no data set, skipped\n`);
  for (const sentence of wrong) complain(`${sentence}\n`);
  if (files.length === 0) {
    complain('There is nothing to load.\n');
    return 2;
  }
  // The operator's day, the demonstration city's, or today.
  const demoDay = (await new DemoCityRepository(new Vault(settings.keys)).find())?.businessDate;
  const clock = systemClock(() => settings.businessDate ?? demoDay);
  const terminal = { isTTY: process.stdout.isTTY === true, write: say };
  const run = {
    service: composeIngest(settings, clock),
    terminal,
    choices: { dataSet: words.dataSet, encoding: words.encoding },
    batchesDir: join(settings.dataDir, 'batches'),
    now: () => clock.now().getTime(),
    dataSets: DATA_SETS,
    afterwards: catalogFollowUp(composeCatalogImport(settings, clock), say),
  };
  return loadFiles(run, files, wrong.length);
}

/** `npm run ingest`: works while the BFF runs and while it does not. */
async function main(): Promise<ExitStatus> {
  const words = readWords(process.argv.slice(2));
  if (typeof words === 'string') {
    complain(`${words}\n\n${USAGE}`);
    return 2;
  }
  const settings = readDataSettings();
  const database = await openDatabase(settings);
  try {
    const connection = await connectDatabase(database.uri, { appName: 'city-services-ingest' });
    // In production an operator chooses the hour: `npm run indexes`.
    if (settings.mode === 'development') await syncIndexes(connection);
    return await loadAll(settings, words);
  } finally {
    await disconnectDatabase();
    await database.close();
  }
}

function sentenceFor(error: unknown): string {
  if (error instanceof SettingsError) return error.message;
  if (!(error instanceof Error)) return String(error);
  if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return 'The disk is full. Free some space and run it again.';
  return `The load was interrupted: ${error.message}\nWhat was acknowledged stays; run it again to complete it.`;
}

main().then(
  (status) => (process.exitCode = status),
  (error: unknown) => {
    complain(`${sentenceFor(error)}\n`);
    process.exitCode = 2;
  },
);
