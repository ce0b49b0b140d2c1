import { join } from 'node:path';
import { DiskBatchFolder } from '../adapters/folder/diskBatchFolder';
import type { DataSettings } from '../config/settings';
import { BatchRepository } from '../domains/exchange/batch.repository';
import { IngestService } from '../domains/exchange/ingest.service';
import { LeaseRepository } from '../domains/exchange/lease.repository';
import { LeaseService } from '../domains/exchange/lease.service';
import { RecordRepository } from '../domains/exchange/record.repository';
import { housingFundDataSets } from '../domains/housing-fund/housingFund.dataset';
import { populationDataSets } from '../domains/identity/resident.dataset';
import { socialSecurityDataSets } from '../domains/social-security/socialSecurity.dataset';
import { trafficDataSets } from '../domains/traffic/traffic.dataset';
import type { Clock } from '../kernel/clock';
import type { DataSet } from '../kernel/dataset';
import { Vault } from '../storage/vault';

/** Everything that departments hand over, in the order of departments.md. */
export const DATA_SETS: readonly DataSet[] = [
  ...populationDataSets,
  ...socialSecurityDataSets,
  ...trafficDataSets,
  ...housingFundDataSets,
];

/**
 * The loader over the database that mongoose is connected to.
 * @param clock its day is the business day by which records are judged
 */
export function composeIngest({ dataDir, keys }: Pick<DataSettings, 'dataDir' | 'keys'>, clock: Clock): IngestService {
  return new IngestService({
    dataSets: DATA_SETS,
    keys: new Vault(keys),
    clock,
    batches: new BatchRepository(),
    records: new RecordRepository(),
    leases: new LeaseService(new LeaseRepository(), clock),
    folder: new DiskBatchFolder(join(dataDir, 'batches')),
  });
}
