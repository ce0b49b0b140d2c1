import { invalidNamespace, MongoError } from '../errors/mongoError';
import type { Document } from '../bson/value';
import type { Collection } from '../storage/collection';
import { checkDatabase, checkNamespace } from './arguments';
import type { CommandRequest } from './request';

/** The collection or view as the request sees it: its transaction may have made it. */
export function findCollection(
  { engine, transaction, database }: CommandRequest,
  name: string,
): Collection | undefined {
  const created =
    transaction && transaction.created.size > 0 ? transaction.created.get(`${database}.${name}`) : undefined;
  if (created) return created;
  const found = engine.catalog.find(database, name);
  // one that is being dropped is found by its name until that is on the disk
  return found?.dropped ? undefined : found;
}

/** The collection to write to, made if it is not there. @throws MongoError 166 for a view, 73 for a wrong name */
export async function collectionForWrite(request: CommandRequest, name: string): Promise<Collection> {
  const collection = findCollection(request, name) ?? (await createImplicitly(request, name, new Map()));
  refuseView(collection);
  return collection;
}

export function refuseView(collection: Collection): void {
  if (collection.isView) {
    throw new MongoError(166, `Namespace ${collection.namespace} is a view, not a collection`);
  }
}

export async function createImplicitly(request: CommandRequest, name: string, options: Document): Promise<Collection> {
  const { engine, transaction, database } = request;
  checkDatabase(database);
  checkNamespace(database, name);
  if (name.startsWith('system.') && name !== 'system.js') {
    throw invalidNamespace(`cannot write to '${database}.${name}'`);
  }
  if (!transaction) return engine.catalog.create(database, name, options);
  const created = engine.catalog.draft(database, name, options);
  transaction.created.set(created.namespace, created);
  return created;
}
