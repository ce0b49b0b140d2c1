import { CITY } from '@city-services/shared/city/city';
import type { ResolverClass } from '../edge/schema';
import { SectionSources } from '../domains/exchange';
import { BatchRepository } from '../domains/exchange/batch.repository';
import {
  HousingFundAccountResolver,
  HousingFundHolder,
  HousingFundRepository,
  HousingFundResolver,
  HousingFundService,
} from '../domains/housing-fund';
import { OverviewResolver, OverviewService } from '../domains/overview';
import {
  InsuranceResolver,
  MedicalAccountResolver,
  SocialSecurityHolder,
  SocialSecurityRepository,
  SocialSecurityResolver,
  SocialSecurityService,
} from '../domains/social-security';
import type { DataHolder } from '../domains/privacy';
import {
  LicenceNumberResolver,
  TrafficEvidence,
  TrafficHolder,
  TrafficRepository,
  TrafficResolver,
  TrafficService,
} from '../domains/traffic';
import { PageCursors } from '../kernel/paging';
import type { HeldRecords } from '../ports/heldRecords';
import type { Base } from './base';

function composeSources({ settings, clock }: Base): SectionSources {
  const { socialSecurity, traffic, housingFund } = CITY.departments;
  return new SectionSources({
    batches: new BatchRepository(),
    departments: { 'social-security': socialSecurity, traffic, 'housing-fund': housingFund },
    limitDays: settings.staleAfterDays,
    clock,
    timeoutMs: settings.sectionDeadlineMs,
  });
}

export interface Records {
  readonly resolvers: ReadonlyMap<ResolverClass, object>;
  /** What the departments hold about one person, for the person's own copy. */
  readonly holders: readonly DataHolder[];
  /** What of it stands in the place of papers that guides ask for. */
  readonly evidence: readonly HeldRecords[];
}

/** The departments' records: their services, and what stands before them. */
export function composeRecords(base: Base): Records {
  const { sectionDeadlineMs: deadlineMs, keys } = base.settings;
  const sources = composeSources(base);
  const cursors = new PageCursors(keys.session);
  const socialSecurity = new SocialSecurityService({
    repository: new SocialSecurityRepository(deadlineMs),
    sources,
    deadlineMs,
  });
  const traffic = new TrafficService({
    repository: new TrafficRepository(base.vault, deadlineMs),
    sources,
    deadlineMs,
  });
  const repository = new HousingFundRepository(base.vault, deadlineMs);
  const housingFund = new HousingFundService({ repository, sources, deadlineMs });
  const overview = new OverviewService({ socialSecurity, traffic, housingFund, sources });
  const resolvers = new Map<ResolverClass, object>([
    [OverviewResolver, new OverviewResolver(overview)],
    [SocialSecurityResolver, new SocialSecurityResolver(socialSecurity)],
    [InsuranceResolver, new InsuranceResolver(cursors)],
    [MedicalAccountResolver, new MedicalAccountResolver(cursors)],
    [TrafficResolver, new TrafficResolver(traffic, cursors)],
    [LicenceNumberResolver, new LicenceNumberResolver(traffic)],
    [HousingFundResolver, new HousingFundResolver(housingFund)],
    [HousingFundAccountResolver, new HousingFundAccountResolver(housingFund, cursors)],
  ]);
  const { clock } = base;
  return {
    resolvers,
    holders: [
      new SocialSecurityHolder(socialSecurity, clock),
      new TrafficHolder(traffic, clock),
      new HousingFundHolder(housingFund, clock),
    ],
    evidence: [new TrafficEvidence(traffic)],
  };
}
