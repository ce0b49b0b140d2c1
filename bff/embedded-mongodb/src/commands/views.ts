import { MongoError } from '../errors/mongoError';
import { isDocument, type Document, type Value } from '../bson/value';
import type { DocumentSource } from '../cursors/cursorManager';
import type { Collection } from '../storage/collection';
import { runPipeline } from './pipeline';
import type { Query } from './query';
import type { CommandRequest } from './request';

const DEEPEST = 20;

/** The collection below a view and the pipeline that makes the view of it. @throws MongoError 165 for a circle */
export function resolveView(request: CommandRequest, view: Collection): { base: string; pipeline: Document[] } {
  let pipeline: Document[] = [];
  let name = view.name;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const current = request.engine.catalog.find(request.database, name);
    if (!current?.isView) return { base: name, pipeline };
    const stages = current.options.get('pipeline');
    pipeline = [...(Array.isArray(stages) ? stages.filter(isDocument) : []), ...pipeline];
    name = String(current.options.get('viewOn'));
  }
  throw new MongoError(165, `View depth limit exceeded; maximum depth is ${DEEPEST}`);
}

/** A find on a view is the aggregation that MongoDB makes of it. */
export function findInView(request: CommandRequest, view: Collection, query: Query): DocumentSource {
  if (query.keyBounds || query.returnKey || query.showRecordId) {
    throw new MongoError(168, 'Options min, max, returnKey and showRecordId are not supported in aggregation.');
  }
  const stages: Document[] = [stage('$match', query.filter)];
  if (query.sort && query.sort.size > 0) stages.push(stage('$sort', query.sort));
  if (query.skip) stages.push(stage('$skip', query.skip));
  if (query.limit) stages.push(stage('$limit', query.limit));
  if (query.projection && query.projection.size > 0) stages.push(stage('$project', query.projection));
  return runPipeline(request, view.name, { stages, collation: query.collation, variables: query.variables?.() });
}

function stage(name: string, value: Value): Document {
  return new Map([[name, value]]);
}
