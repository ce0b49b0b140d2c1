import type { Clock } from '../../kernel/clock';
import { requireCitizen, type Actor } from '../../kernel/context';
import type { Consent, ConsentPlatform, ConsentPurpose } from './consent.entity';
import type { ConsentRepository } from './consent.repository';
import { noticeOf } from './consentNotice.rule';
import { textInForce } from './consentText.rule';
import { noticeRequired } from './privacy.errors';

/** Keeps what citizens agreed to. */
export class PrivacyService {
  constructor(
    private readonly consents: ConsentRepository,
    private readonly clock: Clock,
    /** Where an account signs in; null for one that is gone. */
    private readonly platformOf: (accountId: string) => Promise<ConsentPlatform | null>,
  ) {}

  /** A consent that was given where it is needed, in the middle of a task. */
  async recordConsent(consent: Omit<Consent, 'agreedAt' | 'decision' | 'platform'>): Promise<void> {
    const platform = await this.platformOf(consent.accountId);
    await this.consents.insert({ ...consent, decision: 'AGREED', platform, agreedAt: this.clock.now() });
  }

  /** Throws `CONSENT_REQUIRED` unless this is the version in force: what the citizen read is what they agree to. */
  assertInForce(purpose: ConsentPurpose, version: string | null): void {
    if (version !== noticeOf(purpose).version) throw noticeRequired();
  }

  /** Keeps that the account agrees, at the moment of use, to the text that was on the screen. Throws as `assertInForce` does. */
  async agree(actor: Actor, purpose: ConsentPurpose, version: string | null): Promise<void> {
    this.assertInForce(purpose, version);
    const { accountId } = requireCitizen(actor);
    const platform = await this.platformOf(accountId);
    const { length } = await this.consents.list(accountId);
    const agreed = { decision: 'AGREED', platform, agreedAt: this.clock.now() } as const;
    await this.consents.insert({ accountId, purpose, ...textInForce(purpose), ...agreed }, length);
  }
}
