import type { UserStore } from '../auth/users';
import { isDocument, ObjectId, type Document, type Value } from '../bson/value';
import { documentReply, type Reply } from '../wire/reply';
import { MAX_DOCUMENT_BYTES, MAX_MESSAGE_BYTES } from '../wire/framing';
import type { CommandDefinition, CommandRequest } from './request';

/** The name of the replica set that the server says it is the only member of: drivers need one for transactions. */
export const REPLICA_SET = 'rs0';

/** The wire version of MongoDB 7.0. */
export const MAX_WIRE_VERSION = 21;

const ELECTION = new ObjectId('7fffffff0000000000000001');
export const hello: CommandDefinition = { name: 'hello', options: [], anyOption: true, beforeSignIn: true, run: greet };
export const isMaster: CommandDefinition = {
  name: 'isMaster',
  options: [],
  anyOption: true,
  beforeSignIn: true,
  run: greet,
};

async function greet(request: CommandRequest): Promise<Reply> {
  const { engine, connection, name } = request;
  rememberAppName(request);
  const me = connection.localAddress;
  const reply: Document = new Map<string, Value>([
    ['helloOk', true],
    [name === 'hello' ? 'isWritablePrimary' : 'ismaster', true],
    ['secondary', false],
    ['setName', REPLICA_SET],
    ['setVersion', 1],
    ['hosts', [me]],
    ['primary', me],
    ['me', me],
    ['electionId', ELECTION],
    ['maxBsonObjectSize', MAX_DOCUMENT_BYTES],
    ['maxMessageSizeBytes', MAX_MESSAGE_BYTES],
    ['maxWriteBatchSize', 100_000],
    ['localTime', new Date()],
    ['logicalSessionTimeoutMinutes', 30],
    ['connectionId', connection.id],
    ['minWireVersion', 0],
    ['maxWireVersion', MAX_WIRE_VERSION],
    ['readOnly', false],
  ]);
  if (engine.users) await offerSignIn(request, engine.users, reply);
  return documentReply(reply);
}

async function offerSignIn({ body, connection }: CommandRequest, users: UserStore, reply: Document): Promise<void> {
  const asked = body.get('saslSupportedMechs');
  if (typeof asked === 'string') reply.set('saslSupportedMechs', users.mechanisms(asked));
  const early = body.get('speculativeAuthenticate');
  if (isDocument(early)) {
    const started = await users.speculate(connection, early);
    if (started) reply.set('speculativeAuthenticate', started);
  }
}

function rememberAppName({ engine, body, connection }: CommandRequest): void {
  const client = body.get('client');
  const application = isDocument(client) ? client.get('application') : undefined;
  const appName = isDocument(application) ? application.get('name') : undefined;
  if (typeof appName === 'string') engine.failPoints?.setAppName(connection, appName);
}
