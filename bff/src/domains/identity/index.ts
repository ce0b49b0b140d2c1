export type { Resident } from './resident.entity';
export { SessionService } from './session.service';
export { VerificationService } from './verification.service';
