export { Platform } from './identity.type';
export type { Resident } from './resident.entity';
export { VILLAGE_POSTS, type StaffPost } from './staff/staff.entity';
export { StaffService, type ListedPost, type NewPost } from './staff/staff.service';
export { FullNumbers } from './step-up/stepUp.type';
export { SessionService } from './session.service';
export { VerificationService } from './verification.service';
