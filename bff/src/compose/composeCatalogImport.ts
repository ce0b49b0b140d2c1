import { join } from 'node:path';
import { DiskVerdictFile } from '../adapters/folder/diskVerdictFile';
import type { DataSettings } from '../config/settings';

import { HandedCatalogRepository } from '../domains/catalog/handover/handed.repository';
import { PlaceRepository } from '../domains/catalog/place/place.repository';
import { CatalogImportService, type ImportSummary } from '../domains/catalog/version/catalogImport.service';
import { VersionRepository } from '../domains/catalog/version/version.repository';
import { BatchRepository } from '../domains/exchange/batch.repository';
import { LeaseRepository } from '../domains/exchange/lease.repository';
import { LeaseService } from '../domains/exchange/lease.service';
import type { Clock } from '../kernel/clock';

/** Runs the catalogue's import; the verdicts lie beside the report of the batch that was loaded last. */
export type CatalogImport = (batch: string) => Promise<ImportSummary>;

/** The catalogue's import over the database that mongoose is connected to. */
export function composeCatalogImport({ dataDir }: Pick<DataSettings, 'dataDir'>, clock: Clock): CatalogImport {
  const batches = new BatchRepository();
  const service = new CatalogImportService({
    handed: new HandedCatalogRepository(),
    places: new PlaceRepository(),
    versions: new VersionRepository(),
    leases: new LeaseService(new LeaseRepository(), clock),
    clock,
  });
  const fileOf = async (batch: string): Promise<string> => (await batches.report(batch))?.file ?? batch;
  return (batch) => service.run(new DiskVerdictFile(join(dataDir, 'batches', batch, 'verdict.csv'), fileOf));
}
