import { decodeDocument } from '../bson/decode';
import { encodeDocument } from '../bson/encode';
import { Binary, isDocument, type Document, type Value } from '../bson/value';
import { asBuffer } from '../storage/bytes';
import type { Environment } from '../storage/environment';
import { prefixEnd, scanRange } from '../storage/range';
import type { Credentials } from './scram';

const TAG = Buffer.from('u');

/** A user made by command: its name belongs to the database on which it was made. */
export interface Account {
  readonly user: string;
  readonly database: string;
  readonly userId: Binary;
  readonly credentials: Credentials;
  /** `{ role, db }` each. */
  readonly roles: readonly Document[];
  readonly customData?: Document;
}

/** Accounts in the table `meta`: what sign-in needs of a password, never the password. */
export class AccountStore {
  constructor(private readonly environment: Environment) {}

  find(database: string, user: string): Account | undefined {
    const stored = this.environment.meta.get(keyOf({ database, user }));
    return stored && parse(decodeDocument(stored));
  }

  list(): Account[] {
    const range = { low: TAG, high: prefixEnd(TAG) };
    return [...scanRange(this.environment.meta, range)].map(({ value }) => parse(decodeDocument(value)));
  }

  async save(account: Account): Promise<void> {
    const value = asBuffer(encodeDocument(describe(account)));
    await this.environment.write(() => this.environment.meta.putSync(keyOf(account), value));
  }

  async remove(accounts: readonly Account[]): Promise<void> {
    await this.environment.write(() => accounts.forEach((one) => this.environment.meta.removeSync(keyOf(one))));
  }
}

/** A database's name has no dot. */
function keyOf({ database, user }: Pick<Account, 'database' | 'user'>): Buffer {
  return Buffer.concat([TAG, Buffer.from(`${database}.${user}`)]);
}

function describe({ user, database, userId, credentials, roles, customData }: Account): Document {
  const record: Document = new Map<string, Value>([
    ['user', user],
    ['db', database],
    ['userId', userId],
    ['iterations', credentials.iterations],
    ['salt', new Binary(credentials.salt)],
    ['storedKey', new Binary(credentials.storedKey)],
    ['serverKey', new Binary(credentials.serverKey)],
    ['roles', [...roles]],
  ]);
  if (customData) record.set('customData', customData);
  return record;
}

function parse(record: Document): Account {
  const roles = record.get('roles');
  const customData = record.get('customData');
  return {
    user: String(record.get('user')),
    database: String(record.get('db')),
    userId: record.get('userId') as Binary,
    credentials: {
      iterations: Number(record.get('iterations')),
      salt: bytes(record, 'salt'),
      storedKey: bytes(record, 'storedKey'),
      serverKey: bytes(record, 'serverKey'),
    },
    roles: Array.isArray(roles) ? roles.filter(isDocument) : [],
    customData: isDocument(customData) ? customData : undefined,
  };
}

function bytes(record: Document, name: string): Buffer {
  const { buffer, position } = record.get(name) as Binary;
  return Buffer.from(buffer.subarray(0, position));
}
