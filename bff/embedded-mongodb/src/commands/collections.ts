import { equalValues } from '../bson/compare';
import type { Value } from '../bson/value';
import { MongoError, namespaceExists, namespaceNotFound } from '../errors/mongoError';
import type { Collection } from '../storage/collection';
import { documentReply, type Reply } from '../wire/reply';
import { booleanArgument, checkNamespace, collectionName, stringArgument } from './arguments';
import { blockWriters } from './catalogChange';
import { collMod } from './collMod';
import { CREATE_OPTIONS, createOptions } from './createOptions';
import { listCollections } from './listCollections';
import { createImplicitly, findCollection, refuseView } from './namespaces';
import type { CommandDefinition, CommandRequest } from './request';

const create: CommandDefinition = {
  name: 'create',
  options: CREATE_OPTIONS,
  inTransaction: true,
  async run(request): Promise<Reply> {
    const where = { body: request.body, command: 'create' };
    const name = collectionName(where);
    checkNamespace(request.database, name);
    const options = createOptions(request.body);
    const existing = findCollection(request, name);
    if (existing && !equalValues(existing.options, options)) {
      throw namespaceExists(`Collection ${existing.namespace} already exists.`);
    }
    if (existing && request.transaction) throw namespaceExists(`Collection ${existing.namespace} already exists.`);
    if (!existing) await createImplicitly(request, name, options);
    return documentReply(new Map());
  },
};

const drop: CommandDefinition = {
  name: 'drop',
  options: [],
  async run(request): Promise<Reply> {
    const name = collectionName({ body: request.body, command: 'drop' });
    const collection = request.engine.catalog.find(request.database, name);
    if (!collection) return documentReply(new Map());
    const indexes = collection.indexes.length;
    await dropCollection(request, collection);
    return documentReply(
      new Map<string, Value>([
        ['nIndexesWas', indexes],
        ['ns', collection.namespace],
      ]),
    );
  },
};

/** Drops after open transactions that wrote to the collection have ended. */
export async function dropCollection(request: CommandRequest, collection: Collection): Promise<void> {
  const { catalog } = request.engine;
  await blockWriters(request, collection);
  await catalog.exclusive(async () => {
    if (!collection.dropped) await catalog.drop(collection);
  });
}

const renameCollection: CommandDefinition = {
  name: 'renameCollection',
  options: ['to', 'dropTarget'],
  adminOnly: true,
  async run(request): Promise<Reply> {
    const { engine, body } = request;
    const from = splitNamespace(stringArgument({ body, command: 'renameCollection' }, 'renameCollection'));
    const to = splitNamespace(stringArgument({ body, command: 'renameCollection' }, 'to'));
    const dropTarget = booleanArgument({ body, command: 'renameCollection' }, 'dropTarget');
    checkNamespace(to.database, to.name);
    await engine.catalog.exclusive(async () => {
      const source = engine.catalog.find(from.database, from.name);
      if (!source) throw namespaceNotFound(`Source collection ${from.database}.${from.name} does not exist`);
      refuseView(source);
      const target = engine.catalog.find(to.database, to.name);
      if (target === source) throw new MongoError(20, `Can't rename a collection to itself`);
      if (target && !dropTarget) throw namespaceExists('target namespace exists');
      await engine.catalog.rename(source, to, target);
    });
    return documentReply(new Map());
  },
};

function splitNamespace(namespace: string | undefined): { database: string; name: string } {
  const dot = namespace?.indexOf('.') ?? -1;
  if (namespace === undefined || dot <= 0)
    throw new MongoError(73, `Invalid namespace specified '${String(namespace)}'`);
  return { database: namespace.slice(0, dot), name: namespace.slice(dot + 1) };
}

export const collectionCommands: readonly CommandDefinition[] = [
  create,
  drop,
  renameCollection,
  collMod,
  listCollections,
];
