import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CATALOGUE_SETS, type CatalogueSet } from './rows';

type Row = Readonly<Record<string, string>>;

export const CATALOGUE_NAMES = Object.keys(CATALOGUE_SETS) as readonly CatalogueSet[];

/** `catalog.items.ndjson`. */
export const catalogueFile = (name: CatalogueSet): string => `${name}.ndjson`;

/** Empty cells are left out: what an implementation does not say it inherits. */
const line = (row: Row): string =>
  JSON.stringify(Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== '')));

/**
 * Writes the demonstration catalogue as departments hand theirs over: one NDJSON file a data set.
 * @param outDir made when missing
 * @returns how many records
 * @throws the file system's error when a file cannot be written
 */
export async function generateCatalogue(outDir: string): Promise<number> {
  await mkdir(outDir, { recursive: true });
  let records = 0;
  for (const name of CATALOGUE_NAMES) {
    const rows: readonly Row[] = CATALOGUE_SETS[name]();
    await writeFile(join(outDir, catalogueFile(name)), rows.map((row) => `${line(row)}\n`).join(''));
    records += rows.length;
  }
  return records;
}
