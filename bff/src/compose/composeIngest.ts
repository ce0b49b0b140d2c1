import { join } from 'node:path';
import { DiskBatchFolder } from '../adapters/folder/diskBatchFolder';
import type { DataSettings } from '../config/settings';
import { BatchRepository } from '../domains/exchange/batch.repository';
import { IngestService } from '../domains/exchange/ingest.service';
import { LeaseRepository } from '../domains/exchange/lease.repository';
import { LeaseService } from '../domains/exchange/lease.service';
import { RecordRepository } from '../domains/exchange/record.repository';
import { catalogDataSets } from '../domains/catalog/handover/catalog.dataset';
import {
  BasicModel,
  FeeModel,
  ItemModel,
  MaterialModel,
  OutcomeModel,
  QuestionModel,
  StepModel,
} from '../domains/catalog/handover/handed.model';
import { HallModel, WindowModel } from '../domains/catalog/place/place.model';
import { FundAccountModel } from '../domains/housing-fund/fundAccount.model';
import { FundEntryModel } from '../domains/housing-fund/fundEntry.model';
import { FundLoanModel } from '../domains/housing-fund/fundLoan.model';
import { FundRepaymentModel } from '../domains/housing-fund/fundRepayment.model';
import { housingFundDataSets } from '../domains/housing-fund/housingFund.dataset';
import { populationDataSets } from '../domains/identity/resident.dataset';
import { ResidentModel } from '../domains/identity/resident.model';
import { ContributionModel } from '../domains/social-security/contribution.model';
import { EnrolmentModel } from '../domains/social-security/enrolment.model';
import { MedicalEntryModel } from '../domains/social-security/medicalEntry.model';
import { socialSecurityDataSets } from '../domains/social-security/socialSecurity.dataset';
import { DrivingLicenceModel } from '../domains/traffic/drivingLicence.model';
import { trafficDataSets } from '../domains/traffic/traffic.dataset';
import { VehicleModel } from '../domains/traffic/vehicle.model';
import { ViolationModel } from '../domains/traffic/violation.model';
import type { Clock } from '../kernel/clock';
import type { DataSet } from '../kernel/dataset';
import { Vault } from '../storage/vault';

/** Everything that departments hand over, in the order of departments.md; then the catalogue's (docs/formats/catalog.md). */
export const DATA_SETS: readonly DataSet[] = [
  ...populationDataSets,
  ...socialSecurityDataSets,
  ...trafficDataSets,
  ...housingFundDataSets,
  ...catalogDataSets,
];

const MODELS = [
  ResidentModel,
  EnrolmentModel,
  ContributionModel,
  MedicalEntryModel,
  VehicleModel,
  DrivingLicenceModel,
  ViolationModel,
  FundAccountModel,
  FundEntryModel,
  FundLoanModel,
  FundRepaymentModel,
  HallModel,
  WindowModel,
  BasicModel,
  ItemModel,
  MaterialModel,
  FeeModel,
  StepModel,
  QuestionModel,
  OutcomeModel,
];

/** The collections that the data sets fill; naming the models registers them, so that their indexes can be synchronised. */
export const RECORD_COLLECTIONS: readonly string[] = MODELS.map((model) => model.collection.name);

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
