export { LicenceNumberResolver } from './licenceNumber.resolver';
export { TrafficRepository } from './traffic.repository';
export { TrafficResolver } from './traffic.resolver';
export { TrafficService, type TrafficOverview } from './traffic.service';
export type { TrafficAttention, TrafficSummary } from './traffic.entity';
export { TrafficHolder } from './trafficHolder.service';
export { TrafficEvidence } from './trafficEvidence.service';
