export type { Consent } from './consent.entity';
export { PrivacyService } from './privacy.service';
export { AccessChainService } from './access-record/accessChain.service';
export {
  AccessCheckService,
  type CheckProgress,
  type CheckResult,
  type KnownSeal,
} from './access-record/accessCheck.service';
export { AccessRecordService } from './access-record/accessRecord.service';
export { AccessSealService } from './access-record/accessSeal.service';
export { AccessRetentionService } from './access-record/accessRetention.service';
export type { AccountBook, ClosingOwner, Eraser } from './closing/closing.entity';
export { ClosingService } from './closing/closing.service';
export { ConsentService } from './consent.service';
export { DataExportService } from './my-data/dataExport.service';
export type { DataHolder, DataSubject, HeldCell, HeldData, HeldTable } from './my-data/myData.entity';
export type { KnownPerson, People } from './people.entity';
export { instantText, yuanText } from './my-data/myDataWords.rule';
