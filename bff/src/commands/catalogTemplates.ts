import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { csvTemplate, workbookTemplate } from '../adapters/departments/templates';
import { startedIn } from '../config/startedIn';
import { catalogDataSets } from '../domains/catalog/handover/catalog.dataset';

const USAGE = `Writes empty files of the catalogue for departments to fill: catalog.xlsx with a sheet a data set, and one CSV each.

  npm run catalog:templates -- FOLDER
`;

/** `npm run catalog:templates`. */
async function main([folder, ...others]: readonly string[]): Promise<number> {
  if (folder === undefined || folder.startsWith('-') || others.length > 0) {
    process.stderr.write(USAGE);
    return 2;
  }
  const out = resolve(startedIn(), folder);
  await mkdir(out, { recursive: true });
  await writeFile(join(out, 'catalog.xlsx'), await workbookTemplate(catalogDataSets));
  for (const dataSet of catalogDataSets) await writeFile(join(out, `${dataSet.name}.csv`), csvTemplate(dataSet));
  process.stdout.write(`${out}: catalog.xlsx and ${catalogDataSets.length} CSV files\n`);
  return 0;
}

main(process.argv.slice(2)).then(
  (status) => (process.exitCode = status),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
