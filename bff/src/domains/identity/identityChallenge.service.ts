import { createHash, randomInt } from 'node:crypto';
import { idNumberFault } from '@city-services/shared/identity/idNumber';
import { isPersonName, normaliseCode } from '@city-services/shared/identity/rules';
import type { Clock } from '../../kernel/clock';
import { randomId, type PersonKey } from '../../kernel/ids';
import type { PrivacyService } from '../privacy';
import type { Challenge, ChallengeOwner, ChallengePurpose } from './challenge.entity';
import type { ChallengeRepository } from './challenge.repository';
import { codeDigits } from './codeDigits.rule';
import type { DailyCountRepository } from './dailyCount.repository';
import * as failure from './identity.errors';
import { identityNotice } from './identityNotice.rule';
import type { Resident } from './resident.entity';
import type { ResidentRepository } from './resident.repository';
import { equalInConstantTime, type TokenService } from './tokens.service';
import type { Recipient, VerificationSmsService } from './verificationSms.service';

const CODE_MS = 5 * 60_000;
const TRIES = 5;
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
  /** How many digits the code has. */
  readonly codeDigits: number;
}

/** Who asks for a challenge, and how it is decided whether they may. */
export interface ChallengeRequest {
  readonly purpose: ChallengePurpose;
  readonly accountId: string;
  readonly sessionId: string;
  /** Counts the challenge before anything is looked up; throws when there were too many. */
  readonly admit: (personKey: PersonKey) => Promise<void>;
}

interface ChallengeParts {
  readonly residents: ResidentRepository;
  readonly challenges: ChallengeRepository;
  readonly counts: DailyCountRepository;
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
  readonly personKey: PersonKey;
}

/** The one-time code to the phone that the population register holds: how both verification and sign-in by name and number know a person. */
export class IdentityChallengeService {
  constructor(private readonly parts: ChallengeParts) {}

  /** Throws `CONSENT_REQUIRED`, `INPUT_INVALID` (field) and what `admit` throws. Says nothing about the register. */
  async start(request: ChallengeRequest, claim: PersonClaim): Promise<StartedChallenge> {
    if (claim.noticeVersion !== identityNotice().version) throw failure.consentRequired();
    const checked = this.#check(claim);
    await request.admit(checked.personKey);
    await this.recordConsent(request.accountId);
    return this.#challenge(request, checked);
  }

  /**
   * Takes a try, and uses the challenge up when the code is right.
   * Throws `INPUT_INVALID` (code), `IDENTITY_CODE_WRONG` (triesLeft), `IDENTITY_TRIES_USED`, `IDENTITY_CODE_EXPIRED` (also: unknown, used, somebody else's).
   */
  async answer(owner: ChallengeOwner, code: string): Promise<Challenge> {
    const { challenges, tokens, clock } = this.parts;
    const typed = normaliseCode(code);
    if (typed.length === 0 || typed.length > LONGEST_CODE) throw failure.inputInvalid('code');
    const now = clock.now();
    const challenge = await challenges.takeTry(owner, now);
    if (!challenge) throw (await challenges.triesUsed(owner, now)) ? failure.triesUsed() : failure.codeExpired();
    const right = equalInConstantTime(challenge.codeHash, tokens.codeHash(challenge.id, typed));
    if (!right || !challenge.sent) throw await this.#wrongCode(challenge);
    if (!(await challenges.use(owner, now))) throw failure.codeExpired();
    return challenge;
  }

  async recordConsent(accountId: string): Promise<void> {
    const { version, text } = identityNotice();
    const noticeHash = createHash('sha256').update(text).digest('hex');
    const purpose = 'identity-verification';
    await this.parts.privacy.recordConsent({ accountId, purpose, noticeVersion: version, noticeHash });
  }

  #check({ name, idNumber }: PersonClaim): CheckedClaim {
    const number = normaliseCode(idNumber);
    const checked = { name: name.trim(), personKey: this.parts.residents.keyOf(number) };
    if (!isPersonName(checked.name)) throw failure.inputInvalid('name');
    if (idNumberFault(number, this.parts.clock.today())) throw failure.inputInvalid('idNumber');
    return checked;
  }

  /** Whoever is named, the same look-up, opening, comparison and write happen before the answer; messages go out beside it. */
  async #challenge(request: ChallengeRequest, { name, personKey }: CheckedClaim): Promise<StartedChallenge> {
    const { residents, challenges, tokens, clock, sms } = this.parts;
    const { purpose, accountId, sessionId } = request;
    const id = randomId();
    const digits = await this.#digits(personKey);
    const code = this.parts.demoSmsCode ?? String(randomInt(10 ** digits)).padStart(digits, '0');
    const resident = await residents.find(personKey);
    const sameName = (resident?.name ?? residents.nobody).matches(name);
    const expiresAt = new Date(clock.now().getTime() + CODE_MS);
    const recipient = recipientOf(resident);
    const sent = sameName && recipient !== null;
    const codeHash = tokens.codeHash(id, code);
    await challenges.insert({ id, accountId, sessionId, personKey, sent, codeHash, triesLeft: TRIES, expiresAt });
    if (recipient && sameName) sms.sendCode(recipient, { code, purpose });
    if (recipient && !sameName) sms.noteWrongName(recipient);
    return { id, expiresAt, resendAfterSeconds: RESEND_AFTER_SECONDS, codeDigits: code.length };
  }

  /** Longer codes for a number that is named very often: guessing stays hopeless, and nobody is locked out. */
  async #digits(personKey: PersonKey): Promise<number> {
    if (!this.parts.rateLimits) return codeDigits(1);
    return codeDigits(await this.parts.counts.add('person-challenge', personKey, this.parts.clock.now()));
  }

  async #wrongCode(challenge: Challenge): Promise<Error> {
    if (challenge.triesLeft === 0 && challenge.sent) {
      const recipient = recipientOf(await this.parts.residents.find(challenge.personKey));
      if (recipient) this.parts.sms.noteTriesUsed(recipient);
    }
    return failure.codeWrong(challenge.triesLeft);
  }
}

/** Whom a message to the resident goes to; null without a phone. */
export const recipientOf = (resident: Resident | null): Recipient | null =>
  resident?.phone ? { personKey: resident.personKey, phone: resident.phone } : null;
