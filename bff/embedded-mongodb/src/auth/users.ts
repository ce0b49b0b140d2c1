import { randomBytes } from 'node:crypto';
import { Binary, type Document, type Value } from '../bson/value';
import { authenticationFailed, MongoError } from '../errors/mongoError';
import type { Connection } from '../wire/connection';
import type { AccountStore } from './accounts';
import { allowEverything, roleDocument } from './roles';
import { makeCredentials, ScramConversation, type Credentials } from './scram';

/** A user of the server; each may do everything. */
export interface User {
  readonly name: string;
  readonly password: string;
}

/** Who is signed in on a connection. */
export interface SignedIn {
  readonly user: string;
  readonly db: string;
  readonly roles: readonly Document[];
}

interface Conversation {
  readonly scram: ScramConversation;
  readonly database: string;
}

export const MECHANISM = 'SCRAM-SHA-256';

/** Who may use the server, and who is signed in on which connection. */
export class UserStore {
  private readonly configured: ReadonlyMap<string, Credentials>;
  /** Answers for unknown names, so that they can't be told from wrong passwords; made when first asked for. */
  private decoy?: Credentials;
  private readonly conversations = new Map<Connection, Conversation>();
  private readonly signedIn = new Map<Connection, SignedIn>();

  /** `users`: those that the server was started with; without any, nobody has to sign in. */
  constructor(
    users: readonly User[],
    readonly accounts: AccountStore,
  ) {
    this.configured = new Map(users.map(({ name, password }) => [name, makeCredentials(password)]));
  }

  /** Whether only who has signed in is served. */
  get required(): boolean {
    return this.configured.size > 0;
  }

  isConfigured(name: string): boolean {
    return this.configured.has(name);
  }

  isSignedIn(connection: Connection): boolean {
    return this.signedIn.has(connection);
  }

  userOf(connection: Connection): SignedIn | undefined {
    return this.signedIn.get(connection);
  }

  forget(connection: Connection): void {
    this.conversations.delete(connection);
    this.signedIn.delete(connection);
  }

  /** Signs a user out everywhere. */
  forgetUser(user: string, database: string): void {
    for (const [connection, one] of this.signedIn) {
      if (one.user === user && one.db === database) this.forget(connection);
    }
  }

  /** Mechanisms of `database.user`, as hello tells them. */
  mechanisms(_user: string): Value[] {
    return [MECHANISM];
  }

  /** Users of the server's start are of every database; accounts of the one on which they were made. */
  private find(database: string, name: string): { credentials: Credentials; roles: readonly Document[] } | undefined {
    const credentials = this.configured.get(name);
    if (credentials) return { credentials, roles: [roleDocument('root', 'admin')] };
    const account = this.accounts.find(database, name);
    // a server that guards its data would let an account with a lesser role do everything
    return account && (!this.required || allowEverything(account.roles)) ? account : undefined;
  }

  /** saslStart. @throws MongoError 18 */
  start(connection: Connection, { database, body }: { database: string; body: Document }): Document {
    if (body.get('mechanism') !== MECHANISM) {
      throw new MongoError(
        334,
        `Unsupported mechanism '${String(body.get('mechanism'))}': this server offers ${MECHANISM}`,
      );
    }
    try {
      const credentialsOf = (user: string): Credentials =>
        this.find(database, user)?.credentials ?? (this.decoy ??= makeCredentials(randomBytes(16).toString('hex')));
      const scram = new ScramConversation(payloadOf(body), credentialsOf);
      this.conversations.set(connection, { scram, database });
      return answer(scram.challenge, false);
    } catch {
      throw authenticationFailed('Authentication failed.');
    }
  }

  /** saslContinue. @throws MongoError 18 */
  proceed(connection: Connection, body: Document): Document {
    if (this.signedIn.has(connection) && payloadOf(body) === '') return answer('', true);
    const conversation = this.conversations.get(connection);
    this.conversations.delete(connection);
    const { scram, database = '' } = conversation ?? {};
    const known = scram && this.find(database, scram.user);
    const final = known ? scram.finish(payloadOf(body)) : undefined;
    if (!scram || !known || final === undefined) throw authenticationFailed('Authentication failed.');
    const db = this.isConfigured(scram.user) ? 'admin' : database;
    this.signedIn.set(connection, { user: scram.user, db, roles: known.roles });
    return answer(final, true);
  }

  /** A first message sent along with hello; one that fails is left out, the client then signs in as usual. */
  speculate(connection: Connection, body: Document): Document | undefined {
    const database = body.get('db');
    try {
      return this.start(connection, { database: typeof database === 'string' ? database : 'admin', body });
    } catch {
      return undefined;
    }
  }
}

function payloadOf(body: Document): string {
  const payload = body.get('payload');
  if (payload instanceof Binary) return Buffer.from(payload.buffer.subarray(0, payload.position)).toString('utf8');
  return typeof payload === 'string' ? payload : '';
}

function answer(payload: string, done: boolean): Document {
  return new Map<string, Value>([
    ['conversationId', 1],
    ['done', done],
    ['payload', new Binary(Buffer.from(payload))],
  ]);
}
