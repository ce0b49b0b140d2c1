import { isDocument, type Document, type Value } from '../bson/value';
import { explainPlan } from '../planner/explain';
import type { ScanFigures } from '../planner/execute';
import { documentReply, type Reply } from '../wire/reply';
import { VERSION } from './version';
import { readSource } from './engine';
import { findCollection } from './namespaces';
import { preparePipeline, type PipelineRun } from './pipeline';
import { prepareQuery, queryRecords, type PreparedQuery, type Query } from './query';
import type { CommandRequest } from './request';

/** What explain answers for a query: the plan, and its figures when it was executed. */
export function explainQuery(
  request: CommandRequest,
  { query, name, execute }: { query: Query; name: string; execute: boolean },
): Reply {
  const collection = findCollection(request, name);
  if (!collection || collection.isView) {
    const stage = new Map<string, Value>([['stage', collection ? 'COLLSCAN' : 'EOF']]);
    return documentReply(
      new Map<string, Value>([
        ['queryPlanner', plannerSection(request, { name, query, winning: stage })],
        ...server(request),
      ]),
    );
  }
  const prepared = prepareQuery(collection, query, readSource(request.engine, undefined));
  const winning = winningPlan(prepared);
  const reply: Document = new Map<string, Value>([
    ['explainVersion', '1'],
    ['queryPlanner', plannerSection(request, { name, query, winning })],
  ]);
  if (execute) reply.set('executionStats', executionSection(request, prepared));
  reply.set('command', request.body);
  return documentReply(new Map<string, Value>([...reply, ...server(request)]));
}

/** The plan with the stages that follow the index. */
export function winningPlan({ plan, query, sort, ordered, exact }: PreparedQuery): Document {
  let stage = explainPlan(plan, exact ? undefined : query.filter);
  if (!ordered && sort) stage = wrap('SORT', stage, [['sortPattern', sort]]);
  if (query.skip) stage = wrap('SKIP', stage, [['skipAmount', query.skip]]);
  if (query.limit) stage = wrap('LIMIT', stage, [['limitAmount', query.limit]]);
  if (query.projection && query.projection.size > 0) {
    stage = wrap('PROJECTION_DEFAULT', stage, [['transformBy', query.projection]]);
  }
  return stage;
}

function wrap(name: string, inputStage: Document, fields: [string, Value][]): Document {
  return new Map<string, Value>([['stage', name], ...fields, ['inputStage', inputStage]]);
}

function plannerSection(
  { database }: CommandRequest,
  { name, query, winning }: { name: string; query: Query; winning: Document },
): Document {
  return new Map<string, Value>([
    ['namespace', `${database}.${name}`],
    ['parsedQuery', query.filter],
    ['winningPlan', winning],
    ['rejectedPlans', []],
  ]);
}

function executionSection({ engine }: CommandRequest, prepared: PreparedQuery): Document {
  const figures: ScanFigures = { keys: 0, documents: 0 };
  const started = performance.now();
  let returned = 0;
  for (const _record of queryRecords(prepared, readSource(engine, undefined), figures)) returned++;
  return new Map<string, Value>([
    ['executionSuccess', true],
    ['nReturned', returned],
    ['executionTimeMillis', Math.round(performance.now() - started)],
    ['totalKeysExamined', figures.keys],
    ['totalDocsExamined', figures.documents],
    ['executionStages', new Map<string, Value>([...winningPlan(prepared), ['nReturned', returned]])],
  ]);
}

function server({ engine }: CommandRequest): [string, Value][] {
  return [
    [
      'serverInfo',
      new Map<string, Value>([
        ['host', engine.address],
        ['version', VERSION],
      ]),
    ],
  ];
}

export function explainAggregate(request: CommandRequest, name: string | undefined, run: PipelineRun): Reply {
  const { prepared } = preparePipeline(request, name, run);
  const winning = prepared ? winningPlan(prepared) : new Map<string, Value>([['stage', 'EOF']]);
  const planner = plannerSection(request, {
    name: name ?? '$cmd.aggregate',
    query: prepared?.query ?? { filter: new Map() },
    winning,
  });
  const cursor: Document = new Map<string, Value>([['$cursor', new Map<string, Value>([['queryPlanner', planner]])]]);
  const stages = run.stages.filter(isDocument);
  return documentReply(
    new Map<string, Value>([
      ['explainVersion', '1'],
      ['stages', [cursor, ...stages]],
      ['queryPlanner', planner],
      ...server(request),
    ]),
  );
}
