import { randomId } from '../../kernel/ids';
import type { Consent } from './consent.entity';
import { ConsentModel, type ConsentDocument } from './consent.model';

const NEWEST_FIRST = { agreedAt: -1, order: -1 } as const;

const entityOf = ({
  _id: _,
  order: _order,
  decision = 'AGREED',
  platform = null,
  ...row
}: ConsentDocument): Consent => ({
  ...row,
  decision,
  platform,
});

/** Consents can be added; there is no way to change one. */
export class ConsentRepository {
  /** @param order how many the account had decided before, where the caller knows */
  async insert(consent: Consent, order = 0): Promise<void> {
    await ConsentModel.create({ ...consent, _id: randomId(), order });
  }

  /** Everything that the account decided, the newest first. */
  async list(accountId: string): Promise<Consent[]> {
    const rows = await ConsentModel.find({ accountId }).sort(NEWEST_FIRST).lean<ConsentDocument[]>();
    return rows.map(entityOf);
  }

  /** Everything that these accounts decided, the newest first. */
  async listOf(accountIds: readonly string[]): Promise<Consent[]> {
    const filter = { accountId: { $in: [...accountIds] } };
    return (await ConsentModel.find(filter).sort(NEWEST_FIRST).lean<ConsentDocument[]>()).map(entityOf);
  }

  /** Takes the account out of what it decided: what is left proves that a text was agreed to, and names nobody. */
  async forgetAccount(accountId: string): Promise<void> {
    await ConsentModel.updateMany({ accountId }, { accountId: `closed ${randomId()}` });
  }
}
