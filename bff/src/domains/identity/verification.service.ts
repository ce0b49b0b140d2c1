import type { Clock } from '../../kernel/clock';
import { requireCitizen, type Actor, type CitizenActor } from '../../kernel/context';
import { addDays, businessDateOf, startOfDay } from '@city-services/shared/time/businessDate';
import type { Account } from './account.entity';
import type { AccountRepository } from './account.repository';
import type { Challenge } from './challenge.entity';
import type { DailyCountRepository } from './dailyCount.repository';
import * as failure from './identity.errors';
import {
  recipientOf,
  type IdentityChallengeService,
  type PersonClaim,
  type StartedChallenge,
} from './identityChallenge.service';
import { identityNotice, type IdentityNotice } from './identityNotice.rule';
import type { ResidentRepository } from './resident.repository';
import type { OpenedSession } from './session.entity';
import type { SessionService } from './session.service';
import type { VerificationSmsService } from './verificationSms.service';

const CHALLENGES_A_DAY = 10;

interface VerificationParts {
  readonly accounts: AccountRepository;
  readonly residents: ResidentRepository;
  readonly challenges: IdentityChallengeService;
  readonly counts: DailyCountRepository;
  readonly sessions: SessionService;
  readonly sms: VerificationSmsService;
  readonly clock: Clock;
  readonly rateLimits: boolean;
}

/** What a citizen typed to complete a verification. */
export interface VerificationAnswer {
  readonly challengeId: string;
  readonly code: string;
  /** What the caller's program says it is. */
  readonly userAgent: string;
}

/** Real-name verification: binds the platform's account to a person of the population register. */
export class VerificationService {
  constructor(private readonly parts: VerificationParts) {}

  notice(): IdentityNotice {
    return identityNotice();
  }

  /** Throws `IDENTITY_ALREADY_BOUND`, `CONSENT_REQUIRED`, `INPUT_INVALID` (field), `IDENTITY_LIMITED`. Says nothing about the register. */
  async start(actor: Actor, claim: PersonClaim): Promise<StartedChallenge> {
    const { accountId, sessionId } = unbound(actor);
    const admit = (): Promise<void> => this.#countChallenge(accountId);
    return this.parts.challenges.start({ purpose: 'verification', accountId, sessionId, admit }, claim);
  }

  /** Throws `IDENTITY_ALREADY_BOUND` and what the answer to a challenge throws. */
  async complete(actor: Actor, { challengeId, code, userAgent }: VerificationAnswer): Promise<OpenedSession> {
    const { sessionId } = unbound(actor);
    return this.#bind(await this.parts.challenges.answer({ challengeId, sessionId }, code), userAgent);
  }

  /**
   * 10 a day for an account, whomever it names; that also bounds the account with any one person. The person alone has no limit:
   * otherwise a stranger could use it up and lock the person out.
   */
  async #countChallenge(accountId: string): Promise<void> {
    if (!this.parts.rateLimits) return;
    const now = this.parts.clock.now();
    if ((await this.parts.counts.add('challenge', accountId, now)) <= CHALLENGES_A_DAY) return;
    const tomorrow = startOfDay(addDays(businessDateOf(now), 1));
    throw failure.challengesUsed(Math.ceil((tomorrow.getTime() - now.getTime()) / 1000));
  }

  async #bind({ accountId, personKey }: Challenge, userAgent: string): Promise<OpenedSession> {
    const { accounts, residents, sessions, sms, clock } = this.parts;
    const [account, resident] = await Promise.all([accounts.find(accountId), residents.find(personKey)]);
    if (!account || !resident) throw failure.codeExpired();
    if (await this.#boundToSomebody(account)) throw failure.alreadyBound();
    const bound = await accounts.bind({ accountId, from: account.personKey, to: personKey, at: clock.now() });
    if (!bound) throw failure.alreadyBound();
    const recipient = recipientOf(resident);
    if (recipient) sms.noteBound(recipient, accountId);
    await sessions.endAllOf(accountId);
    return sessions.open({ id: accountId, personKey }, userAgent);
  }

  /** An account whose person has left the register may be bound again: the number may have been corrected. */
  async #boundToSomebody({ personKey }: Account): Promise<boolean> {
    return personKey !== null && (await this.parts.residents.find(personKey)) !== null;
  }
}

function unbound(actor: Actor): CitizenActor {
  const citizen = requireCitizen(actor);
  if (citizen.level !== 'SIGNED_IN') throw failure.alreadyBound();
  return citizen;
}
