export { InsuranceResolver, MedicalAccountResolver, SocialSecurityResolver } from './socialSecurity.resolver';
export { SocialSecurityRepository } from './socialSecurity.repository';
export { SocialSecurityService, type SocialSecurityOverview } from './socialSecurity.service';
export type { SocialSecurityAttention, SocialSecuritySummary } from './insurance.entity';
export { SocialSecurityHolder } from './socialSecurityHolder.service';
