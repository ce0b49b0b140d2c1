import { createHash, randomInt } from 'node:crypto';
import { addDays, businessDateOf, startOfDay } from '@city-services/shared/time/businessDate';
import { idNumberFault } from '@city-services/shared/identity/idNumber';
import { isPersonName, normaliseCode } from '@city-services/shared/identity/rules';
import type { Clock } from '../../kernel/clock';
import { requireCitizen, type Actor, type CitizenActor } from '../../kernel/context';
import { randomId } from '../../kernel/ids';
import type { PrivacyService } from '../privacy';
import type { Account } from './account.entity';
import type { AccountRepository } from './account.repository';
import type { Challenge } from './challenge.entity';
import type { ChallengeRepository } from './challenge.repository';
import type { DailyCountRepository } from './dailyCount.repository';
import * as failure from './identity.errors';
import { identityNotice, type IdentityNotice } from './identityNotice.rule';
import type { Resident } from './resident.entity';
import type { ResidentRepository } from './resident.repository';
import type { OpenedSession } from './session.entity';
import type { SessionService } from './session.service';
import { equalInConstantTime, type TokenService } from './tokens.service';
import type { Recipient, VerificationSmsService } from './verificationSms.service';

const CODE_DIGITS = 6;
const CODE_MS = 5 * 60_000;
const TRIES = 5;
const CHALLENGES_A_DAY = 10;
const RESEND_AFTER_SECONDS = 60;
const LONGEST_CODE = 32;

/** What a citizen states about themselves. */
export interface PersonClaim {
  readonly name: string;
  readonly idNumber: string;
  /** The notice that the citizen has agreed to. */
  readonly noticeVersion: string;
}

export interface StartedChallenge {
  readonly id: string;
  readonly expiresAt: Date;
  readonly resendAfterSeconds: number;
}

interface VerificationParts {
  readonly accounts: AccountRepository;
  readonly residents: ResidentRepository;
  readonly challenges: ChallengeRepository;
  readonly counts: DailyCountRepository;
  readonly sessions: SessionService;
  readonly privacy: PrivacyService;
  readonly tokens: TokenService;
  readonly sms: VerificationSmsService;
  readonly clock: Clock;
  readonly rateLimits: boolean;
  /** Fixes the code of every challenge in development. */
  readonly demoSmsCode?: string | undefined;
}

interface CheckedClaim {
  readonly name: string;
  readonly idNumber: string;
}

/** Real-name verification: a one-time code to the phone that the population register holds. */
export class VerificationService {
  constructor(private readonly parts: VerificationParts) {}

  notice(): IdentityNotice {
    return identityNotice();
  }

  /** Throws `IDENTITY_ALREADY_BOUND`, `CONSENT_REQUIRED`, `INPUT_INVALID` (field), `IDENTITY_LIMITED`. Says nothing about the register. */
  async start(actor: Actor, claim: PersonClaim): Promise<StartedChallenge> {
    const citizen = requireCitizen(actor);
    if (citizen.level !== 'SIGNED_IN') throw failure.alreadyBound();
    if (claim.noticeVersion !== identityNotice().version) throw failure.consentRequired();
    const checked = this.#check(claim);
    await this.#countChallenge(citizen.accountId);
    await this.#recordConsent(citizen.accountId);
    return this.#challenge(citizen, checked);
  }

  /** Throws `IDENTITY_CODE_WRONG` (triesLeft), `IDENTITY_TRIES_USED`, `IDENTITY_CODE_EXPIRED` (also: unknown, used, somebody else's), `IDENTITY_ALREADY_BOUND`. */
  async complete(actor: Actor, challengeId: string, code: string): Promise<OpenedSession> {
    const citizen = requireCitizen(actor);
    if (citizen.level !== 'SIGNED_IN') throw failure.alreadyBound();
    const typed = normaliseCode(code);
    if (typed.length === 0 || typed.length > LONGEST_CODE) throw failure.inputInvalid('code');
    const owner = { challengeId, accountId: citizen.accountId, sessionId: citizen.sessionId };
    const now = this.parts.clock.now();
    const challenge = await this.parts.challenges.takeTry(owner, now);
    if (!challenge) throw await this.#refusal(owner, now);
    const right = equalInConstantTime(challenge.codeHash, this.parts.tokens.codeHash(challenge.id, typed));
    if (!right || !challenge.sent) throw await this.#wrongCode(challenge);
    if (!(await this.parts.challenges.use(owner, now))) throw failure.codeExpired();
    return this.#bind(challenge);
  }

  #check({ name, idNumber }: PersonClaim): CheckedClaim {
    const checked = { name: name.trim(), idNumber: normaliseCode(idNumber) };
    if (!isPersonName(checked.name)) throw failure.inputInvalid('name');
    if (idNumberFault(checked.idNumber, this.parts.clock.today())) throw failure.inputInvalid('idNumber');
    return checked;
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

  async #recordConsent(accountId: string): Promise<void> {
    const { version, text } = identityNotice();
    const noticeHash = createHash('sha256').update(text).digest('hex');
    await this.parts.privacy.recordConsent({
      accountId,
      purpose: 'identity-verification',
      noticeVersion: version,
      noticeHash,
    });
  }

  /** Whoever is named, the same look-up, opening, comparison and write happen before the answer; messages go out beside it. */
  async #challenge(citizen: CitizenActor, claim: CheckedClaim): Promise<StartedChallenge> {
    const { residents, challenges, tokens, clock, sms } = this.parts;
    const id = randomId();
    const code = this.#freshCode();
    const personKey = residents.keyOf(claim.idNumber);
    const resident = await residents.find(personKey);
    const sameName = (resident?.name ?? residents.nobody).matches(claim.name);
    const expiresAt = new Date(clock.now().getTime() + CODE_MS);
    const recipient = recipientOf(resident);
    await challenges.insert({
      id,
      accountId: citizen.accountId,
      sessionId: citizen.sessionId,
      personKey,
      sent: sameName && recipient !== null,
      codeHash: tokens.codeHash(id, code),
      triesLeft: TRIES,
      expiresAt,
    });
    if (recipient && sameName) sms.sendCode(recipient, code);
    if (recipient && !sameName) sms.noteWrongName(recipient);
    return { id, expiresAt, resendAfterSeconds: RESEND_AFTER_SECONDS };
  }

  #freshCode(): string {
    return this.parts.demoSmsCode ?? String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
  }

  async #refusal(owner: Parameters<ChallengeRepository['triesUsed']>[0], now: Date): Promise<Error> {
    return (await this.parts.challenges.triesUsed(owner, now)) ? failure.triesUsed() : failure.codeExpired();
  }

  async #wrongCode(challenge: Challenge): Promise<Error> {
    if (challenge.triesLeft === 0 && challenge.sent) {
      const recipient = recipientOf(await this.parts.residents.find(challenge.personKey));
      if (recipient) this.parts.sms.noteTriesUsed(recipient);
    }
    return failure.codeWrong(challenge.triesLeft);
  }

  async #bind({ accountId, personKey }: Challenge): Promise<OpenedSession> {
    const { accounts, residents, sessions, clock } = this.parts;
    const [account, resident] = await Promise.all([accounts.find(accountId), residents.find(personKey)]);
    if (!account || !resident) throw failure.codeExpired();
    if (await this.#boundToSomebody(account)) throw failure.alreadyBound();
    const bound = await accounts.bind({ accountId, from: account.personKey, to: personKey, at: clock.now() });
    if (!bound) throw failure.alreadyBound();
    await sessions.endAllOf(accountId);
    return sessions.open({ id: accountId, personKey });
  }

  /** An account whose person has left the register may be bound again: the number may have been corrected. */
  async #boundToSomebody({ personKey }: Account): Promise<boolean> {
    return personKey !== null && (await this.parts.residents.find(personKey)) !== null;
  }
}

const recipientOf = (resident: Resident | null): Recipient | null =>
  resident?.phone ? { personKey: resident.personKey, phone: resident.phone } : null;
