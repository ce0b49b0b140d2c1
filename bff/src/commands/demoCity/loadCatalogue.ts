import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CATALOGUE_NAMES, catalogueFile, generateCatalogue } from '../../../demo-city/catalogue/generate';
import { composeCatalogImport } from '../../compose/composeCatalogImport';
import type { ImportSummary } from '../../domains/catalog';
import { VersionModel } from '../../domains/catalog/version/version.model';
import { loadHandovers, type LoadingInto } from './loadHandovers';

/** Whether the database holds guides already, of whatever catalogue. */
export const holdsCatalogue = async (): Promise<boolean> => (await VersionModel.estimatedDocumentCount()) > 0;

const DEMO_CODES = { from: 'DM', below: 'DN' } as const;

/** Whether guides of the demonstration catalogue are published. */
export const holdsDemoCatalogue = async (): Promise<boolean> =>
  (await VersionModel.exists({ code: { $gte: DEMO_CODES.from, $lt: DEMO_CODES.below } })) !== null;

/**
 * Loads the demonstration catalogue and makes its guides, as `npm run ingest` does with a department's export.
 * @throws Error when a record was refused or the linter lets an item not be published: the demonstration catalogue has no faults
 */
export async function loadCatalogue(into: LoadingInto): Promise<ImportSummary> {
  const folder = await mkdtemp(join(tmpdir(), 'city-services-catalogue-'));
  try {
    await generateCatalogue(folder);
    const files = CATALOGUE_NAMES.map((name) => ({ name, path: join(folder, catalogueFile(name)) }));
    const reports = await loadHandovers(files, into);
    const summary = await composeCatalogImport(into.settings, into.clock)(reports.at(-1)?.batch ?? '');
    const { PASSED, REFUSED, NEEDS_REASON } = summary.verdicts;
    if (REFUSED + NEEDS_REASON > 0) {
      throw new Error(`${REFUSED + NEEDS_REASON} items were not published; see ${summary.verdictPath}`);
    }
    into.terminal.write(`  ${PASSED} guides published\n`);
    return summary;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
