import { compileExpression } from '../expression/compile';
import { compileMatch } from '../match/compileMatch';
import type { Document, Value } from '../bson/value';
import { namespaceNotFound } from '../errors/mongoError';
import { documentReply, type Reply } from '../wire/reply';
import { booleanArgument, collectionName, documentArgument } from './arguments';
import { dropCollection } from './collections';
import { findCollection } from './namespaces';
import { scaleOf, storageStats } from './statistics';
import { validateCollection } from './validate';
import type { CommandDefinition, CommandRequest } from './request';

const listDatabases: CommandDefinition = {
  name: 'listDatabases',
  options: ['filter', 'nameOnly', 'authorizedDatabases'],
  adminOnly: true,
  run(request): Reply {
    const where = { body: request.body, command: 'listDatabases' };
    const matcher = compileMatch(documentArgument(where, 'filter') ?? new Map(), { compileExpression });
    const nameOnly = booleanArgument(where, 'nameOnly');
    const databases = request.engine.catalog
      .databases()
      .map((name) => describe(request, name))
      .filter((database) => matcher.matches(database));
    const total = databases.reduce((sum, database) => sum + Number(database.get('sizeOnDisk')), 0);
    const reply: Document = new Map<string, Value>([
      [
        'databases',
        nameOnly ? databases.map((one): Document => new Map([['name', one.get('name') ?? '']])) : databases,
      ],
    ]);
    if (!nameOnly) {
      reply.set('totalSize', total);
      reply.set('totalSizeMb', Math.floor(total / 2 ** 20));
    }
    return documentReply(reply);
  },
};

function describe({ engine }: CommandRequest, name: string): Document {
  const bytes = engine.catalog.list(name).reduce((sum, collection) => sum + collection.bytes, 0);
  return new Map<string, Value>([
    ['name', name],
    ['sizeOnDisk', Math.max(bytes, 4096)],
    ['empty', false],
  ]);
}

const dropDatabase: CommandDefinition = {
  name: 'dropDatabase',
  options: [],
  async run(request): Promise<Reply> {
    const collections = request.engine.catalog.list(request.database);
    for (const collection of collections) await dropCollection(request, collection);
    const reply: Document = new Map();
    if (collections.length > 0) reply.set('dropped', request.database);
    return documentReply(reply);
  },
};

const collStats: CommandDefinition = {
  name: 'collStats',
  options: ['scale'],
  run(request): Reply {
    const name = collectionName({ body: request.body, command: 'collStats' });
    const collection = findCollection(request, name);
    const reply: Document = new Map<string, Value>([['ns', `${request.database}.${name}`]]);
    if (!collection) {
      const nothing: [string, Value][] = [
        'size',
        'count',
        'storageSize',
        'totalSize',
        'nindexes',
        'totalIndexSize',
      ].map((field) => [field, 0]);
      return documentReply(new Map([...reply, ...nothing]));
    }
    return documentReply(new Map([...reply, ...storageStats(collection, scaleOf(request.body, 'collStats'))]));
  },
};

const dbStats: CommandDefinition = {
  name: 'dbStats',
  options: ['scale', 'freeStorage'],
  run(request): Reply {
    const collections = request.engine.catalog.list(request.database);
    const stored = collections.filter((collection) => !collection.isView);
    const objects = stored.reduce((sum, collection) => sum + collection.count, 0);
    const total = stored.reduce((sum, collection) => sum + collection.bytes, 0);
    const scale = scaleOf(request.body, 'dbStats');
    const bytes = Math.floor(total / scale);
    return documentReply(
      new Map<string, Value>([
        ['db', request.database],
        ['collections', stored.length],
        ['views', collections.length - stored.length],
        ['objects', objects],
        ['avgObjSize', objects === 0 ? 0 : total / objects],
        ['dataSize', bytes],
        ['storageSize', bytes],
        ['indexes', stored.reduce((sum, collection) => sum + collection.indexes.length, 0)],
        ['indexSize', 0],
        ['totalSize', bytes],
        ['scaleFactor', scale],
      ]),
    );
  },
};

const validate: CommandDefinition = {
  name: 'validate',
  options: ['full', 'repair', 'metadata', 'checkBSONConformance', 'background'],
  async run(request): Promise<Reply> {
    const name = collectionName({ body: request.body, command: 'validate' });
    const { engine, database } = request;
    // between two writes: records, entries and figures are of one state
    const found = await engine.environment.write(() => {
      const collection = findCollection(request, name);
      return collection && !collection.dropped ? validateCollection(engine, collection) : undefined;
    });
    if (!found) throw namespaceNotFound(`Collection '${database}.${name}' does not exist to validate.`);
    return documentReply(found);
  },
};

export const databaseCommands: readonly CommandDefinition[] = [
  listDatabases,
  dropDatabase,
  collStats,
  dbStats,
  validate,
];
