import { createHash } from 'node:crypto';
import type { Clock } from '../../kernel/clock';
import { requireCitizen, type Actor } from '../../kernel/context';
import type { Consent, ConsentNotice, ConsentPlatform, ConsentPurpose, ConsentStanding } from './consent.entity';
import type { ConsentRepository } from './consent.repository';
import { consentNotices, noticeOf, noticeText } from './consentNotice.rule';
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

/** The text in force as it is kept with a decision. */
const textOf = (purpose: ConsentPurpose): Pick<Consent, 'noticeVersion' | 'noticeHash'> => {
  const notice = noticeOf(purpose);
  return { noticeVersion: notice.version, noticeHash: createHash('sha256').update(noticeText(notice)).digest('hex') };
};

/** What a citizen agreed to, refused and took back; each decision stands alone. */
export class ConsentService {
  constructor(private readonly parts: ConsentParts) {}

  /** What is read before anything is agreed to. */
  guide(): ConsentNotice {
    return noticeOf('privacy-guide');
  }

  async standings(actor: Actor): Promise<ConsentStanding[]> {
    const decided = await this.parts.consents.list(requireCitizen(actor).accountId);
    return consentNotices().map((notice) => standingOf(notice, decided));
  }

  /** Whether the account has agreed to the text in force and not taken it back. */
  async holds(actor: Actor, purpose: ConsentPurpose): Promise<boolean> {
    const decided = await this.parts.consents.list(requireCitizen(actor).accountId);
    return standingOf(noticeOf(purpose), decided).state === 'AGREED';
  }

  /** Throws `CONSENT_REQUIRED` for a text that is no longer in force, `CONSENT_ELSEWHERE` for what is asked at the moment of its use. */
  async decide(actor: Actor, { purpose, version, agreed }: Decision): Promise<ConsentStanding[]> {
    const notice = noticeOf(purpose);
    if (!notice.decidedHere) throw consentElsewhere();
    if (version !== notice.version) throw consentRequired();
    await this.#keep(actor, { purpose, ...textOf(purpose), decision: agreed ? 'AGREED' : 'REFUSED' });
    return this.standings(actor);
  }

  /** Takes a consent back; what was done before stays as it is (PIPL art. 15). Without one that holds, nothing happens. */
  async withdraw(actor: Actor, purpose: ConsentPurpose): Promise<ConsentStanding[]> {
    const decided = await this.parts.consents.list(requireCitizen(actor).accountId);
    const newest = decided.find((consent) => consent.purpose === purpose);
    if (newest?.decision !== 'AGREED') return this.standings(actor);
    const { noticeVersion, noticeHash } = newest;
    await this.#keep(actor, { purpose, noticeVersion, noticeHash, decision: 'WITHDRAWN' });
    await this.parts.onWithdrawn[purpose]?.(actor);
    return this.standings(actor);
  }

  async #keep(actor: Actor, what: Omit<Consent, 'accountId' | 'platform' | 'agreedAt'>): Promise<void> {
    const { accountId } = requireCitizen(actor);
    const platform = await this.parts.platformOf(accountId);
    const { length } = await this.parts.consents.list(accountId);
    await this.parts.consents.insert({ ...what, accountId, platform, agreedAt: this.parts.clock.now() }, length);
  }
}
