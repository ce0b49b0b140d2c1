import { fileHandover } from '../adapters/departments/fileHandover';
import { isWorkbook, workbookHandovers } from '../adapters/departments/workbook';
import { startedIn } from '../config/startedIn';
import { catalogDataSets } from '../domains/catalog/handover/catalog.dataset';
import { SEVERITY_WORDS, VERDICT_WORDS } from '../domains/catalog/lint/verdictWords.rule';
import { systemClock } from '../kernel/clock';
import { HandoverRefused, type Handover } from '../ports/handover';
import { handoverPaths } from './ingest/handoverPaths';
import { judgeCatalogue, type JudgedRow } from './lint-items/judgeCatalogue';
import { readCatalogue, type ReadCatalogue } from './lint-items/readCatalogue';
import { tableOf } from './lint-items/table';

const USAGE = `Looks at files of the catalogue as the import would, without a database. Nothing is loaded.

  npm run lint:items -- FILE_OR_FOLDER…

Files as npm run ingest takes them: catalog.items.csv, .ndjson, .xlsx, …; all that belong together at once.
Exit status: 0 everything may be published; 1 something may not; 2 a file could not be read.
`;

const say = (text: string): void => void process.stdout.write(text);
const complain = (text: string): void => void process.stderr.write(text);

async function handoversOf(words: readonly string[]): Promise<Handover[]> {
  const dataSets = catalogDataSets.map(({ name }) => name);
  const { files, wrong } = await handoverPaths(words, { base: startedIn(), dataSets });
  if (wrong.length > 0) throw new HandoverRefused(wrong.join('\n'));
  if (files.length === 0) throw new HandoverRefused('there is no file of the catalogue');
  const found = await Promise.all(
    files.map((path) => (isWorkbook(path) ? workbookHandovers(path, catalogDataSets) : fileHandover(path, {}))),
  );
  return found.flat();
}

/** One line a finding and a refused row, in the order of files and lines. */
function rowsOf(judged: readonly JudgedRow[], { refused }: ReadCatalogue): string[][] {
  const findings = judged.flatMap(({ file, line, content, findings: all, verdict }) =>
    all.map(({ rule, severity, column, sentence, reason }) => {
      const why = reason === null ? sentence : `${sentence}（理由：${reason}）`;
      return { file, line, cells: [content.code, VERDICT_WORDS[verdict], rule, SEVERITY_WORDS[severity], column, why] };
    }),
  );
  const rejections = refused.map(({ file, line, column, reason }) => ({
    file,
    line,
    cells: ['', '不能读入', '', SEVERITY_WORDS.ERROR, column, reason],
  }));
  return [...rejections, ...findings]
    .sort((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)) || a.line - b.line)
    .map(({ file, line, cells }) => [file, String(line), ...cells]);
}

const HEADER = ['文件', '行', '实施编码', '结论', '规则', '级别', '列', '说明'];

/** `npm run lint:items`. */
async function main(words: readonly string[]): Promise<number> {
  if (words.length === 0 || words.some((word) => word.startsWith('-'))) {
    complain(USAGE);
    return 2;
  }
  const catalogue = await readCatalogue(await handoversOf(words), systemClock(() => undefined).today());
  const judged = judgeCatalogue(catalogue);
  const rows = rowsOf(judged, catalogue);
  if (rows.length > 0) say(tableOf([HEADER, ...rows]));
  const passed = judged.filter(({ verdict }) => verdict === 'PASSED').length;
  const { length: refused } = catalogue.refused;
  say(
    `${judged.length} items: ${passed} may be published, ${judged.length - passed} may not; ${refused} rows refused\n`,
  );
  return passed === judged.length && refused === 0 ? 0 : 1;
}

main(process.argv.slice(2)).then(
  (status) => (process.exitCode = status),
  (error: unknown) => {
    complain(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
