export { HousingFundRepository } from './housingFund.repository';
export { HousingFundAccountResolver, HousingFundResolver } from './housingFund.resolver';
export { HousingFundService, type HousingFundOverview } from './housingFund.service';
export type { HousingFundAttention, HousingFundSummary } from './housingFund.entity';
export { HousingFundHolder } from './housingFundHolder.service';
