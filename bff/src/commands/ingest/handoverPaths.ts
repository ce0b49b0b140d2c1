import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { kindOf } from '../../adapters/departments/fileHandover';
import { isWorkbook } from '../../adapters/departments/workbook';

/** What the words of a command line come to. */
export interface HandoverPaths {
  /** To load, in this order. */
  readonly files: readonly string[];
  /** In a folder, but no data set: named and left alone. */
  readonly skipped: readonly string[];
  /** What was named and cannot be taken, with the reason. */
  readonly wrong: readonly string[];
}

interface NamingRules {
  /** Where relative paths begin. */
  readonly base: string;
  readonly dataSets: readonly string[];
  /** Chosen by an option: then a file's name says nothing. */
  readonly dataSet?: string | undefined;
}

/** Finds the files of a command line; folders stand for the data sets directly inside them. */
export async function handoverPaths(words: readonly string[], rules: NamingRules): Promise<HandoverPaths> {
  const found = { files: [] as string[], skipped: [] as string[], wrong: [] as string[] };
  for (const word of words) {
    const path = resolve(rules.base, word);
    const kind = await stat(path).catch(() => null);
    if (!kind) found.wrong.push(`${path} is not there`);
    else if (kind.isDirectory()) await addFolder(path, rules, found);
    else if (rules.dataSet !== undefined || isWorkbook(path) || isDataSet(path, rules.dataSets)) found.files.push(path);
    else
      found.wrong.push(
        `${path} is no data set by its name: call it e.g. traffic.violations.csv, or say --dataset NAME`,
      );
  }
  return found;
}

async function addFolder(
  folder: string,
  { dataSets, dataSet }: NamingRules,
  found: { files: string[]; skipped: string[]; wrong: string[] },
): Promise<void> {
  if (dataSet !== undefined) {
    found.wrong.push(`${folder} is a folder: --dataset is for files of one data set`);
    return;
  }
  const entries = await readdir(folder, { withFileTypes: true });
  // Code units, not the locale: the order is the same on every machine.
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const taken = !entry.isDirectory() && isDataSet(entry.name, dataSets);
    (taken ? found.files : found.skipped).push(path);
  }
}

/** By its name; of the workbooks in a folder also `catalog.xlsx` and the like, whose sheets name the data sets. */
function isDataSet(path: string, dataSets: readonly string[]): boolean {
  const fileName = path.split(/[\\/]/).at(-1) ?? '';
  if (isWorkbook(fileName)) return /^catalog[.-]/i.test(fileName);
  return dataSets.includes(kindOf(fileName)?.dataSet ?? '');
}
