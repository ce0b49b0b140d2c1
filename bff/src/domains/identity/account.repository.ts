import type { PersonKey } from '../../kernel/ids';
import type { Vault } from '../../storage/vault';
import type { Account, PlatformUser } from './account.entity';
import { AccountModel, type AccountDocument } from './account.model';

const entityOf = (row: AccountDocument): Account => ({ id: row._id, personKey: row.personKey as PersonKey | null });

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

  async find(id: string): Promise<Account | null> {
    const row = await AccountModel.findById(id).lean<AccountDocument>();
    return row && entityOf(row);
  }

  /** The account, made on its first sign-in; safe when two first sign-ins come at once. */
  async findOrInsert({ platform, user }: PlatformUser, now: Date): Promise<Account> {
    const row = await AccountModel.findOneAndUpdate(
      { _id: this.vault.lookupKey('sign-in', platform, user) },
      { $setOnInsert: { platform, personKey: null, createdAt: now, boundAt: null } },
      { upsert: true, returnDocument: 'after' },
    ).lean<AccountDocument>();
    if (!row) throw new Error('an upsert answered no account');
    return entityOf(row);
  }

  /** Whether this call bound the account; false when somebody else was faster. */
  async bind({ accountId, from, to, at }: Binding): Promise<boolean> {
    const change = await AccountModel.updateOne({ _id: accountId, personKey: from }, { personKey: to, boundAt: at });
    return change.matchedCount === 1;
  }
}
