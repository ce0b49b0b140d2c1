import type { ResolverClass } from '../edge/schema';
import { SessionService, VerificationService } from '../domains/identity';
import type { Account } from '../domains/identity/account.entity';
import { AccountRepository } from '../domains/identity/account.repository';
import { ChallengeRepository } from '../domains/identity/challenge.repository';
import { DailyCountRepository } from '../domains/identity/dailyCount.repository';
import { ActingService } from '../domains/identity/delegation/acting.service';
import { DelegationRepository } from '../domains/identity/delegation/delegation.repository';
import { DeviceResolver } from '../domains/identity/device.resolver';
import { DeviceService } from '../domains/identity/device.service';
import { IdentityChallengeService } from '../domains/identity/identityChallenge.service';
import { PersonSignInResolver } from '../domains/identity/personSignIn.resolver';
import { PersonSignInService } from '../domains/identity/personSignIn.service';
import { ResidentRepository } from '../domains/identity/resident.repository';
import { SessionRepository } from '../domains/identity/session.repository';
import { StaffRepository } from '../domains/identity/staff/staff.repository';
import { StaffService } from '../domains/identity/staff/staff.service';
import { SessionResolver } from '../domains/identity/session.resolver';
import { StandingService } from '../domains/identity/standing.service';
import { TokenService } from '../domains/identity/tokens.service';
import { VerificationResolver } from '../domains/identity/verification.resolver';
import { VerificationSmsService } from '../domains/identity/verificationSms.service';
import { PrivacyService } from '../domains/privacy';
import { ConsentRepository } from '../domains/privacy/consent.repository';
import type { FaceVerifications } from '../ports/faceVerification';
import type { PlatformSignIns } from '../ports/platformSignIn';
import type { SmsSender } from '../ports/sms';
import type { Base } from './base';
import { composeDelegation } from './composeDelegation';
import { composeStepUp } from './composeStepUp';

/** Who is asking, and how somebody becomes known. */
export interface Identity {
  readonly sessions: SessionService;
  readonly staff: StaffService;
  /** Resolves when every message that was begun is sent or has failed. */
  settled(): Promise<void>;
  readonly resolvers: ReadonlyMap<ResolverClass, object>;
}

/** What identity needs of the outside. */
interface Outside {
  readonly platforms: PlatformSignIns;
  readonly faces: FaceVerifications;
  readonly sender: SmsSender;
}

/** Where an account signs in; a tab is a browser's before there is an account. */
export const platformOf =
  (accounts: AccountRepository) =>
  async (accountId: string): Promise<Account['platform'] | null> =>
    accountId.startsWith('tab:') ? 'H5' : ((await accounts.find(accountId))?.platform ?? null);

export function composeIdentity(base: Base, { platforms, faces, sender }: Outside): Identity {
  const { settings, vault, clock, log } = base;
  const accounts = new AccountRepository(vault);
  const residents = new ResidentRepository(vault);
  const counts = new DailyCountRepository();
  const tokens = new TokenService(settings.keys.session);
  const sessionRows = new SessionRepository();
  const staffRows = new StaffRepository();
  const delegations = new DelegationRepository(vault);
  const acting = new ActingService({ residents, delegations, sessions: sessionRows, staff: staffRows, clock, log });
  const standings = new StandingService({ residents, acting, clock, faceMs: settings.faceMinutes * 60_000 });
  const sessions = new SessionService({
    accounts,
    sessions: sessionRows,
    tokens,
    platforms,
    acting,
    standings,
    clock,
    log,
  });
  const staff = new StaffService({
    staff: staffRows,
    residents,
    clock,
    proofMs: settings.staffFaceHours * 3_600_000,
  });
  const sms = new VerificationSmsService({ sender, accounts, counts, clock, log });
  const { rateLimits, demoSmsCode } = settings;
  const privacy = new PrivacyService(new ConsentRepository(), clock, platformOf(accounts));
  const challenges = new IdentityChallengeService({
    residents,
    challenges: new ChallengeRepository(),
    counts,
    privacy,
    tokens,
    sms,
    clock,
    rateLimits,
    demoSmsCode,
  });
  const people = { accounts, residents, challenges, sessions, sms, clock };
  const verification = new VerificationService({ ...people, counts, rateLimits });
  const personSignIns = new PersonSignInService(people);
  const quick = settings.adapters.platforms.kind === 'development';
  const resolvers = new Map<ResolverClass, object>([
    [SessionResolver, new SessionResolver(sessions, standings)],
    [VerificationResolver, new VerificationResolver(verification)],
    [PersonSignInResolver, new PersonSignInResolver(personSignIns, quick)],
    [DeviceResolver, new DeviceResolver(new DeviceService({ accounts, sessions: sessionRows, clock }))],
  ]);
  const stepUp = composeStepUp({ accounts, residents, counts, tokens, sessions, staff, privacy }, base, {
    faces,
    sender,
  });
  const delegating = composeDelegation(
    { residents, delegations, counts, tokens, acting, sessions, staff, privacy },
    base,
    sender,
  );
  return {
    sessions,
    staff,
    resolvers: new Map([...resolvers, ...stepUp.resolvers, ...delegating.resolvers]),
    settled: async () => {
      await Promise.all([sms.settled(), stepUp.settled(), delegating.settled()]);
    },
  };
}
