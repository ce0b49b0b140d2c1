/** Updates by an aggregation pipeline. */
import { identicalValues } from '../bson/identical';
import { cloneDocument, type Document, type Value } from '../bson/value';
import { failedToParse, invalidOptions } from '../errors/mongoError';
import type { UpdateContext, Updater } from './context';
import { underId } from './replacement';
import { equalityFields, withId } from './upsert';

const ALLOWED_STAGES = new Set(['$addFields', '$set', '$project', '$unset', '$replaceRoot', '$replaceWith']);

function checkStage(stage: Value): Document {
  if (!(stage instanceof Map)) throw failedToParse('Each element of the pipeline must be an object');
  for (const name of stage.keys()) {
    if (name.startsWith('$') && !ALLOWED_STAGES.has(name) && stage.size === 1) {
      throw invalidOptions(`${name} is not allowed to be used within an update`);
    }
  }
  return stage;
}

export function compilePipelineUpdate(stages: readonly Value[], context: UpdateContext): Updater {
  if (context.arrayFilters && context.arrayFilters.length > 0) {
    throw failedToParse('arrayFilters may not be specified for pipeline-syle updates');
  }
  const pipeline = context.compilePipeline(stages.map(checkStage));
  const run = (document: Document): Document => {
    for (const result of pipeline.run([document])) return underId(document.get('_id'), result);
    return document;
  };
  return {
    kind: 'pipeline',
    usesPosition: false,
    apply: (original) => {
      const document = run(cloneDocument(original));
      return { document, changed: !identicalValues(original, document) };
    },
    upsert: (query) => withId(run(equalityFields(query))),
  };
}
