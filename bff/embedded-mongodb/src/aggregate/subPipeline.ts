import type { Document, Value } from '../bson/value';
import type { Pipeline, PipelineContext } from './types';

/** `{ path: value }` or `{ path: { $in: values } }`, which an index on the path can serve. */
export function equalityFilter(path: string, values: readonly Value[]): Document {
  const [only] = values;
  const condition: Document =
    values.length === 1 && only !== undefined ? new Map([['$eq', only]]) : new Map([['$in', [...values]]]);
  return new Map([[path, condition]]);
}

/** Runs a pipeline over another collection, its leading stages and an extra filter by the planner there. */
export function findThrough(
  pipeline: Pipeline,
  { from, ctx }: { from: string | undefined; ctx: PipelineContext },
  filter?: Document,
): Iterable<Document> {
  if (from === undefined || pipeline.generates) return pipeline.run([]);
  const { source } = pipeline;
  const { collation } = ctx;
  const options = { sort: source.sort, limit: source.limit, collation, variables: pipeline.variables };
  return source.rest.run(ctx.catalog.find(from, bothFilters(filter, source.filter), options));
}

/** Both filters as one `$and`, flat, so that the planner sees every condition at once. */
export function bothFilters(a: Document | undefined, b: Document | undefined): Document {
  if (!a || a.size === 0) return b ?? new Map();
  if (!b || b.size === 0) return a;
  return new Map([['$and', [...conjuncts(a), ...conjuncts(b)]]]);
}

function conjuncts(filter: Document): readonly Value[] {
  const parts = filter.size === 1 ? filter.get('$and') : undefined;
  return Array.isArray(parts) && parts.length > 0 ? parts : [filter];
}
