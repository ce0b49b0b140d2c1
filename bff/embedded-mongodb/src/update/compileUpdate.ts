/** Compiling an update: operators, a replacement document, or a pipeline. */
import type { Document, Value } from '../bson/value';
import { failedToParse } from '../errors/mongoError';
import type { UpdateContext, Updater } from './context';
import { compileOperators } from './operatorUpdate';
import { compilePipelineUpdate } from './pipelineUpdate';
import { compileReplacement } from './replacement';

export type { ApplyOptions, UpdateContext, Updater, UpdateResult } from './context';
export { checkId, withId } from './upsert';

/** Whether an update document consists of operators (its first name begins with a dollar). */
export function isOperatorUpdate(update: Document): boolean {
  for (const name of update.keys()) return name.startsWith('$');
  return false;
}

/** Compiles an update. Throws MongoDB's errors for what is unknown, malformed or in conflict. */
export function compileUpdate(update: Document | readonly Value[], context: UpdateContext): Updater {
  if (!(update instanceof Map)) return compilePipelineUpdate(update, context);
  if (isOperatorUpdate(update)) return compileOperators(update, context);
  if (context.arrayFilters && context.arrayFilters.length > 0) {
    throw failedToParse('Cannot specify arrayFilters for a replacement-style update');
  }
  return compileReplacement(update, context);
}
