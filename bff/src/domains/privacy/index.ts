export type { Consent } from './consent.entity';
export { PrivacyService } from './privacy.service';
export { AccessChainService } from './access-record/accessChain.service';
export { AccessCheckService, type CheckProgress, type CheckResult } from './access-record/accessCheck.service';
export { AccessRecordService } from './access-record/accessRecord.service';
export { AccessRetentionService } from './access-record/accessRetention.service';
