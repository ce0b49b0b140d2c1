import type { SessionService, StaffService } from '../domains/identity';
import type { PrivacyService } from '../domains/privacy';
import type { DailyCountRepository } from '../domains/identity/dailyCount.repository';
import type { ActingService } from '../domains/identity/delegation/acting.service';
import { AgentCodeRepository } from '../domains/identity/delegation/agentCode.repository';
import { AgentVisitResolver } from '../domains/identity/delegation/agentVisit.resolver';
import { AgentVisitService } from '../domains/identity/delegation/agentVisit.service';
import type { DelegationRepository } from '../domains/identity/delegation/delegation.repository';
import { DelegationResolver } from '../domains/identity/delegation/delegation.resolver';
import { DelegationService } from '../domains/identity/delegation/delegation.service';
import { DelegationBookService } from '../domains/identity/delegation/delegationBook.service';
import { DelegationSmsService } from '../domains/identity/delegation/delegationSms.service';
import type { ResidentRepository } from '../domains/identity/resident.repository';
import type { TokenService } from '../domains/identity/tokens.service';
import type { ResolverClass } from '../edge/schema';
import type { SmsSender } from '../ports/sms';
import type { Base } from './base';

/** What the rest of identity has made already. */
interface Made {
  readonly residents: ResidentRepository;
  readonly delegations: DelegationRepository;
  readonly counts: DailyCountRepository;
  readonly tokens: TokenService;
  readonly acting: ActingService;
  readonly sessions: SessionService;
  readonly staff: StaffService;
  readonly privacy: PrivacyService;
}

/** Acting for others: relatives by consent, wards by the register, village agents by the citizen's code. */
export function composeDelegation(made: Made, { settings, clock, log }: Base, sender: SmsSender) {
  const sms = new DelegationSmsService(sender, log);
  const { rateLimits, demoSmsCode } = settings;
  const books = new DelegationBookService({ ...made, clock });
  const delegations = new DelegationService({ ...made, sms, clock, rateLimits });
  const codes = new AgentCodeRepository();
  const visits = new AgentVisitService({ ...made, codes, sms, clock, rateLimits, demoSmsCode });
  const resolvers = new Map<ResolverClass, object>([
    [DelegationResolver, new DelegationResolver({ ...made, delegations, books })],
    [AgentVisitResolver, new AgentVisitResolver({ visits, books })],
  ]);
  return { resolvers, settled: () => sms.settled() };
}
