import { randomId } from '../../kernel/ids';
import type { Consent } from './consent.entity';
import { ConsentModel } from './consent.model';

/** Consents can be added; there is no way to change one. */
export class ConsentRepository {
  async insert(consent: Consent): Promise<void> {
    await ConsentModel.create({ ...consent, _id: randomId() });
  }
}
