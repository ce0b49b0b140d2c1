import { compilePipeline } from '../aggregate/compilePipeline';
import type { Catalog, FindOptions, Pipeline } from '../aggregate/types';
import { decodeDocument } from '../bson/decode';
import { encodeDocument } from '../bson/encode';
import type { Document, Value } from '../bson/value';
import type { Collation } from '../collation/collation';
import type { DocumentSource } from '../cursors/cursorManager';
import type { Variables } from '../expression/types';
import { countEntries } from '../planner/execute';
import { asBuffer } from '../storage/bytes';
import { readSource } from './engine';
import { findCollection } from './namespaces';
import { prepareQuery, queryRecords, type PreparedQuery, type Query } from './query';
import type { CommandRequest } from './request';
import { collectionStatistics } from './statistics';
import { inTurns, sliceTimer } from './turns';
import { resolveView } from './views';
import { workLimits } from './workLimits';

export interface PipelineRun {
  readonly stages: readonly Value[];
  readonly collation?: Collation;
  readonly variables?: Variables;
  readonly hint?: Value;
}

/** A compiled pipeline with the collection it reads, views resolved. */
export interface PreparedPipeline {
  readonly pipeline: Pipeline;
  /** Undefined when the pipeline makes its own documents or there is no collection. */
  readonly prepared?: PreparedQuery;
}

export function preparePipeline(request: CommandRequest, name: string | undefined, run: PipelineRun): PreparedPipeline {
  const { base, stages } = baseOf(request, name, run.stages);
  const limits = workLimits(request);
  const pipeline = compilePipeline(stages, {
    collation: run.collation,
    variables: run.variables,
    limits,
    catalog: catalogOf(request, base),
  });
  const collection = base === undefined ? undefined : findCollection(request, base);
  if (!collection || pipeline.generates) return { pipeline };
  const { filter, sort, limit } = pipeline.source;
  const query: Query = {
    filter: filter ?? new Map(),
    sort,
    limit,
    hint: run.hint,
    memory: limits.sort,
    collation: run.collation,
    variables: () => pipeline.variables ?? new Map(),
  };
  return { pipeline, prepared: prepareQuery(collection, query, readSource(request.engine, request.transaction)) };
}

function baseOf(
  request: CommandRequest,
  name: string | undefined,
  stages: readonly Value[],
): { base?: string; stages: readonly Value[] } {
  const view = name === undefined ? undefined : findCollection(request, name);
  if (!view?.isView) return { base: name, stages };
  const { base, pipeline } = resolveView(request, view);
  return { base, stages: [...pipeline, ...stages] };
}

/** Runs a pipeline over a collection or view; the results as BSON. */
export function runPipeline(request: CommandRequest, name: string | undefined, run: PipelineRun): DocumentSource {
  return encoded(pipelineDocuments(request, preparePipeline(request, name, run)));
}

function* encoded(documents: Iterable<Document>): Generator<Buffer> {
  for (const document of documents) yield asBuffer(encodeDocument(document));
}

/** The same; work that answers nothing before it has read all lets other commands have their turn meanwhile. */
export async function startPipeline(request: CommandRequest, prepared: PreparedPipeline): Promise<DocumentSource> {
  return encoded(await begunDocuments(request, prepared));
}

async function begunDocuments(request: CommandRequest, prepared: PreparedPipeline): Promise<Iterable<Document>> {
  const { rest } = prepared.pipeline.source;
  // a transaction's snapshot could be given back during a pause
  if (!rest.begin || !prepared.prepared || request.transaction) return pipelineDocuments(request, prepared);
  if (rest.runCount && knownCount(prepared.prepared, request) !== undefined)
    return pipelineDocuments(request, prepared);
  const begun = rest.begin(rawDocuments(prepared.prepared, request), sliceTimer());
  return begun.rest(await inTurns(request, begun.first));
}

/** The results of a prepared pipeline, read by index and from raw bytes where it allows that. */
export function pipelineDocuments(
  request: CommandRequest,
  { pipeline, prepared }: PreparedPipeline,
): Iterable<Document> {
  if (!prepared) return pipeline.run([]);
  const { rest } = pipeline.source;
  const count = rest.runCount && knownCount(prepared, request);
  if (rest.runCount && count !== undefined) return rest.runCount(count);
  const raws = rawDocuments(prepared, request);
  return rest.runRaw ? rest.runRaw(raws) : rest.run(decoded(raws));
}

/** How many documents the query finds, when that is known without reading them (the driver's countDocuments). */
function knownCount({ collection, query, plan, exact }: PreparedQuery, request: CommandRequest): number | undefined {
  if (query.limit || request.transaction || query.hint !== undefined) return undefined;
  if (query.filter.size === 0) return collection.count;
  if (!exact || (plan.stage !== 'LOOKUP' && plan.stage !== 'IXSCAN')) return undefined;
  return countEntries(plan, readSource(request.engine, undefined));
}

function* rawDocuments(prepared: PreparedQuery, { engine, transaction, deadline }: CommandRequest): Generator<Buffer> {
  for (const { raw } of queryRecords(prepared, readSource(engine, transaction, deadline))) yield raw;
}

function* decoded(raws: Iterable<Buffer>): Generator<Document> {
  for (const raw of raws) yield decodeDocument(raw);
}

/** The other collections of the database, for `$lookup` and its like. */
function catalogOf(request: CommandRequest, base: string | undefined): Catalog {
  return {
    find: (name, filter, options) => findDocuments(request, name, { filter, ...options }),
    statistics: (stage, spec) => collectionStatistics(request, base, { stage, spec }),
  };
}

function findDocuments(
  request: CommandRequest,
  name: string,
  { filter, sort, limit, collation, variables }: FindOptions & { filter: Document },
): Iterable<Document> {
  const collection = findCollection(request, name);
  if (!collection) return [];
  if (collection.isView) {
    const stages: Document[] = [new Map([['$match', filter]])];
    if (sort) stages.push(new Map([['$sort', sort]]));
    if (limit) stages.push(new Map([['$limit', limit]]));
    return pipelineDocuments(request, preparePipeline(request, name, { stages, collation, variables }));
  }
  const source = readSource(request.engine, request.transaction);
  const prepared = prepareQuery(
    collection,
    { filter, sort, limit, collation, memory: workLimits(request).sort, variables: variables && (() => variables) },
    source,
  );
  return decoded(rawDocuments(prepared, request));
}
