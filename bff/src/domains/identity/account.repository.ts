import type { PersonKey } from '../../kernel/ids';
import type { Vault } from '../../storage/vault';
import type { Account, PlatformUser } from './account.entity';
import { AccountModel, type AccountDocument } from './account.model';

const entityOf = (row: AccountDocument): Account => ({
  id: row._id,
  platform: row.platform as Account['platform'],
  personKey: row.personKey as PersonKey | null,
  boundAt: row.boundAt,
});

interface Binding {
  readonly accountId: string;
  /** Whom the account is bound to now: the write happens only while this is so. */
  readonly from: PersonKey | null;
  readonly to: PersonKey;
  readonly at: Date;
}

/** The platforms' users as this city knows them. */
export class AccountRepository {
  constructor(private readonly vault: Vault) {}

  /** The id of a platform's user, known here or not. */
  idOf({ platform, user }: PlatformUser): string {
    return this.vault.lookupKey('sign-in', platform, user);
  }

  async find(id: string): Promise<Account | null> {
    const row = await AccountModel.findById(id).lean<AccountDocument>();
    return row && entityOf(row);
  }

  /** The account, made on its first sign-in; safe when two first sign-ins come at once. */
  async findOrInsert({ platform, user }: PlatformUser, now: Date): Promise<Account> {
    const row = await AccountModel.findOneAndUpdate(
      { _id: this.idOf({ platform, user }) },
      { $setOnInsert: { platform, personKey: null, createdAt: now, boundAt: null } },
      { upsert: true, returnDocument: 'after' },
    ).lean<AccountDocument>();
    if (!row) throw new Error('an upsert answered no account');
    return entityOf(row);
  }

  /**
   * The account of any browser in which the person signs in by name, number and code: its user is the person, to whom it is bound from the
   * first moment.
   */
  async findOrInsertOfPerson(personKey: PersonKey, now: Date): Promise<{ account: Account; inserted: boolean }> {
    const _id = this.vault.lookupKey('person-sign-in', personKey);
    const first = { platform: 'H5', personKey, createdAt: now, boundAt: now };
    const written = await AccountModel.updateOne({ _id }, { $setOnInsert: first }, { upsert: true });
    const account: Account = { id: _id, platform: 'H5', personKey, boundAt: now };
    return { account, inserted: written.upsertedCount === 1 };
  }

  /** The person's accounts on all platforms, the first bound first. */
  async listOf(personKey: PersonKey): Promise<Account[]> {
    const rows = await AccountModel.find({ personKey }).sort({ boundAt: 1 }).lean<AccountDocument[]>();
    return rows.map(entityOf);
  }

  /** Whether the person has another account than this one. */
  async hasOthers(personKey: PersonKey, accountId: string): Promise<boolean> {
    return (await AccountModel.exists({ personKey, _id: { $ne: accountId } })) !== null;
  }

  /** Forgets the account if it is the person's, or with null nobody's: nothing of it stays. Whether it was. */
  async remove(accountId: string, personKey: PersonKey | null): Promise<boolean> {
    const { deletedCount } = await AccountModel.deleteOne({ _id: accountId, personKey });
    return deletedCount === 1;
  }

  /** Whether this call bound the account; false when somebody else was faster. */
  async bind({ accountId, from, to, at }: Binding): Promise<boolean> {
    const change = await AccountModel.updateOne({ _id: accountId, personKey: from }, { personKey: to, boundAt: at });
    return change.matchedCount === 1;
  }
}
