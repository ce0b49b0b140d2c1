import { Binary, isDocument, type Document, type Value } from '../bson/value';
import { invalidNamespace, typeMismatch, unsupported } from '../errors/mongoError';
import type { Session } from '../transactions/session';
import { stringArgument } from './arguments';
import { requireCollection, operationsInProgress } from './shellCommands';
import type { CommandRequest } from './request';

/**
 * The documents of a first stage that tells about the server; undefined for any other stage.
 * @throws MongoError 14, 26, 73, 115
 */
export function serverDocuments(request: CommandRequest, stage: string, spec: Value): Document[] | undefined {
  if (stage === '$currentOp') return operationsInProgress(request);
  if (stage === '$listLocalSessions') return sessionDocuments(request, stage, spec);
  if (stage === '$listSessions') {
    const target = stringArgument({ body: request.body, command: 'aggregate' }, 'aggregate');
    if (request.database !== 'config' || target !== 'system.sessions') {
      throw invalidNamespace(`${stage} may only be run against config.system.sessions`);
    }
    return sessionDocuments(request, stage, spec);
  }
  if (stage !== '$planCacheStats') return undefined;
  // no plan is kept: each query is planned anew
  requireCollection(request, 'aggregate');
  return [];
}

/** The sessions that clients have used lately. Users are not told apart. @throws MongoError 14, 115 */
function sessionDocuments({ engine }: CommandRequest, stage: string, spec: Value): Document[] {
  if (!isDocument(spec)) throw typeMismatch(`${stage} options must be specified in an object`);
  if (spec.has('users')) throw unsupported(`${stage} with 'users'`);
  return [...engine.sessions.all()].map(sessionDocument);
}

function sessionDocument({ key, lastUsed }: Session): Document {
  const id = new Map<string, Value>([['id', new Binary(Buffer.from(key, 'hex'), Binary.SUBTYPE_UUID)]]);
  return new Map<string, Value>([
    ['_id', id],
    ['lastUse', new Date(lastUsed)],
  ]);
}
