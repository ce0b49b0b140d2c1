import type { Document, Value } from '../../bson/value';
import { ErrorCode, fail } from '../../expression/failure';
import { describe } from '../../expression/numbers';
import { findThrough } from '../subPipeline';
import type { CompileStage, Pipeline, StageContext, StageTable } from '../types';
import { checkFields, requireDocument, requireString } from './specification';

/** `$unionWith`: the other collection's documents after the pipeline's own. */
const unionWith: CompileStage = (spec, ctx) => {
  const { from, stages } = unionParts(spec);
  const pipeline = ctx.compilePipeline(stages, ctx);
  if (pipeline.write) throw fail(31441, `$${pipeline.write.kind} is not allowed within a $unionWith's sub-pipeline`);
  return function* run(input) {
    yield* input;
    yield* findThrough(pipeline, { from, ctx });
  };
};

function unionParts(spec: Value): { from: string | undefined; stages: readonly Value[] } {
  if (typeof spec === 'string') return { from: spec, stages: [] };
  const document = requireDocument(
    spec,
    ErrorCode.FailedToParse,
    'the $unionWith stage specification must be an object or string',
  );
  checkFields(document, '$unionWith', { required: [], optional: ['coll', 'pipeline'] });
  const stages = document.get('pipeline') ?? [];
  if (!Array.isArray(stages))
    throw fail(ErrorCode.TypeMismatch, `$unionWith argument 'pipeline' must be an array, found ${describe(stages)}`);
  const [first] = stages;
  const makesOwn = first instanceof Map && first.has('$documents');
  if (!document.has('coll') && !makesOwn)
    throw fail(40414, `BSON field '$unionWith.coll' is missing but a required field`);
  return {
    from: document.has('coll') ? requireString(document.get('coll'), `$unionWith argument 'coll'`) : undefined,
    stages,
  };
}

const NOT_IN_FACET = new Set([
  '$collStats',
  '$facet',
  '$geoNear',
  '$indexStats',
  '$out',
  '$merge',
  '$planCacheStats',
  '$documents',
]);

/** `$facet`: several pipelines over the same documents, answered as one document. */
const facet: CompileStage = (spec, ctx) => {
  const document = requireDocument(spec, 40169, 'the $facet specification must be a non-empty object');
  if (document.size === 0) throw fail(40169, 'the $facet specification must be a non-empty object');
  const facets = [...document].map(([name, stages]) => ({ name, pipeline: facetPipeline(name, stages, ctx) }));
  return (input) => {
    const documents = [...input];
    const result: Document = new Map();
    for (const { name, pipeline } of facets) result.set(name, [...pipeline.run(documents)]);
    return [result];
  };
};

function facetPipeline(name: string, stages: Value, ctx: StageContext): Pipeline {
  if (name.startsWith('$') || name.includes('.') || name === '') {
    throw fail(16410, `FieldPath field names may not start with '$' or contain '.': ${name}`);
  }
  if (!Array.isArray(stages))
    throw fail(40170, `arguments to $facet must be arrays, ${name} is type ${describe(stages)}`);
  for (const stage of stages) {
    if (!(stage instanceof Map)) {
      throw fail(
        40171,
        `elements of arrays in $facet spec must be non-empty objects, ${name} argument contained an element of type ${describe(stage)}`,
      );
    }
    const [stageName = ''] = stage.keys();
    if (NOT_IN_FACET.has(stageName)) throw fail(40600, `${stageName} is not allowed to be used within a $facet stage`);
  }
  return ctx.compilePipeline(stages, ctx);
}

export const combineStages: StageTable = { $unionWith: unionWith, $facet: facet };
