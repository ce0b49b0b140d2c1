import type { ResolverClass } from '../edge/schema';
import { SessionService, VerificationService } from '../domains/identity';
import { AccountRepository } from '../domains/identity/account.repository';
import { ChallengeRepository } from '../domains/identity/challenge.repository';
import { DailyCountRepository } from '../domains/identity/dailyCount.repository';
import { ResidentRepository } from '../domains/identity/resident.repository';
import { SessionRepository } from '../domains/identity/session.repository';
import { StaffRepository } from '../domains/identity/staff/staff.repository';
import { StaffService } from '../domains/identity/staff/staff.service';
import { SessionResolver } from '../domains/identity/session.resolver';
import { TokenService } from '../domains/identity/tokens.service';
import { VerificationResolver } from '../domains/identity/verification.resolver';
import { VerificationSmsService } from '../domains/identity/verificationSms.service';
import { PrivacyService } from '../domains/privacy';
import { ConsentRepository } from '../domains/privacy/consent.repository';
import type { PlatformSignIns } from '../ports/platformSignIn';
import type { SmsSender } from '../ports/sms';
import type { Base } from './base';

/** Who is asking, and how somebody becomes known. */
export interface Identity {
  readonly sessions: SessionService;
  readonly staff: StaffService;
  readonly sms: VerificationSmsService;
  readonly resolvers: ReadonlyMap<ResolverClass, object>;
}

/** What identity needs of the outside. */
interface Outside {
  readonly platforms: PlatformSignIns;
  readonly sender: SmsSender;
}

export function composeIdentity({ settings, vault, clock, log }: Base, { platforms, sender }: Outside): Identity {
  const accounts = new AccountRepository(vault);
  const residents = new ResidentRepository(vault);
  const counts = new DailyCountRepository();
  const tokens = new TokenService(settings.keys.session);
  const sessions = new SessionService({
    accounts,
    residents,
    sessions: new SessionRepository(),
    tokens,
    platforms,
    clock,
    log,
    faceMs: settings.faceMinutes * 60_000,
  });
  const staff = new StaffService({
    staff: new StaffRepository(),
    residents,
    clock,
    proofMs: settings.staffFaceHours * 3_600_000,
  });
  const sms = new VerificationSmsService(sender, counts, clock, log);
  const verification = new VerificationService({
    accounts,
    residents,
    challenges: new ChallengeRepository(),
    counts,
    sessions,
    privacy: new PrivacyService(new ConsentRepository(), clock),
    tokens,
    sms,
    clock,
    rateLimits: settings.rateLimits,
    demoSmsCode: settings.demoSmsCode,
  });
  const resolvers = new Map<ResolverClass, object>([
    [SessionResolver, new SessionResolver(sessions)],
    [VerificationResolver, new VerificationResolver(verification)],
  ]);
  return { sessions, staff, sms, resolvers };
}
