import { BSONRegExp, type Document, type Value } from '../../bson/value';
import { compileExpression } from '../../expression/compile';
import { ErrorCode, fail } from '../../expression/failure';
import { checkVariableName } from '../../expression/operands';
import { describe } from '../../expression/numbers';
import type { EvalContext, Evaluate } from '../../expression/types';
import { joinInBatches, type Join } from '../batchJoin';
import { elementsOf, valuesAt, withValueAt } from '../documentPath';
import { equalityFilter, findThrough } from '../subPipeline';
import type { CompileStage, Pipeline, RunStage, StageContext, StageTable } from '../types';
import { eachDocument } from './project';
import { pathNames, requireDocument, requireString } from './specification';

interface LookupPlan {
  readonly from: string | undefined;
  readonly as: readonly string[];
  readonly local?: { readonly names: readonly string[]; readonly foreignField: string };
  readonly pipeline?: readonly Value[];
  readonly variables: readonly { readonly name: string; readonly evaluate: Evaluate }[];
  readonly ctx: StageContext;
}

const OPTIONS = ['from', 'localField', 'foreignField', 'let', 'pipeline', 'as'];

function parse(spec: Value, ctx: StageContext): LookupPlan {
  const document = requireDocument(spec, ErrorCode.FailedToParse, 'the $lookup stage specification must be an object');
  const unknown = [...document.keys()].find((field) => !OPTIONS.includes(field));
  if (unknown !== undefined) throw fail(ErrorCode.FailedToParse, `unknown argument to $lookup: ${unknown}`);
  if (!document.has('as')) throw fail(ErrorCode.FailedToParse, `must specify 'as' field for a $lookup`);
  const pipeline = document.get('pipeline');
  if (pipeline !== undefined && !Array.isArray(pipeline))
    throw fail(ErrorCode.TypeMismatch, `'pipeline' option must be specified as an array`);
  return {
    from: fromOf(document, pipeline),
    as: pathNames(document.get('as'), '$lookup argument as'),
    local: localOf(document, pipeline !== undefined),
    pipeline,
    variables: variablesOf(document, pipeline !== undefined, ctx),
    ctx,
  };
}

/** Only a pipeline that makes its own documents goes without a collection. */
function fromOf(document: Document, pipeline: readonly Value[] | undefined): string | undefined {
  const from = document.get('from');
  const first = pipeline?.[0];
  if (from === undefined && first instanceof Map && first.has('$documents')) return undefined;
  if (from === undefined) throw fail(ErrorCode.FailedToParse, `missing 'from' option to $lookup stage specification`);
  if (from instanceof Map)
    throw fail(ErrorCode.FailedToParse, `$lookup from another database is not supported by this server`);
  return requireString(from, `$lookup argument 'from'`);
}

function localOf(document: Document, hasPipeline: boolean): LookupPlan['local'] {
  const hasLocal = document.has('localField');
  if (hasLocal !== document.has('foreignField') || (!hasLocal && !hasPipeline)) {
    throw fail(
      ErrorCode.FailedToParse,
      `$lookup requires either 'pipeline' or both 'localField' and 'foreignField' to be specified`,
    );
  }
  if (!hasLocal) return undefined;
  const names = pathNames(document.get('localField'), `$lookup argument 'localField'`);
  return { names, foreignField: pathNames(document.get('foreignField'), `$lookup argument 'foreignField'`).join('.') };
}

function variablesOf(document: Document, hasPipeline: boolean, ctx: StageContext): LookupPlan['variables'] {
  const written = document.get('let');
  if (written === undefined) return [];
  if (!hasPipeline) throw fail(ErrorCode.FailedToParse, `$lookup with a 'let' needs a 'pipeline'`);
  if (!(written instanceof Map))
    throw fail(ErrorCode.FailedToParse, `$lookup argument 'let' must be an object, found ${describe(written)}`);
  return [...written].map(([name, value]) => ({
    name: checkVariableName(name),
    evaluate: compileExpression(value, ctx),
  }));
}

/**
 * The filter for one document's local value: an array stands for its elements, missing for null (which also finds
 * documents without the foreign field). A regular expression is looked for as a value, not applied.
 */
function localFilter(document: Document, { names, foreignField }: NonNullable<LookupPlan['local']>): Document {
  const found = valuesAt(document, names);
  const values: readonly Value[] = found.length === 0 ? [null] : found.flatMap(elementsOf);
  const filters = [
    equalityFilter(
      foreignField,
      values.filter((value) => !(value instanceof BSONRegExp)),
    ),
  ];
  for (const value of values) {
    if (value instanceof BSONRegExp) filters.push(new Map([[foreignField, new Map<string, Value>([['$eq', value]])]]));
  }
  return filters.length === 1 ? (filters[0] as Document) : new Map([['$or', filters]]);
}

/** Compiles the inner pipeline for one document: its `let` variables are constants there. */
function innerPipeline({ pipeline = [], variables, ctx }: LookupPlan, context: EvalContext): Pipeline {
  if (variables.length === 0) return ctx.compilePipeline(pipeline, ctx);
  const values = new Map(ctx.variables);
  for (const { name, evaluate } of variables) values.set(name, evaluate(context));
  return ctx.compilePipeline(pipeline, { ...ctx, variables: values });
}

const lookup: CompileStage = (spec, ctx) => {
  const plan = parse(spec, ctx);
  const context: EvalContext = { root: new Map() };
  // Compiled once where nothing in it depends on the document; a mistake in it shows before any document is read.
  const compiled = innerPipeline(plan, context);
  checkInner(compiled);
  const shared = plan.variables.length === 0 ? compiled : undefined;
  if (plan.local && !plan.pipeline) return equalityLookup(plan, plan.local, compiled);
  let uncorrelated: Value[] | undefined;
  return eachDocument((document) => {
    context.root = document;
    if (shared && !plan.local) uncorrelated ??= [...findThrough(shared, plan)];
    const found = uncorrelated ?? [
      ...findThrough(shared ?? innerPipeline(plan, context), plan, plan.local && localFilter(document, plan.local)),
    ];
    return withValueAt(document, plan.as, [...found]);
  });
};

/** Two fields and no pipeline: many documents are joined at once. */
function equalityLookup(plan: LookupPlan, local: NonNullable<LookupPlan['local']>, inner: Pipeline): RunStage {
  const join: Join = {
    localNames: local.names,
    foreignField: local.foreignField,
    collation: plan.ctx.collation,
    find: (filter) => findThrough(inner, plan, filter),
    findOne: (document) => [...findThrough(inner, plan, localFilter(document, local))],
  };
  return function* run(input) {
    for (const [document, found] of joinInBatches(input, join)) yield withValueAt(document, plan.as, [...found]);
  };
}

function checkInner(pipeline: Pipeline): void {
  if (pipeline.write) throw fail(51047, `$${pipeline.write.kind} is not allowed within a $lookup's sub-pipeline`);
}

export const lookupStages: StageTable = { $lookup: lookup };
