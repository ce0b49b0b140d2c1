import { createHash } from 'node:crypto';
import { isNumber, toDouble } from '../bson/numeric';
import type { Document, Value } from '../bson/value';
import { badValue, namespaceNotFound, typeMismatch, unsupported } from '../errors/mongoError';
import type { Collection } from '../storage/collection';
import { documentReply, type Reply } from '../wire/reply';
import { collectionName, stringArgument } from './arguments';
import { readSource } from './engine';
import { prepareQuery, queryRecords } from './query';
import type { CommandDefinition, CommandRequest } from './request';

/** The profiler is off and stays off; shells ask for its level when they connect. */
const profile: CommandDefinition = {
  name: 'profile',
  options: ['slowms', 'sampleRate', 'filter'],
  run({ body }): Reply {
    const level = body.get('profile');
    if (!isNumber(level)) throw typeMismatch(`BSON field 'profile.profile' must be a number`);
    if (toDouble(level) > 0) throw unsupported('a profiler');
    return documentReply(
      new Map<string, Value>([
        ['was', 0],
        ['slowms', 100],
        ['sampleRate', 1],
      ]),
    );
  },
};

/** Operations run one after another: the only one at work is the question itself. */
export function operationsInProgress({ engine, connection, name, database, body }: CommandRequest): Document[] {
  return [
    new Map<string, Value>([
      ['type', 'op'],
      ['host', engine.address],
      ['desc', `conn${connection.id}`],
      ['connectionId', connection.id],
      ['client', connection.remoteAddress],
      ['active', true],
      ['currentOpTime', new Date().toISOString()],
      ['op', 'command'],
      ['ns', `${database}.$cmd`],
      ['command', new Map([[name, body.get(name) ?? 1]])],
    ]),
  ];
}

const currentOp: CommandDefinition = {
  name: 'currentOp',
  options: [],
  anyOption: true,
  adminOnly: true,
  run: (request): Reply => documentReply(new Map([['inprog', operationsInProgress(request)]])),
};

const killOp: CommandDefinition = {
  name: 'killOp',
  options: ['op'],
  adminOnly: true,
  run({ body }): Reply {
    if (!isNumber(body.get('op'))) throw typeMismatch(`BSON field 'killOp.op' must be the number of an operation`);
    return documentReply(new Map([['info', 'attempting to kill op']]));
  },
};

const dataSize: CommandDefinition = {
  name: 'dataSize',
  options: ['estimate'],
  run(request): Reply {
    const namespace = stringArgument({ body: request.body, command: 'dataSize' }, 'dataSize') ?? '';
    const dot = namespace.indexOf('.');
    if (dot <= 0) throw badValue(`Invalid namespace specified '${namespace}'`);
    const collection = request.engine.catalog.find(namespace.slice(0, dot), namespace.slice(dot + 1));
    return documentReply(
      new Map<string, Value>([
        ['size', collection?.bytes ?? 0],
        ['numObjects', collection?.count ?? 0],
        ['millis', 0],
        ['estimate', false],
      ]),
    );
  },
};

/** A digest of each collection's documents in order of `_id`, and of all of them. */
const dbHash: CommandDefinition = {
  name: 'dbHash',
  options: ['collections'],
  run(request): Reply {
    const started = performance.now();
    const wanted = request.body.get('collections');
    const collections = request.engine.catalog
      .list(request.database)
      .filter((one) => !one.isView && (!Array.isArray(wanted) || wanted.length === 0 || wanted.includes(one.name)))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const digests: [string, Value][] = collections.map((one) => [one.name, digestOf(request, one)]);
    const all = createHash('md5');
    for (const [, digest] of digests) all.update(String(digest));
    return documentReply(
      new Map<string, Value>([
        ['host', request.engine.address],
        ['collections', new Map(digests)],
        ['capped', collections.filter(({ isCapped }) => isCapped).map(({ name }) => name)],
        ['uuids', new Map(collections.map(({ name, uuid }) => [name, uuid]))],
        ['md5', all.digest('hex')],
        ['timeMillis', Math.round(performance.now() - started)],
      ]),
    );
  },
};

function digestOf({ engine }: CommandRequest, collection: Collection): string {
  const source = readSource(engine, undefined);
  const byId = prepareQuery(collection, { filter: new Map(), sort: new Map([['_id', 1]]) }, source);
  const digest = createHash('md5');
  for (const { raw } of queryRecords(byId, source)) digest.update(raw);
  return digest.digest('hex');
}

const replSetGetConfig: CommandDefinition = {
  name: 'replSetGetConfig',
  options: ['commitmentStatus'],
  adminOnly: true,
  run({ engine }): Reply {
    const member: Document = new Map<string, Value>([
      ['_id', 0],
      ['host', engine.address],
      ['arbiterOnly', false],
      ['priority', 1],
      ['votes', 1],
    ]);
    const config: Document = new Map<string, Value>([
      ['_id', 'rs0'],
      ['version', 1],
      ['members', [member]],
    ]);
    return documentReply(new Map([['config', config]]));
  },
};

/** Each query is planned anew: there are no plans to forget. */
const planCacheClear: CommandDefinition = {
  name: 'planCacheClear',
  options: ['query', 'projection', 'sort', 'collation'],
  run: (): Reply => documentReply(new Map()),
};

const getDefaultRWConcern: CommandDefinition = {
  name: 'getDefaultRWConcern',
  options: ['inMemory'],
  adminOnly: true,
  run(): Reply {
    const write: Document = new Map<string, Value>([
      ['w', 'majority'],
      ['wtimeout', 0],
    ]);
    return documentReply(
      new Map<string, Value>([
        ['defaultReadConcern', new Map([['level', 'local']])],
        ['defaultWriteConcern', write],
        ['defaultWriteConcernSource', 'implicit'],
        ['defaultReadConcernSource', 'implicit'],
        ['localUpdateWallClockTime', new Date()],
      ]),
    );
  },
};

/** Named as the collection that a request means. @throws MongoError 26 */
export function requireCollection(request: CommandRequest, command: string): Collection {
  const name = collectionName({ body: request.body, command });
  const collection = request.engine.catalog.find(request.database, name);
  if (!collection || collection.isView) throw namespaceNotFound(`ns does not exist: ${request.database}.${name}`);
  return collection;
}

export const shellCommands: readonly CommandDefinition[] = [
  profile,
  currentOp,
  killOp,
  dataSize,
  dbHash,
  replSetGetConfig,
  planCacheClear,
  getDefaultRWConcern,
];
