import { parseArgs } from 'node:util';
import { CATALOGUE_SETS } from '../../demo-city/catalogue/rows';
import { fileHandover } from '../adapters/departments/fileHandover';
import { isWorkbook, workbookHandovers } from '../adapters/departments/workbook';
import { startedIn } from '../config/startedIn';
import { catalogDataSets } from '../domains/catalog/handover/catalog.dataset';
import { checkScenario } from '../domains/catalog/scenario/check.rule';
import type { ScenarioFinding } from '../domains/catalog/scenario/scenario.entity';
import { readScenarioFile } from '../domains/catalog/scenario/scenarioFile.rule';
import { systemClock } from '../kernel/clock';
import { HandoverRefused } from '../ports/handover';
import { handoverPaths } from './ingest/handoverPaths';
import { judgeCatalogue } from './lint-items/judgeCatalogue';
import { readCatalogue } from './lint-items/readCatalogue';
import { tableOf } from './lint-items/table';
import { ScenarioFileError, writtenScenarios } from './scenarios/scenarioFiles';

const USAGE = `Checks guides by questions as the loader would, without a database. Nothing is loaded.

  npm run lint:scenarios -- [FILE_OR_FOLDER…] [--items FILE_OR_FOLDER]…

Files as docs/formats/scenario.md describes them; without any, the guides of the demonstration city.
--items: files of the catalogue whose items they name; without it, the demonstration catalogue.
Exit status: 0 every guide may be published; 1 one may not; 2 a file could not be read.
`;

const say = (text: string): void => void process.stdout.write(text);

/** Basic codes of which the linter would let an implementation be published. */
async function publishedIn(words: readonly string[]): Promise<ReadonlySet<string>> {
  const dataSets = catalogDataSets.map(({ name }) => name);
  const { files, wrong } = await handoverPaths(words, { base: startedIn(), dataSets });
  if (wrong.length > 0 || files.length === 0)
    throw new HandoverRefused(wrong.join('\n') || '--items names no file of the catalogue');
  const found = await Promise.all(
    files.map((path) => (isWorkbook(path) ? workbookHandovers(path, catalogDataSets) : fileHandover(path, {}))),
  );
  const catalogue = await readCatalogue(found.flat(), systemClock(() => undefined).today());
  const passed = judgeCatalogue(catalogue).filter(({ verdict }) => verdict === 'PASSED');
  return new Set(passed.map(({ content }) => content.basicCode));
}

const demonstrationCodes = (): ReadonlySet<string> =>
  new Set(CATALOGUE_SETS['catalog.items']().flatMap(({ 基本编码: code }) => code ?? []));

function findingsOf(written: unknown, published: ReadonlySet<string>): readonly ScenarioFinding[] {
  const read = readScenarioFile(written);
  return read.ok ? checkScenario(read.definition, published) : read.findings;
}

/** `npm run lint:scenarios`. */
async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    options: { items: { type: 'string', multiple: true }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values.help) {
    say(USAGE);
    return 0;
  }
  const published = values.items ? await publishedIn(values.items) : demonstrationCodes();
  const judged = writtenScenarios(positionals).map(({ file, written, findings }) => ({
    file,
    findings: [...findings, ...findingsOf(written, published)],
  }));
  const rows = judged.flatMap(({ file, findings }) =>
    findings.map(({ rule, at, sentence }) => [file, rule, at, sentence]),
  );
  if (rows.length > 0) say(tableOf([['文件', '规则', '位置', '说明'], ...rows]));
  const faulty = judged.filter(({ findings }) => findings.length > 0).length;
  say(`${judged.length} guides: ${judged.length - faulty} may be published, ${faulty} may not\n`);
  return faulty === 0 ? 0 : 1;
}

main().then(
  (status) => (process.exitCode = status),
  (error: unknown) => {
    const { message, code } = error as NodeJS.ErrnoException;
    const expected = error instanceof ScenarioFileError || error instanceof HandoverRefused;
    process.stderr.write(
      expected || !String(code).startsWith('ERR_PARSE_ARGS') ? `${message}\n` : `${message}\n\n${USAGE}`,
    );
    process.exitCode = 2;
  },
);
