import { failedToParse, inContext, MongoError, typeMismatch } from '../errors/mongoError';
import { isDocument, type Value } from '../bson/value';
import { takeBatch, type DocumentSource } from '../cursors/cursorManager';
import { cursorReply, type Reply } from '../wire/reply';
import {
  arrayArgument,
  booleanArgument,
  checkNamespace,
  countArgument,
  documentArgument,
  type Where,
} from './arguments';
import { openCursor } from './cursorCommands';
import { untilDeadline } from './deadline';
import { explainAggregate } from './explainReplies';
import { hintOf } from './find';
import { findCollection } from './namespaces';
import { pipelineDocuments, preparePipeline, startPipeline, type PipelineRun } from './pipeline';
import { collationOf, variablesOf } from './queryArguments';
import type { CommandDefinition, CommandRequest } from './request';
import { serverDocuments } from './serverStages';
import { writePipelineOutput } from './pipelineOutput';

const DEFAULT_BATCH = 101;

export const aggregate: CommandDefinition = {
  name: 'aggregate',
  options: ['pipeline', 'cursor', 'explain', 'allowDiskUse', 'bypassDocumentValidation', 'collation', 'hint', 'let'],
  inTransaction: true,
  async run(request): Promise<Reply> {
    const where = { body: request.body, command: 'aggregate' };
    const name = targetOf(request);
    const run = pipelineRun(request, where, name);
    if (booleanArgument(where, 'explain')) return explainAggregate(request, name, run);
    if (!request.body.has('cursor')) {
      throw failedToParse(`The 'cursor' option is required, except for aggregate with the explain argument`);
    }
    const namespace = `${request.database}.${name ?? '$cmd.aggregate'}`;
    if (writes(run)) {
      const prepared = preparePipeline(request, name, run);
      await writePipelineOutput(request, prepared.pipeline, () => pipelineDocuments(request, prepared)).catch(failed);
      return cursorReply({ id: 0n, namespace, field: 'firstBatch', documents: [] });
    }
    const source = await startPipeline(request, preparePipeline(request, name, run)).catch(failed);
    return firstBatch(request, where, { namespace, source: untilDeadline(source, request.deadline) });
  },
};

/** The collection, or undefined for `aggregate: 1`. */
export function targetOf({ body, database }: CommandRequest): string | undefined {
  const target = body.get('aggregate');
  if (typeof target === 'string') {
    checkNamespace(database, target);
    return target;
  }
  if (target === 1) return undefined;
  throw failedToParse(`Invalid command format: the 'aggregate' field must specify a collection name or 1`);
}

export function pipelineRun(request: CommandRequest, where: Where, name: string | undefined): PipelineRun {
  const pipeline = request.body.get('pipeline');
  if (!Array.isArray(pipeline)) throw typeMismatch(`'pipeline' option must be specified as an array`);
  if (stageNames(pipeline)[0] === '$changeStream') {
    throw new MongoError(40573, 'The $changeStream stage is not supported by this server');
  }
  const collation = collationOf(where, name === undefined ? undefined : findCollection(request, name));
  const stages = withServerStages(request, arrayArgument(where, 'pipeline') ?? []);
  return { stages, collation, variables: variablesOf(where, collation), hint: hintOf(where) };
}

/** Stages that tell about the server itself become the documents that they answer. */
function withServerStages(request: CommandRequest, stages: readonly Value[]): readonly Value[] {
  const [first] = stages;
  const [name, spec] = isDocument(first) ? ([...first][0] ?? []) : [];
  const documents = name === undefined ? undefined : serverDocuments(request, name, spec ?? null);
  return documents ? [new Map([['$documents', documents]]), ...stages.slice(1)] : stages;
}

function stageNames(stages: readonly Value[]): string[] {
  return stages.map((stage) => (isDocument(stage) ? ([...stage.keys()][0] ?? '') : ''));
}

function writes({ stages }: PipelineRun): boolean {
  const last = stageNames(stages).at(-1);
  return last === '$out' || last === '$merge';
}

function failed(error: unknown): never {
  throw inContext(error, 'PlanExecutor error during aggregation');
}

function takeFirst(source: DocumentSource, size: number): ReturnType<typeof takeBatch> {
  try {
    return takeBatch(source, size);
  } catch (error) {
    return failed(error);
  }
}

function firstBatch(
  request: CommandRequest,
  where: Where,
  { namespace, source }: { namespace: string; source: DocumentSource },
): Reply {
  const options = documentArgument(where, 'cursor') ?? new Map<string, Value>();
  const size = countArgument({ body: options, command: 'cursor' }, 'batchSize') ?? DEFAULT_BATCH;
  const batch = takeFirst(source, size);
  if (batch.exhausted) return cursorReply({ id: 0n, namespace, field: 'firstBatch', documents: batch.documents });
  const cursor = openCursor(request, {
    namespace,
    source,
    held: batch.held,
    noTimeout: false,
    tailable: false,
    remaining: Infinity,
  });
  return cursorReply({ id: cursor.id, namespace, field: 'firstBatch', documents: batch.documents });
}
