import type { Clock } from '../../kernel/clock';
import { requireCitizen, type Actor } from '../../kernel/context';
import type { Consent, ConsentNotice, ConsentPlatform, ConsentPurpose, ConsentStanding } from './consent.entity';
import type { ConsentRepository } from './consent.repository';
import { consentNotices, noticeOf } from './consentNotice.rule';
import { textInForce } from './consentText.rule';
import { standingOf } from './consentStanding.rule';
import { consentElsewhere, consentRequired } from './privacy.errors';

interface ConsentParts {
  readonly consents: ConsentRepository;
  readonly clock: Clock;
  /** Where an account signs in; null for one that is gone. */
  platformOf(accountId: string): Promise<ConsentPlatform | null>;
  /** What else ends when a consent is withdrawn: an account that may no longer know who it is for is unbound. */
  readonly onWithdrawn: Partial<Readonly<Record<ConsentPurpose, (actor: Actor) => Promise<void>>>>;
}

/** What the citizen decides: one purpose at a time. */
export interface Decision {
  readonly purpose: ConsentPurpose;
  /** Of the text that was on the screen. */
  readonly version: string;
  readonly agreed: boolean;
}

/** What a citizen agreed to, refused and took back; each decision stands alone. */
export class ConsentService {
  constructor(private readonly parts: ConsentParts) {}

  /** What is read before anything is agreed to. */
  guide(): ConsentNotice {
    return noticeOf('privacy-guide');
  }

  /** What is read before somebody else is let in on one's records. */
  sharing(): ConsentNotice {
    return noticeOf('sharing');
  }

  async standings(actor: Actor): Promise<ConsentStanding[]> {
    const decided = await this.parts.consents.list(requireCitizen(actor).accountId);
    return consentNotices().map((notice) => standingOf(notice, decided));
  }

  /**
   * Whether a person agreed to the text in force and has not taken it back: what any of their accounts said last counts, since what is done for the person
   * (a message to the registered phone) knows no account.
   */
  async heldBy(accountIds: readonly string[], purpose: ConsentPurpose): Promise<boolean> {
    return standingOf(noticeOf(purpose), await this.parts.consents.listOf(accountIds)).state === 'AGREED';
  }

  /** Throws `CONSENT_REQUIRED` for a text that is no longer in force, `CONSENT_ELSEWHERE` for what is asked at the moment of its use. */
  async decide(actor: Actor, { purpose, version, agreed }: Decision): Promise<ConsentStanding[]> {
    const notice = noticeOf(purpose);
    if (!notice.decidedHere) throw consentElsewhere();
    if (version !== notice.version) throw consentRequired();
    const decision = agreed ? 'AGREED' : 'REFUSED';
    await this.#keep(actor, { purpose, ...textInForce(purpose), decision, platform: await this.#platform(actor) });
    return this.standings(actor);
  }

  /**
   * Takes a consent back; what was done before stays as it is (PIPL art. 15). Without one that holds, nothing happens. What rests on it ends first: whoever dies
   * in between leaves a consent that can be taken back once more, not one that goes on having effect.
   */
  async withdraw(actor: Actor, purpose: ConsentPurpose): Promise<ConsentStanding[]> {
    const decided = await this.parts.consents.list(requireCitizen(actor).accountId);
    const newest = decided.find((consent) => consent.purpose === purpose);
    if (newest?.decision !== 'AGREED') return this.standings(actor);
    const { noticeVersion, noticeHash } = newest;
    const platform = await this.#platform(actor);
    await this.parts.onWithdrawn[purpose]?.(actor);
    await this.#keep(actor, { purpose, noticeVersion, noticeHash, decision: 'WITHDRAWN', platform });
    return this.standings(actor);
  }

  async #keep(actor: Actor, what: Omit<Consent, 'accountId' | 'agreedAt'>): Promise<void> {
    const { accountId } = requireCitizen(actor);
    const { length } = await this.parts.consents.list(accountId);
    await this.parts.consents.insert({ ...what, accountId, agreedAt: this.parts.clock.now() }, length);
  }

  #platform(actor: Actor): Promise<ConsentPlatform | null> {
    return this.parts.platformOf(requireCitizen(actor).accountId);
  }
}
