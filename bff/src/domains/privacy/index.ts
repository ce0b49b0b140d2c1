export type { Consent } from './consent.entity';
export { PrivacyService } from './privacy.service';
