import { parseArgs } from 'node:util';
import '../compose';
import { composeScenarioLoading } from '../compose/composeScenarioLoading';
import { readDataSettings } from '../config/settings';
import { SettingsError } from '../config/settingsError';
import type { ScenarioLoadingService } from '../domains/catalog';
import type { ScenarioFinding } from '../domains/catalog/scenario/scenario.entity';
import { readScenarioFile, scenarioJsonSchema } from '../domains/catalog/scenario/scenarioFile.rule';
import { systemClock } from '../kernel/clock';
import { connectDatabase, disconnectDatabase } from '../storage/connection';
import { openDatabase } from '../storage/databaseProcess';
import { syncIndexes } from '../storage/indexSync';
import { ScenarioFileError, writtenScenarios } from './scenarios/scenarioFiles';
import { simulationOf } from './scenarios/simulate';

const USAGE = `Guides by questions (docs/formats/scenario.md).

  npm run scenarios -- load FILE_OR_FOLDER…        checks and publishes; a changed guide becomes a new version
  npm run scenarios -- list
  npm run scenarios -- retire ID                   shows it no more
  npm run scenarios -- simulate [--ways] [FILE_OR_FOLDER…]   walks every way, without a database
  npm run scenarios -- schema                      the format as JSON Schema, for editors

Without files, simulate takes the guides of the demonstration city.
`;

const say = (text: string): void => void process.stdout.write(text);

/** The words of the command line make no sense; the message says why. */
class Misunderstood extends Error {}

const lineOf = (file: string, { rule, at, sentence }: ScenarioFinding): string =>
  `${file}  ${rule}  ${at}  ${sentence}\n`;

function simulate(words: readonly string[], all: boolean): number {
  let status = 0;
  for (const { file, written } of writtenScenarios(words)) {
    const read = readScenarioFile(written);
    if (read.ok) say(simulationOf(read.definition, all));
    else {
      read.findings.forEach((finding) => say(lineOf(file, finding)));
      status = 1;
    }
  }
  return status;
}

/** Answers 1 when a guide was refused; the others are in force all the same. */
async function load(service: ScenarioLoadingService, words: readonly string[]): Promise<number> {
  if (words.length === 0) throw new Misunderstood('load takes files or folders.');
  let status = 0;
  for (const { file, written } of writtenScenarios(words)) {
    const loaded = await service.load(written);
    if (loaded.kind === 'refused') {
      loaded.findings.forEach((finding) => say(lineOf(file, finding)));
      say(`${file}  refused: ${loaded.findings.length} findings\n`);
      status = 1;
    } else say(`${file}  ${loaded.id} version ${loaded.version} ${loaded.kind}\n`);
  }
  return status;
}

async function run(service: ScenarioLoadingService, [what, ...rest]: readonly string[]): Promise<number> {
  if (what === 'load') return load(service, rest);
  if (what === 'list') {
    for (const { id, version, name, loadedAt } of await service.list())
      say(`${id}  version ${version}  ${name}  ${loadedAt.toISOString()}\n`);
    return 0;
  }
  const [id] = rest;
  if (what !== 'retire' || id === undefined) throw new Misunderstood('Say load, list, retire ID, simulate or schema.');
  if (!(await service.retire(id))) throw new Misunderstood(`There is no guide ${id}.`);
  say(`${id} is shown no more\n`);
  return 0;
}

async function withDatabase(words: readonly string[]): Promise<number> {
  const settings = readDataSettings();
  const database = await openDatabase(settings);
  try {
    const connection = await connectDatabase(database.uri, { appName: 'city-services-scenarios' });
    if (settings.mode === 'development') await syncIndexes(connection);
    return await run(composeScenarioLoading(systemClock(() => undefined)), words);
  } finally {
    await disconnectDatabase();
    await database.close();
  }
}

/** `npm run scenarios`: works while the BFF runs and while it does not. */
async function main(): Promise<number> {
  const { positionals, values } = parseArgs({ options: { ways: { type: 'boolean' } }, allowPositionals: true });
  const [what, ...rest] = positionals;
  if (what === 'simulate') return simulate(rest, values.ways === true);
  if (what === 'schema') {
    say(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
    return 0;
  }
  if (what === undefined) throw new Misunderstood('Say what to do.');
  return withDatabase(positionals);
}

function explain(error: unknown): void {
  const { message, code } = error as NodeJS.ErrnoException;
  const known = error instanceof SettingsError || error instanceof ScenarioFileError;
  const wrongWords = error instanceof Misunderstood || String(code).startsWith('ERR_PARSE_ARGS');
  process.stderr.write(
    wrongWords ? `${message}\n\n${USAGE}` : known ? `${message}\n` : `Nothing more was done: ${message}\n`,
  );
}

main().then(
  (status) => (process.exitCode = status),
  (error: unknown) => {
    explain(error);
    process.exitCode = 2;
  },
);
