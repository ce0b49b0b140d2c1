import type { UserStore } from '../auth/users';
import { isNumber, toDouble } from '../bson/numeric';
import { isDocument, ObjectId, type Document, type Value } from '../bson/value';
import { badValue, MongoError, typeMismatch } from '../errors/mongoError';
import { documentReply, type Reply } from '../wire/reply';
import { MAX_DOCUMENT_BYTES, MAX_MESSAGE_BYTES } from '../wire/framing';
import type { Engine } from './engine';
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
  const streamed = await awaitChange(request);
  const me = connection.localAddress;
  const reply: Document = new Map<string, Value>([
    ['helloOk', true],
    [name === 'hello' ? 'isWritablePrimary' : 'ismaster', true],
    ['secondary', false],
    ['setName', REPLICA_SET],
    ['setVersion', 1],
    ['hosts', [me]],
    ['primary', me],
    ['topologyVersion', topologyVersion(engine)],
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
  offerSignIn(request, engine.users, reply);
  return streamed ? { ...documentReply(reply), more: true } : documentReply(reply);
}

/** How often this server has changed its part in the replica set: never. The process tells one start from the next. */
function topologyVersion({ processId }: Engine): Document {
  return new Map<string, Value>([
    ['processId', processId],
    ['counter', 0n],
  ]);
}

/**
 * A client that knows the topology waits for a change of it. None ever comes: the answer is given when the client's
 * time is over, and again and again where the client takes a stream of answers.
 * @returns whether the client waits for a change @throws MongoError 14, 2, 31368
 */
async function awaitChange({ engine, body, connection }: CommandRequest): Promise<boolean> {
  const known = body.get('topologyVersion');
  const limit = body.get('maxAwaitTimeMS');
  if ((known === undefined) !== (limit === undefined)) {
    throw new MongoError(
      31368,
      `A request with a 'topologyVersion' must include 'maxAwaitTimeMS', and the other way round`,
    );
  }
  if (known === undefined || limit === undefined) return false;
  if (!isDocument(known)) throw typeMismatch(`BSON field 'hello.topologyVersion' must be an object`);
  if (!isNumber(limit) || toDouble(limit) < 0) throw badValue(`maxAwaitTimeMS must be a non-negative integer`);
  const process = known.get('processId');
  if (process instanceof ObjectId && process.equals(engine.processId)) await connection.pause(toDouble(limit));
  return true;
}

function offerSignIn({ body, connection }: CommandRequest, users: UserStore, reply: Document): void {
  const asked = body.get('saslSupportedMechs');
  if (typeof asked === 'string') reply.set('saslSupportedMechs', users.mechanisms(asked));
  const early = body.get('speculativeAuthenticate');
  if (isDocument(early)) {
    const started = users.speculate(connection, early);
    if (started) reply.set('speculativeAuthenticate', started);
  }
}
