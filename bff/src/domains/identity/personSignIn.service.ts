import { createHash } from 'node:crypto';
import type { Clock } from '../../kernel/clock';
import type { FrequencyRule } from '../../kernel/context';
import type { AccountRepository } from './account.repository';
import * as failure from './identity.errors';
import {
  recipientOf,
  type IdentityChallengeService,
  type PersonClaim,
  type StartedChallenge,
} from './identityChallenge.service';
import type { ResidentRepository } from './resident.repository';
import type { OpenedSession } from './session.entity';
import type { SessionService } from './session.service';
import type { VerificationSmsService } from './verificationSms.service';

/**
 * Challenges for one number from one address. Not for the number alone: strangers could use that up and lock the person out; and not for the
 * address alone, behind which a whole company may sit.
 */
const STARTS = { limit: 6, windowSeconds: 3600 } as const;
const TAB_SECRET = /^[\w-]{43,64}$/;

interface PersonSignInParts {
  readonly accounts: AccountRepository;
  readonly residents: ResidentRepository;
  readonly challenges: IdentityChallengeService;
  readonly sessions: SessionService;
  readonly sms: VerificationSmsService;
  readonly clock: Clock;
}

/** A person's claim, the tab that makes it, and the limits of where it comes from. */
export interface SignInStart extends PersonClaim {
  readonly tabSecret: string;
  readonly limitFrequency: (rule: FrequencyRule) => Promise<void>;
}

/** What was typed to complete a sign-in, and in which tab. */
export interface SignInAnswer {
  readonly challengeId: string;
  readonly code: string;
  readonly tabSecret: string;
  /** What the caller's program says it is. */
  readonly userAgent: string;
}

/** The mark of a tab in place of a session, which it does not have yet. The colon tells it from a session's id. */
function tabOf(secret: string): string {
  if (!TAB_SECRET.test(secret)) throw failure.tabSecretInvalid();
  return `tab:${createHash('sha256').update(secret).digest('base64url')}`;
}

/** Sign-in in any browser: name, number and a code to the registered phone. Whoever completes it is verified at once. */
export class PersonSignInService {
  constructor(private readonly parts: PersonSignInParts) {}

  /** Throws `CONSENT_REQUIRED`, `INPUT_INVALID` (field), `REQUEST_LIMITED`. Says nothing about the register. */
  async start({ tabSecret, limitFrequency, ...claim }: SignInStart): Promise<StartedChallenge> {
    const tab = tabOf(tabSecret);
    const admit = (personKey: string): Promise<void> =>
      limitFrequency({ name: `person-sign-in|${personKey}`, ...STARTS });
    return this.parts.challenges.start({ purpose: 'sign-in', accountId: tab, sessionId: tab, admit }, claim);
  }

  /** Throws what the answer to a challenge throws; a challenge of another tab is `IDENTITY_CODE_EXPIRED`. */
  async complete({ challengeId, code, tabSecret, userAgent }: SignInAnswer): Promise<OpenedSession> {
    const { accounts, residents, challenges, sessions, sms, clock } = this.parts;
    const { personKey } = await challenges.answer({ challengeId, sessionId: tabOf(tabSecret) }, code);
    const resident = await residents.find(personKey);
    if (!resident) throw failure.codeExpired();
    const { account, inserted } = await accounts.findOrInsertOfPerson(personKey, clock.now());
    // The tab agreed before anybody knew who sat there; now the consent is the person's.
    await challenges.recordConsent(account.id);
    const recipient = recipientOf(resident);
    if (inserted && recipient) sms.noteBound(recipient, account.id);
    return sessions.open(account, userAgent);
  }
}
