import type { Clock } from '../../kernel/clock';
import type { Consent, ConsentPlatform } from './consent.entity';
import type { ConsentRepository } from './consent.repository';

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
}
