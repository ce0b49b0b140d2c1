import { MongoError } from '../errors/mongoError';
import type { Document } from '../bson/value';
import type { CommandDefinition } from './request';

/** Fields that any command may carry. */
const GENERIC = new Set([
  '$db',
  'lsid',
  '$clusterTime',
  '$readPreference',
  'txnNumber',
  'autocommit',
  'startTransaction',
  'stmtId',
  'stmtIds',
  'readConcern',
  'writeConcern',
  'maxTimeMS',
  'comment',
  'apiVersion',
  'apiStrict',
  'apiDeprecationErrors',
  '$client',
  '$configServerState',
  '$audit',
  'usePowerOf2Sizes',
]);

const known = new WeakMap<CommandDefinition, ReadonlySet<string>>();

/** An option that this server does not know would be ignored and change the answer: refused instead. @throws MongoError 40415 */
export function refuseUnknownOptions(definition: CommandDefinition, body: Document): void {
  if (definition.anyOption) return;
  let options = known.get(definition);
  if (!options) known.set(definition, (options = new Set(definition.options)));
  let first = true;
  for (const name of body.keys()) {
    if (!first && !GENERIC.has(name) && !options.has(name)) {
      throw new MongoError(40415, `BSON field '${definition.name}.${name}' is an unknown field.`);
    }
    first = false;
  }
}

/** The same for one statement of a write command. @throws MongoError 40415 */
export function refuseUnknownStatementOptions(
  { body, command }: { body: Document; command: string },
  options: ReadonlySet<string>,
): void {
  for (const name of body.keys()) {
    if (!options.has(name)) throw new MongoError(40415, `BSON field '${command}.${name}' is an unknown field.`);
  }
}
