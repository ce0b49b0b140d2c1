export { OverviewResolver } from './overview.resolver';
export { OverviewService } from './overview.service';
