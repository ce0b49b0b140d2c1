import { badValue } from '../errors/mongoError';
import type { Document, Value } from '../bson/value';
import { countEntries } from '../planner/execute';
import { documentReply, type Reply } from '../wire/reply';
import { collectionName, countArgument, documentArgument, integerArgument, type Where } from './arguments';
import { readSource } from './engine';
import { hintOf } from './find';
import { findCollection } from './namespaces';
import { runPipeline } from './pipeline';
import { prepareQuery, queryRecords, type Query } from './query';
import { collationOf } from './queryArguments';
import type { CommandDefinition, CommandRequest } from './request';
import { refuseLate } from './writeRun';

const EMPTY: Document = new Map();

export const count: CommandDefinition = {
  name: 'count',
  options: ['query', 'limit', 'skip', 'hint', 'fields', 'collation'],
  run(request): Reply {
    const where = { body: request.body, command: 'count' };
    return documentReply(new Map<string, Value>([['n', countMatches(request, countQuery(request, where), where)]]));
  },
};

/** The query parts of a count, also for explain. A negative limit counts as a positive one. */
export function countQuery(request: CommandRequest, where: Where): Query {
  const collection = findCollection(request, collectionName(where));
  const limit = integerArgument(where, 'limit') ?? 0;
  if (limit < -Number.MAX_SAFE_INTEGER) throw badValue('Limit value out of range');
  return {
    filter: documentArgument(where, 'query') ?? EMPTY,
    skip: countArgument(where, 'skip'),
    limit: Math.abs(limit),
    hint: hintOf(where),
    collation: collationOf(where, collection),
  };
}

function countMatches(request: CommandRequest, query: Query, where: Where): number {
  const collection = findCollection(request, collectionName(where));
  if (!collection) return 0;
  if (collection.isView) return countView(request, collection.name, query);
  const source = readSource(request.engine, request.transaction, request.deadline);
  const prepared = prepareQuery(collection, query, source);
  const { skip = 0, limit = 0 } = query;
  const within = (all: number): number => Math.min(Math.max(0, all - skip), limit === 0 ? Infinity : limit);
  if (query.filter.size === 0 && query.hint === undefined && !request.transaction) return within(collection.count);
  const { plan } = prepared;
  if (query.filter.size > 0 && prepared.exact && (plan.stage === 'LOOKUP' || plan.stage === 'IXSCAN')) {
    return within(countEntries(plan, source));
  }
  let found = 0;
  for (const _record of queryRecords(prepared, source)) if (++found % 1024 === 0) refuseLate(request.deadline);
  return found;
}

function countView(request: CommandRequest, name: string, query: Query): number {
  const stages: Document[] = [new Map([['$match', query.filter]])];
  if (query.skip) stages.push(new Map([['$skip', query.skip]]));
  if (query.limit) stages.push(new Map([['$limit', query.limit]]));
  const source = runPipeline(request, name, { stages, collation: query.collation });
  let found = 0;
  while (source.next().done !== true) found++;
  return found;
}
