import { randomBytes } from 'node:crypto';
import { Binary, type Document, type Value } from '../bson/value';
import { authenticationFailed, MongoError } from '../errors/mongoError';
import type { Connection } from '../wire/connection';
import { makeCredentials, ScramConversation, type Credentials } from './scram';

/** A user of the server; each may do everything. */
export interface User {
  readonly name: string;
  readonly password: string;
}

export const MECHANISM = 'SCRAM-SHA-256';

/** Who may use the server, and who is signed in on which connection. */
export class UserStore {
  private readonly credentials: ReadonlyMap<string, Credentials>;
  /** Answers for unknown names, so that they can't be told from wrong passwords. */
  private readonly decoy = makeCredentials(randomBytes(16).toString('hex'));
  private readonly conversations = new Map<Connection, ScramConversation>();
  private readonly signedIn = new Map<Connection, string>();

  constructor(users: readonly User[]) {
    this.credentials = new Map(users.map(({ name, password }) => [name, makeCredentials(password)]));
  }

  isSignedIn(connection: Connection): boolean {
    return this.signedIn.has(connection);
  }

  userOf(connection: Connection): string | undefined {
    return this.signedIn.get(connection);
  }

  forget(connection: Connection): void {
    this.conversations.delete(connection);
    this.signedIn.delete(connection);
  }

  /** Mechanisms of `database.user`, as hello tells them. */
  mechanisms(_user: string): Value[] {
    return [MECHANISM];
  }

  /** saslStart. @throws MongoError 18 */
  start(connection: Connection, body: Document): Document {
    if (body.get('mechanism') !== MECHANISM) {
      throw new MongoError(
        334,
        `Unsupported mechanism '${String(body.get('mechanism'))}': this server offers ${MECHANISM}`,
      );
    }
    try {
      const conversation = new ScramConversation(payloadOf(body), (user) => this.credentials.get(user) ?? this.decoy);
      this.conversations.set(connection, conversation);
      return answer(conversation.challenge, false);
    } catch {
      throw authenticationFailed('Authentication failed.');
    }
  }

  /** saslContinue. @throws MongoError 18 */
  proceed(connection: Connection, body: Document): Document {
    if (this.signedIn.has(connection) && payloadOf(body) === '') return answer('', true);
    const conversation = this.conversations.get(connection);
    this.conversations.delete(connection);
    const final =
      conversation && this.credentials.has(conversation.user) ? conversation.finish(payloadOf(body)) : undefined;
    if (!conversation || final === undefined) throw authenticationFailed('Authentication failed.');
    this.signedIn.set(connection, conversation.user);
    return answer(final, true);
  }

  /** A first message sent along with hello; one that fails is left out, the client then signs in as usual. */
  async speculate(connection: Connection, body: Document): Promise<Document | undefined> {
    try {
      return this.start(connection, body);
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
