import type { Clock } from '../../kernel/clock';
import type { Consent } from './consent.entity';
import type { ConsentRepository } from './consent.repository';

/** Keeps what citizens agreed to. */
export class PrivacyService {
  constructor(
    private readonly consents: ConsentRepository,
    private readonly clock: Clock,
  ) {}

  async recordConsent(consent: Omit<Consent, 'agreedAt'>): Promise<void> {
    await this.consents.insert({ ...consent, agreedAt: this.clock.now() });
  }
}
