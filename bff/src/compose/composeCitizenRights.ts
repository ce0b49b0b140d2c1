import type { ResolverClass } from '../edge/schema';
import { AccountErasure } from '../domains/identity/accountErasure.service';
import { AccountRepository } from '../domains/identity/account.repository';
import { AccountHolder, ResidentHolder } from '../domains/identity/dataHolders.service';
import { AgentCodeRepository } from '../domains/identity/delegation/agentCode.repository';
import { DelegationRepository } from '../domains/identity/delegation/delegation.repository';
import { DeviceService } from '../domains/identity/device.service';
import { ResidentRepository } from '../domains/identity/resident.repository';
import { SessionRepository } from '../domains/identity/session.repository';
import { VisitRepository } from '../domains/identity/step-up/visit.repository';
import { ClosingService, ConsentService, DataExportService, type DataHolder, type Eraser } from '../domains/privacy';
import { ClosingRepository } from '../domains/privacy/closing/closing.repository';
import { ClosingResolver } from '../domains/privacy/closing/closing.resolver';
import { ConsentRepository } from '../domains/privacy/consent.repository';
import { ConsentResolver } from '../domains/privacy/consent.resolver';
import { CorrectionRepository } from '../domains/privacy/my-data/correction.repository';
import { CorrectionResolver } from '../domains/privacy/my-data/correction.resolver';
import { CorrectionService } from '../domains/privacy/my-data/correction.service';
import { DataExportRepository } from '../domains/privacy/my-data/dataExport.repository';
import { MyDataResolver } from '../domains/privacy/my-data/myData.resolver';
import { MyDataService } from '../domains/privacy/my-data/myData.service';
import { PrivacyHolder } from '../domains/privacy/my-data/privacyHolder.service';
import { PrivacySmsService } from '../domains/privacy/privacySms.service';
import { RepeatedJob } from '../jobs/repeatedJob';
import { requireCitizen, type Actor } from '../kernel/context';
import type { PersonKey } from '../kernel/ids';
import type { SmsSender } from '../ports/sms';
import type { Base } from './base';
import { platformOf } from './composeIdentity';

const EXPORTS_EVERY_MS = 30_000;
const CLOSINGS_EVERY_MS = 60_000;

/** Consents, one's own data, corrections, closing the account. */
export interface CitizenRights {
  readonly resolvers: ReadonlyMap<ResolverClass, object>;
  start(): void;
  /** Ends the jobs; resolves when what they had begun is done. */
  stop(): Promise<void>;
}

interface Outside {
  readonly sender: SmsSender;
  /** The departments' holders, in the order of the pages. */
  readonly holders: readonly DataHolder[];
}

/** The parts of identity that these rest on; repositories keep no state of their own. */
function identityParts({ vault, clock }: Base) {
  const accounts = new AccountRepository(vault);
  const sessions = new SessionRepository();
  const residents = new ResidentRepository(vault);
  const devices = new DeviceService({ accounts, sessions, clock });
  const delegations = new DelegationRepository(vault);
  const erasure = new AccountErasure({ accounts, sessions, delegations, visits: new VisitRepository(), clock });
  return { accounts, sessions, residents, devices, delegations, erasure };
}

type IdentityParts = ReturnType<typeof identityParts>;

function composeConsents({ clock }: Base, identity: IdentityParts, consents: ConsentRepository) {
  const { accounts, devices, delegations } = identity;
  /** Without it the account may not know for whom it stands. */
  const unbind = async (actor: Actor): Promise<void> => {
    const { accountId, personKey } = requireCitizen(actor);
    if (personKey) await devices.unbindAccount(actor, accountId);
  };
  /** Nobody acts for the person any more, and no code that is shown lets an agent begin. */
  const unshare = async (actor: Actor): Promise<void> => {
    const { personKey } = requireCitizen(actor);
    if (!personKey) return;
    await new AgentCodeRepository().forget(personKey);
    await delegations.withdrawAllOf(personKey, clock.now());
  };
  return new ConsentService({
    consents,
    clock,
    platformOf: platformOf(accounts),
    onWithdrawn: { 'identity-verification': unbind, sharing: unshare },
  });
}

/** What goes with an account beside what identity holds. */
function privacyErasers(exports: DataExportService, consents: ConsentRepository): Eraser[] {
  return [
    {
      what: 'copies of data',
      erase: async (owner) => {
        if (owner.kind === 'person') await exports.forget(owner.personKey);
      },
    },
    {
      what: 'accounts in consents',
      erase: async (_owner, accountIds) => {
        for (const id of accountIds) await consents.forgetAccount(id);
      },
    },
  ];
}

export function composeCitizenRights(base: Base, { sender, holders }: Outside): CitizenRights {
  const { settings, vault, clock, log } = base;
  const identity = identityParts(base);
  const consentRows = new ConsentRepository();
  const corrections = new CorrectionRepository(vault);
  const own = [new ResidentHolder(identity.residents), new AccountHolder({ ...identity, clock })];
  const all = [...own, new PrivacyHolder(consentRows, corrections), ...holders];
  const consents = composeConsents(base, identity, consentRows);
  const mayRemind = async (person: PersonKey): Promise<boolean> => {
    const accounts = await identity.accounts.listOf(person);
    return consents.heldBy(
      accounts.map(({ id }) => id),
      'messages',
    );
  };
  const sms = new PrivacySmsService({ sender, people: identity.residents, log, mayRemind });
  const exports = new DataExportService({
    ...{ exports: new DataExportRepository(vault), holders: all, clock, log },
    limited: settings.rateLimits,
  });
  const closing = new ClosingService({
    ...{ closings: new ClosingRepository(), accounts: identity.erasure, sms, clock, log },
    erasers: [identity.erasure, ...privacyErasers(exports, consentRows)],
  });
  const people = identity.residents;
  const jobs = [
    new RepeatedJob({ name: 'copies of data', everyMs: EXPORTS_EVERY_MS, log, work: () => exports.work() }),
    new RepeatedJob({ name: 'closing accounts', everyMs: CLOSINGS_EVERY_MS, log, work: () => closing.work() }),
  ];
  return {
    resolvers: new Map<ResolverClass, object>([
      [ConsentResolver, new ConsentResolver(consents)],
      [MyDataResolver, new MyDataResolver({ held: new MyDataService(all, log), exports })],
      [CorrectionResolver, new CorrectionResolver(new CorrectionService({ corrections, people, sms, clock }))],
      [ClosingResolver, new ClosingResolver(closing)],
    ]),
    start: () => jobs.forEach((job) => job.start()),
    stop: async () => {
      await Promise.all(jobs.map((job) => job.stop()));
      await exports.settled();
      await sms.settled();
    },
  };
}
