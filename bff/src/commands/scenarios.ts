import { parseArgs } from 'node:util';
import '../compose';
import { composeScenarioLoading } from '../compose/composeScenarioLoading';
import { readDataSettings } from '../config/settings';
import { SettingsError } from '../config/settingsError';
import type { LoadedScenario, ScenarioLoadingService } from '../domains/catalog';
import type { ScenarioDefinition, ScenarioFinding } from '../domains/catalog/scenario/scenario.entity';
import { readScenarioFile, scenarioJsonSchema } from '../domains/catalog/scenario/scenarioFile.rule';
import { systemClock } from '../kernel/clock';
import { connectDatabase, disconnectDatabase } from '../storage/connection';
import { openDatabase } from '../storage/databaseProcess';
import { syncIndexes } from '../storage/indexSync';
import { askOnTerminal } from './scenarios/askOnTerminal';
import { readAnswers, wayText, WrongAnswers } from './scenarios/oneWay';
import { ScenarioFileError, writtenScenarios, type WrittenScenario } from './scenarios/scenarioFiles';
import { simulationOf } from './scenarios/simulate';

const USAGE = `Guides by questions (docs/formats/scenario.md).

  npm run scenarios -- load FILE_OR_FOLDER…        checks and publishes; a changed guide becomes a new version
  npm run scenarios -- list                        what citizens see, with what is wrong since: an item that was withdrawn
  npm run scenarios -- retire ID                   shows it no more
  npm run scenarios -- simulate [--ways] [FILE_OR_FOLDER…]   walks every way; --ways lists each
  npm run scenarios -- simulate FILE --answers smoke=yes,size=small   what these answers lead to
  npm run scenarios -- ask FILE                    asks the questions here, as a citizen is asked
  npm run scenarios -- schema                      the format as JSON Schema, for editors

simulate and ask need no database. Without files, simulate takes the guides of the demonstration city.
What is wrong with a guide is said by npm run lint:scenarios.
`;

const say = (text: string): void => void process.stdout.write(text);

/** The words of the command line make no sense; the message says why. */
class Misunderstood extends Error {}

const lineOf = (file: string, { rule, at, sentence }: ScenarioFinding): string =>
  `${file}  ${rule}  ${at}  ${sentence}\n`;

interface Told {
  readonly all: boolean;
  /** What `--answers` says; undefined: every way. */
  readonly answers: string | undefined;
}

/** The guide of a file, or null with its faults said. */
function readable({ file, written, findings }: WrittenScenario): ScenarioDefinition | null {
  const read = readScenarioFile(written);
  const found = [...findings, ...(read.ok ? [] : read.findings)];
  found.forEach((finding) => say(lineOf(file, finding)));
  return read.ok && found.length === 0 ? read.definition : null;
}

function simulate(words: readonly string[], { all, answers }: Told): number {
  const written = writtenScenarios(words);
  if (answers !== undefined && written.length !== 1) throw new Misunderstood('--answers goes with one file.');
  const read = written.map(readable);
  for (const definition of read) {
    if (!definition) continue;
    const text =
      answers === undefined ? simulationOf(definition, all) : wayText(definition, readAnswers(definition, answers));
    say(text);
  }
  return read.includes(null) ? 1 : 0;
}

async function ask(words: readonly string[]): Promise<number> {
  const [written, ...more] = words.length > 0 ? writtenScenarios(words) : [];
  if (!written || more.length > 0) throw new Misunderstood('ask takes one file.');
  const definition = readable(written);
  if (definition) await askOnTerminal(definition, { input: process.stdin, say });
  return definition ? 0 : 1;
}

/** Answers 1 when a guide was refused; the others are in force all the same. */
async function load(service: ScenarioLoadingService, words: readonly string[]): Promise<number> {
  if (words.length === 0) throw new Misunderstood('load takes files or folders.');
  let status = 0;
  for (const { file, written, findings } of writtenScenarios(words)) {
    const loaded: LoadedScenario = findings.length > 0 ? { kind: 'refused', findings } : await service.load(written);
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
    for (const scenario of await service.list()) {
      const { id, version, name, loadedAt } = scenario;
      say(`${id}  version ${version}  ${name}  ${loadedAt.toISOString()}\n`);
      (await service.faults(scenario)).forEach((finding) => say(`  ${lineOf(id, finding)}`));
    }
    return 0;
  }
  const [id] = rest;
  if (what !== 'retire' || id === undefined)
    throw new Misunderstood('Say load, list, retire ID, simulate, ask or schema.');
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
  const { positionals, values } = parseArgs({
    options: { ways: { type: 'boolean' }, answers: { type: 'string' }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [what, ...rest] = positionals;
  if (values.help) {
    say(USAGE);
    return 0;
  }
  if (what === 'simulate') return simulate(rest, { all: values.ways === true, answers: values.answers });
  if (what === 'ask') return ask(rest);
  if (what === 'schema') {
    say(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
    return 0;
  }
  if (what === undefined) throw new Misunderstood('Say what to do.');
  return withDatabase(positionals);
}

function explain(error: unknown): void {
  const { message, code } = error as NodeJS.ErrnoException;
  const known = [SettingsError, ScenarioFileError, WrongAnswers].some((kind) => error instanceof kind);
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
