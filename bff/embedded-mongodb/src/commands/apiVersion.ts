import { isDocument, type Document, type Value } from '../bson/value';
import { MongoError, typeMismatch } from '../errors/mongoError';

/** The commands of the Stable API, version 1, that this server has. */
const VERSION_1: ReadonlySet<string> = new Set([
  'abortTransaction',
  'aggregate',
  'collMod',
  'commitTransaction',
  'count',
  'create',
  'createIndexes',
  'delete',
  'drop',
  'dropDatabase',
  'dropIndexes',
  'endSessions',
  'explain',
  'find',
  'findAndModify',
  'getMore',
  'hello',
  'insert',
  'killCursors',
  'listCollections',
  'listDatabases',
  'listIndexes',
  'ping',
  'refreshSessions',
  'saslContinue',
  'saslStart',
  'update',
]);
const STAGES_OUTSIDE: ReadonlySet<string> = new Set([
  '$currentOp',
  '$indexStats',
  '$listLocalSessions',
  '$listSessions',
]);

/**
 * The Stable API that a client has declared: version 1 or none; `apiStrict` refuses what is outside of it.
 * Nothing of version 1 is deprecated, so `apiDeprecationErrors` has nothing to refuse.
 * @throws MongoError 14, 322, 323, 4886600
 */
export function checkApiVersion(command: string, body: Document): void {
  const version = body.get('apiVersion');
  const strict = flag(body, 'apiStrict');
  const deprecation = flag(body, 'apiDeprecationErrors');
  if (version === undefined) {
    if (strict === undefined && deprecation === undefined) return;
    throw new MongoError(4886600, 'Provided apiStrict and/or apiDeprecationErrors without passing apiVersion');
  }
  if (version !== '1') throw new MongoError(322, 'API version must be "1"');
  if (strict) refuseOutside(command, body);
}

function flag(body: Document, name: string): boolean | undefined {
  const value = body.get(name);
  if (value === undefined || typeof value === 'boolean') return value;
  throw typeMismatch(`BSON field '${name}' must be a boolean`);
}

function refuseOutside(command: string, body: Document): void {
  if (!VERSION_1.has(command)) {
    throw new MongoError(323, `Provided apiStrict:true, but the command ${command} is not in API Version 1`);
  }
  const pipeline = body.get('pipeline');
  for (const stage of Array.isArray(pipeline) ? pipeline : []) {
    const name = firstName(stage);
    if (name !== undefined && STAGES_OUTSIDE.has(name)) {
      throw new MongoError(323, `stage ${name} is not allowed with 'apiStrict: true' in API Version 1`);
    }
  }
}

function firstName(stage: Value): string | undefined {
  return isDocument(stage) ? [...stage.keys()][0] : undefined;
}
