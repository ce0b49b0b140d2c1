import { equalValues } from '../bson/compare';
import { isDocument, type Document, type Value } from '../bson/value';
import { isNumber, toDouble } from '../bson/numeric';
import { compileCollation } from '../collation/collation';
import { compileExpression } from '../expression/compile';
import { compileMatch } from '../match/compileMatch';
import { invalidOptions, MongoError, namespaceExists, namespaceNotFound, unsupported } from '../errors/mongoError';
import type { Collection } from '../storage/collection';
import { documentReply, type Reply } from '../wire/reply';
import { booleanArgument, checkNamespace, collectionName, documentArgument, stringArgument } from './arguments';
import { blockWriters } from './catalogChange';
import { listCollections } from './listCollections';
import { createImplicitly, findCollection, refuseView } from './namespaces';
import { changeIndexOptions } from './indexOptions';
import type { CommandDefinition, CommandRequest } from './request';

const CREATE_OPTIONS = [
  'capped',
  'size',
  'max',
  'autoIndexId',
  'idIndex',
  'validator',
  'validationLevel',
  'validationAction',
  'indexOptionDefaults',
  'viewOn',
  'pipeline',
  'collation',
  'storageEngine',
  'changeStreamPreAndPostImages',
  'flags',
  'expireAfterSeconds',
  'timeseries',
  'clusteredIndex',
  'encryptedFields',
] as const;

const REFUSED = ['timeseries', 'clusteredIndex', 'encryptedFields'] as const;
const NOT_STORED = new Set<string>(['autoIndexId', 'idIndex', 'indexOptionDefaults', 'storageEngine', 'flags']);

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

/** The options that listCollections shows. @throws MongoError 72, 115 */
function createOptions(body: Document): Document {
  for (const name of REFUSED) if (body.has(name)) throw unsupported(`create with '${name}'`);
  const options: Document = new Map();
  for (const name of CREATE_OPTIONS) {
    const value = body.get(name);
    if (value !== undefined && value !== null && !NOT_STORED.has(name)) options.set(name, value);
  }
  if (options.get('capped') === false) options.delete('capped');
  if (options.has('capped') && !isNumber(options.get('size'))) {
    throw invalidOptions(`the 'size' field is required when 'capped' is true`);
  }
  checkValidator(options.get('validator'));
  const collation = options.get('collation');
  if (isDocument(collation)) options.set('collation', compileCollation(collation)?.spec ?? collation);
  if (options.has('pipeline') && !options.has('viewOn'))
    throw invalidOptions(`'pipeline' requires 'viewOn' to also be specified`);
  if (options.has('viewOn') && !options.has('pipeline')) options.set('pipeline', []);
  return options;
}

function checkValidator(validator: Value | undefined): void {
  if (!isDocument(validator)) return;
  if (validator.has('$jsonSchema')) throw unsupported('a $jsonSchema validator');
  compileMatch(validator, { compileExpression });
}

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

const COLLECTION_CHANGES = [
  'validator',
  'validationLevel',
  'validationAction',
  'viewOn',
  'pipeline',
  'changeStreamPreAndPostImages',
] as const;

const collMod: CommandDefinition = {
  name: 'collMod',
  options: ['index', ...COLLECTION_CHANGES],
  async run(request): Promise<Reply> {
    const where = { body: request.body, command: 'collMod' };
    const name = collectionName(where);
    const { catalog, environment } = request.engine;
    const collection = catalog.find(request.database, name);
    if (!collection) throw namespaceNotFound(`ns does not exist: ${request.database}.${name}`);
    checkValidator(request.body.get('validator'));
    const reply: Document = new Map();
    const index = documentArgument(where, 'index');
    const options: Document = new Map(collection.options);
    for (const option of COLLECTION_CHANGES) {
      const value = request.body.get(option);
      if (value !== undefined) options.set(option, value);
    }
    await catalog.exclusive(async () => {
      if (index) await changeIndexOptions(request.engine, { collection, change: index, reply });
      const before = collection.options;
      collection.options = options;
      try {
        await environment.write(() => catalog.save(collection));
      } catch (error) {
        collection.options = before;
        throw error;
      }
    });
    return documentReply(reply);
  },
};

/** Size limits of a capped collection: shown by collStats. */
export function cappedSize(collection: Collection): number | undefined {
  const size = collection.options.get('size');
  return isNumber(size) ? toDouble(size) : undefined;
}

export const collectionCommands: readonly CommandDefinition[] = [
  create,
  drop,
  renameCollection,
  collMod,
  listCollections,
];
