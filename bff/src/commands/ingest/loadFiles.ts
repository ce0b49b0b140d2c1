import { join } from 'node:path';
import { fileHandover, type HandoverChoices } from '../../adapters/departments/fileHandover';
import { isWorkbook, workbookHandovers, type SheetDataSet } from '../../adapters/departments/workbook';
import type { IngestService, LoadAnswer } from '../../domains/exchange/ingest.service';
import type { LoadReport } from '../../domains/exchange';
import { HandoverRefused, type Handover } from '../../ports/handover';
import { progressDisplay, type Terminal } from './progress';

/** 0: all landed or already loaded; 1: some records or some files refused; 2: nothing written (departments.md, exit status). */
export type ExitStatus = 0 | 1 | 2;

export interface LoadRun {
  readonly service: IngestService;
  readonly terminal: Terminal;
  readonly choices: HandoverChoices;
  /** `DATA_DIR/batches`, for saying where the reject file lies. */
  readonly batchesDir: string;
  readonly now: () => number;
  /** The data sets that a workbook's sheets may be called after. */
  readonly dataSets: readonly SheetDataSet[];
  /** What follows once all files are loaded; answers whether it refused nothing. */
  readonly afterwards?: (loaded: readonly LoadReport[]) => Promise<boolean>;
}

/** What became of one file. */
interface FileOutcome {
  /** Something of it stands in the database now. */
  readonly landed: boolean;
  /** All of it does. */
  readonly whole: boolean;
  /** Null: refused whole. */
  readonly report: LoadReport | null;
}

/** Loads files one after another, says what happens, and answers the exit status. One file that fails does not keep the others. */
export async function loadFiles(run: LoadRun, files: readonly string[], otherRefusals = 0): Promise<ExitStatus> {
  const outcomes: FileOutcome[] = [];
  for (const file of files) outcomes.push(...(await loadFile(run, file)));
  const followedWell = (await run.afterwards?.(outcomes.flatMap(({ report }) => report ?? []))) ?? true;
  if (followedWell && otherRefusals === 0 && outcomes.length > 0 && outcomes.every(({ whole }) => whole)) return 0;
  return outcomes.some(({ landed }) => landed) ? 1 : 2;
}

/** A file holds one data set, a workbook one a sheet. */
async function loadFile(run: LoadRun, path: string): Promise<FileOutcome[]> {
  const { terminal, choices, dataSets } = run;
  const refused = (name: string, error: unknown): FileOutcome => {
    if (!isFailureOfFile(error)) throw error;
    terminal.write(`${name}: REFUSED, nothing written: ${error.message}\n`);
    return { landed: false, whole: false, report: null };
  };
  let handovers: readonly Handover[];
  try {
    handovers = isWorkbook(path)
      ? await workbookHandovers(path, dataSets, choices.dataSet)
      : [await fileHandover(path, choices)];
  } catch (error) {
    return [refused(path, error)];
  }
  const outcomes: FileOutcome[] = [];
  for (const handover of handovers) {
    outcomes.push(await loadHandover(run, handover).catch((error: unknown) => refused(handover.fileName, error)));
  }
  return outcomes;
}

async function loadHandover(run: LoadRun, handover: Handover): Promise<FileOutcome> {
  const { service, terminal } = run;
  const name = handover.fileName;
  const display = progressDisplay(name, terminal, run.now);
  const answer = await service
    .load(handover, {
      onProgress: (progress) => display.show(progress),
      onWait: () => terminal.write(`${name}: another load of ${handover.dataSet} runs, waiting for its end\n`),
    })
    .finally(() => display.end());
  terminal.write(`${sentenceOf(answer, run)}\n`);
  const { report } = answer;
  const { read, refused, unfinishedLine } = report;
  return { landed: refused < read || read === 0, whole: refused === 0 && unfinishedLine === null, report };
}

/** The file is to blame, not the loader: the other files go on. */
const isFailureOfFile = (error: unknown): error is Error =>
  error instanceof HandoverRefused ||
  (error instanceof Error &&
    ['EACCES', 'EISDIR', 'ENOENT', 'EPERM', 'EIO'].includes(String((error as NodeJS.ErrnoException).code)));

/** The report in words: departments.md, "A load answers with". */
function sentenceOf({ report, alreadyLoaded }: LoadAnswer, { batchesDir }: LoadRun): string {
  const { read, written, unchanged, deleted, refused } = report;
  const lines = [
    `${report.file}: ${alreadyLoaded ? 'already loaded' : 'loaded'}`,
    `  data set ${report.dataSet}, batch ${report.batch}, sha256 ${report.sha256}`,
    `  read ${read} = written ${written} + unchanged ${unchanged} + deleted ${deleted} + refused ${refused}`,
    `  ${report.seconds.toFixed(1)} seconds, ${report.recordsPerSecond} records per second, ${report.encoding}`,
    ...report.warnings.map((warning) => `  warning: ${warning}`),
  ];
  if (report.unfinishedLine !== null) {
    lines.push(`  TRUNCATED: line ${report.unfinishedLine} is unfinished and was not read; load the whole file again`);
  }
  if (refused > 0) lines.push(`  refused records: ${join(batchesDir, report.batch, 'rejected.csv')}`);
  return lines.join('\n');
}
