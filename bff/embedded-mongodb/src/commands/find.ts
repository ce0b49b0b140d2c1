import { badValue, failedToParse, inContext } from '../errors/mongoError';
import type { Document, Value } from '../bson/value';
import { takeBatch, type DocumentSource } from '../cursors/cursorManager';
import { cursorReply, type Reply } from '../wire/reply';
import {
  booleanArgument,
  checkNamespace,
  collectionName,
  countArgument,
  documentArgument,
  integerArgument,
  type Where,
} from './arguments';
import { readSource } from './engine';
import { findCollection } from './namespaces';
import { prepareQuery, queryDocuments, type Query } from './query';
import { collationOf, variablesOf } from './queryArguments';
import { openCursor } from './cursorCommands';
import type { CommandDefinition, CommandRequest } from './request';
import { tail } from './tail';
import { workLimits } from './workLimits';
import { findInView } from './views';
import { untilDeadline } from './deadline';

const DEFAULT_BATCH = 101;
const EMPTY: Document = new Map();

export const find: CommandDefinition = {
  name: 'find',
  options: [
    'filter',
    'sort',
    'projection',
    'hint',
    'skip',
    'limit',
    'batchSize',
    'singleBatch',
    'min',
    'max',
    'returnKey',
    'showRecordId',
    'tailable',
    'awaitData',
    'oplogReplay',
    'noCursorTimeout',
    'allowPartialResults',
    'collation',
    'allowDiskUse',
    'let',
  ],
  inTransaction: true,
  run(request): Reply {
    const where = { body: request.body, command: 'find' };
    const name = collectionName(where);
    if (!findCollection(request, name)) checkNamespace(request.database, name);
    const options = findOptions(where);
    const source = documents(request, where);
    return firstBatch(request, source, { ...options, namespace: `${request.database}.${name}` });
  },
};

interface FindOptions {
  readonly limit: number;
  readonly batchSize: number;
  readonly singleBatch: boolean;
  readonly noTimeout: boolean;
  readonly tailable: boolean;
  readonly awaitData: boolean;
}

function findOptions(where: Where): FindOptions {
  const limit = integerArgument(where, 'limit') ?? 0;
  if (limit < 0) throw badValue(`Limit value must be non-negative, but received: ${limit}`);
  const tailable = booleanArgument(where, 'tailable');
  const awaitData = booleanArgument(where, 'awaitData');
  if (awaitData && !tailable) {
    throw failedToParse(`Cannot set 'awaitData' without also setting 'tailable'`);
  }
  return {
    limit,
    batchSize: countArgument(where, 'batchSize') ?? DEFAULT_BATCH,
    singleBatch: booleanArgument(where, 'singleBatch'),
    noTimeout: booleanArgument(where, 'noCursorTimeout'),
    tailable,
    awaitData,
  };
}

/** The query parts of a find, also for explain. */
export function findQuery(request: CommandRequest, where: Where): Query {
  const collection = findCollection(request, String(where.body.get(where.command)));
  const collation = collationOf(where, collection);
  return {
    filter: documentArgument(where, 'filter') ?? EMPTY,
    sort: documentArgument(where, 'sort'),
    projection: documentArgument(where, 'projection'),
    skip: countArgument(where, 'skip'),
    limit: integerArgument(where, 'limit'),
    hint: hintOf(where),
    keyBounds: keyBoundsOf(where),
    returnKey: booleanArgument(where, 'returnKey'),
    showRecordId: booleanArgument(where, 'showRecordId'),
    memory: where.body.has('sort') ? workLimits(request).sort : undefined,
    collation,
    variables: () => variablesOf(where, collation),
  };
}

function keyBoundsOf(where: Where): Query['keyBounds'] {
  const min = documentArgument(where, 'min');
  const max = documentArgument(where, 'max');
  const given = (min && min.size > 0) || (max && max.size > 0);
  return given ? { min: min?.size ? min : undefined, max: max?.size ? max : undefined } : undefined;
}

export function hintOf({ body }: Where): Value | undefined {
  const hint = body.get('hint');
  if (hint === undefined || hint === null || (hint instanceof Map && hint.size === 0)) return undefined;
  if (typeof hint !== 'string' && !(hint instanceof Map)) throw failedToParse('hint must be a string or an object');
  return hint;
}

function documents(request: CommandRequest, where: Where): DocumentSource {
  const query = findQuery(request, where);
  const collection = findCollection(request, String(where.body.get('find')));
  if (collection?.isView) return findInView(request, collection, query);
  if (!collection) return checkedEmpty(request, query);
  const source = readSource(request.engine, request.transaction, request.deadline);
  const prepared = prepareQuery(collection, query, source);
  if (booleanArgument(where, 'tailable')) return tail(prepared);
  return untilDeadline(queryDocuments(prepared, source), request.deadline);
}

/** No such collection: no documents, but a wrong query is still refused. */
function checkedEmpty({ engine }: CommandRequest, query: Query): DocumentSource {
  const nothing = engine.catalog.draft('none', 'none', EMPTY);
  const source = readSource(engine, undefined);
  return queryDocuments(prepareQuery(nothing, { ...query, hint: undefined, keyBounds: undefined }, source), source);
}

function takeFirst(source: DocumentSource, size: number, namespace: string): ReturnType<typeof takeBatch> {
  try {
    return takeBatch(source, size);
  } catch (error) {
    throw inContext(error, `Executor error during find command: ${namespace}`);
  }
}

function firstBatch(
  request: CommandRequest,
  source: DocumentSource,
  { limit, batchSize, singleBatch, noTimeout, tailable, awaitData, namespace }: FindOptions & { namespace: string },
): Reply {
  const batch = takeFirst(source, batchSize, namespace);
  const complete = batch.exhausted || singleBatch || (limit > 0 && batch.documents.length >= limit);
  if (complete && !tailable) {
    source.return?.();
    return cursorReply({ id: 0n, namespace, field: 'firstBatch', documents: batch.documents });
  }
  const cursor = openCursor(request, {
    namespace,
    source,
    held: batch.held,
    noTimeout,
    tailable,
    awaitData,
    remaining: limit > 0 ? limit - batch.documents.length : Infinity,
  });
  return cursorReply({ id: cursor.id, namespace, field: 'firstBatch', documents: batch.documents });
}
