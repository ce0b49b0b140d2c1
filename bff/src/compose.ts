import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import mongoose from 'mongoose';
import { CITY } from '@city-services/shared/city/city';
import { DevelopmentSignIn } from './adapters/development/developmentSignIn';
import { MemoryRateLimiter } from './adapters/memory/memoryRateLimiter';
import { OutboxSms } from './adapters/outbox/outboxSms';
import type { Settings } from './config/settings';
import { SectionSources } from './domains/exchange';
import { BatchRepository } from './domains/exchange/batch.repository';
import {
  HousingFundAccountResolver,
  HousingFundRepository,
  HousingFundResolver,
  HousingFundService,
} from './domains/housing-fund';
import { SessionService, VerificationService } from './domains/identity';
import { AccountRepository } from './domains/identity/account.repository';
import { ChallengeRepository } from './domains/identity/challenge.repository';
import { DailyCountRepository } from './domains/identity/dailyCount.repository';
import { ResidentRepository } from './domains/identity/resident.repository';
import { SessionRepository } from './domains/identity/session.repository';
import { SessionResolver } from './domains/identity/session.resolver';
import { TokenService } from './domains/identity/tokens.service';
import { VerificationResolver } from './domains/identity/verification.resolver';
import { VerificationSmsService } from './domains/identity/verificationSms.service';
import { OverviewResolver, OverviewService } from './domains/overview';
import { PrivacyService } from './domains/privacy';
import { ConsentRepository } from './domains/privacy/consent.repository';
import { CityResolver } from './domains/region/city.resolver';
import { DemoCityRepository } from './domains/region/demoCity.repository';
import { DemoCityService } from './domains/region/demoCity.service';
import {
  InsuranceResolver,
  MedicalAccountResolver,
  SocialSecurityRepository,
  SocialSecurityResolver,
  SocialSecurityService,
} from './domains/social-security';
import { TrafficRepository, TrafficResolver, TrafficService } from './domains/traffic';
import { contextFactory } from './edge/contextFactory';
import { FailureFormatter } from './edge/failure';
import { buildBffSchema, type ResolverClass } from './edge/schema';
import { EdgeServer } from './edge/server';
import { systemClock, type Clock } from './kernel/clock';
import { withDeadline } from './kernel/deadline';
import { createLogger, type Logger } from './kernel/logger';
import { PageCursors } from './kernel/paging';
import { isUnavailable } from './storage/unavailable';
import { Vault } from './storage/vault';

const READY_TIMEOUT_MS = 2000;

/** What a test may hand in instead of the real thing. */
export interface Surroundings {
  readonly clock?: Clock;
  readonly log?: Logger;
}

/** The assembled BFF. It expects mongoose to be connected before `start`, and leaves the connection to whoever made it. */
export interface Bff {
  readonly schema: GraphQLSchema;
  readonly outbox: OutboxSms;
  /** Listens; answers the address. */
  start(): Promise<string>;
  stop(): Promise<void>;
}

/** The parts that several domains share. */
interface Base {
  readonly settings: Settings;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly log: Logger;
}

interface Identity {
  readonly sessions: SessionService;
  readonly verification: VerificationService;
  readonly sms: VerificationSmsService;
}

function composeIdentity({ settings, vault, clock, log }: Base, outbox: OutboxSms): Identity {
  const accounts = new AccountRepository(vault);
  const residents = new ResidentRepository(vault);
  const counts = new DailyCountRepository();
  const tokens = new TokenService(settings.keys.session);
  const sessions = new SessionService({
    accounts,
    residents,
    sessions: new SessionRepository(),
    tokens,
    platforms: new DevelopmentSignIn(),
    clock,
    log,
  });
  const sms = new VerificationSmsService(outbox, counts, clock, log);
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
  return { sessions, verification, sms };
}

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

/** The departments' records: their services, and what stands before them. */
function composeRecords(base: Base): Map<ResolverClass, object> {
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
  return new Map<ResolverClass, object>([
    [OverviewResolver, new OverviewResolver(overview)],
    [SocialSecurityResolver, new SocialSecurityResolver(socialSecurity)],
    [InsuranceResolver, new InsuranceResolver(cursors)],
    [MedicalAccountResolver, new MedicalAccountResolver(cursors)],
    [TrafficResolver, new TrafficResolver(traffic, cursors)],
    [HousingFundResolver, new HousingFundResolver(housingFund)],
    [HousingFundAccountResolver, new HousingFundAccountResolver(housingFund, cursors)],
  ]);
}

async function checkReady(): Promise<void> {
  const { db } = mongoose.connection;
  if (!db) throw new Error('not connected to a database');
  await withDeadline(db.command({ ping: 1 }), READY_TIMEOUT_MS);
}

function composeEdge({ settings, clock, log }: Base, schema: GraphQLSchema, parts: Identity & { outbox: OutboxSms }) {
  const production = settings.mode === 'production';
  const limiter = new MemoryRateLimiter(clock);
  const hit = settings.rateLimits ? limiter.hit.bind(limiter) : undefined;
  return new EdgeServer({
    schema,
    context: contextFactory({ clock, log, actorOf: (token) => parts.sessions.actorOf(token), hit }),
    failures: new FailureFormatter({ log, isUnavailable, hints: !production }),
    log,
    production,
    trustProxy: settings.trustProxy,
    h5Dir: settings.h5Dir,
    checkReady,
    outbox: production ? undefined : () => parts.outbox.messages(),
  });
}

/** Puts the BFF together: the one place where ports meet adapters and services meet repositories. Nothing is read or opened yet. */
export function compose(settings: Settings, surroundings: Surroundings = {}): Bff {
  const format = settings.mode === 'production' ? 'json' : 'lines';
  const log = surroundings.log ?? createLogger({ level: settings.logLevel, format });
  const demoCity = new DemoCityService(new DemoCityRepository(), log);
  const clock = surroundings.clock ?? systemClock(() => settings.businessDate ?? demoCity.businessDay());
  const base: Base = { settings, vault: new Vault(settings.keys), clock, log };
  const outbox = new OutboxSms(clock, log);
  const identity = composeIdentity(base, outbox);
  const resolvers = new Map<ResolverClass, object>([
    [SessionResolver, new SessionResolver(identity.sessions)],
    [VerificationResolver, new VerificationResolver(identity.verification)],
    [CityResolver, new CityResolver(demoCity)],
    ...composeRecords(base),
  ]);
  const schema = buildBffSchema(resolvers);
  const server = composeEdge(base, schema, { ...identity, outbox });
  return {
    schema,
    outbox,
    async start() {
      await demoCity.start();
      return server.start(settings.port, settings.host);
    },
    async stop() {
      demoCity.stop();
      await server.stop();
      await identity.sms.settled();
    },
  };
}
