import { decodeDocument } from '../bson/decode';
import type { Document, Value } from '../bson/value';
import { unsupported } from '../errors/mongoError';
import { ErrorCode, fail } from '../expression/failure';
import { describe } from '../expression/numbers';
import { sourceOf } from './source';
import { findStage, GENERATING_STAGES, REFUSED_STAGES } from './stageRegistry';
import { requireCount } from './stages/specification';
import { requireSort, runSort } from './stages/sort';
import type { Pipeline, PipelineContext, PipelineSource, Stage, StageContext, WriteInstruction } from './types';

/** A stage as written. */
export interface WrittenStage {
  readonly name: string;
  readonly spec: Value;
}

/** Compiles a pipeline. Throws MongoDB's errors for what is wrong in it before any document is read. */
export function compilePipeline(stages: readonly Value[], ctx: PipelineContext): Pipeline {
  const written = stages.map(parseStage);
  checkPlaces(written);
  const last = written[written.length - 1];
  const write = last && writeOf(last);
  const working = write ? written.slice(0, -1) : written;
  const context: StageContext = { ...ctx, compilePipeline };
  const compiled = working.map((_stage, at) => compileStage(working, at, context));
  return pipelineOf({ written: working, compiled, ctx: context, write });
}

function parseStage(stage: Value): WrittenStage {
  if (!(stage instanceof Map))
    throw fail(ErrorCode.TypeMismatch, "Each element of the 'pipeline' array must be an object");
  if (stage.size !== 1) throw fail(40323, 'A pipeline stage specification object must contain exactly one field.');
  const [name, spec] = [...stage][0] as [string, Value];
  return { name, spec };
}

function checkPlaces(stages: readonly WrittenStage[]): void {
  stages.forEach(({ name }, at) => {
    if ((name === '$out' || name === '$merge') && at < stages.length - 1) {
      throw fail(40601, `${name} can only be the final stage in the pipeline`);
    }
    if (GENERATING_STAGES.has(name) && at > 0) {
      throw fail(40602, `${name} is only valid as the first stage in a pipeline`);
    }
  });
}

function writeOf({ name, spec }: WrittenStage): WriteInstruction | undefined {
  if (name !== '$out' && name !== '$merge') return undefined;
  if (typeof spec !== 'string' && !(spec instanceof Map)) {
    throw fail(
      name === '$out' ? 16990 : 51182,
      `${name} only supports a string or object argument, but found ${describe(spec)}`,
    );
  }
  return { kind: name === '$out' ? 'out' : 'merge', spec };
}

function compileStage(stages: readonly WrittenStage[], at: number, ctx: StageContext): Stage {
  const { name, spec } = stages[at] as WrittenStage;
  if (REFUSED_STAGES.has(name)) throw unsupported(name);
  const compile = findStage(name);
  if (!compile) throw fail(40324, `Unrecognized pipeline stage name: '${name}'`);
  if (name === '$sort') {
    const most = limitAfter(stages, at + 1);
    if (most !== undefined) return { name, run: runSort(requireSort(spec), ctx, most) };
  }
  const stage = compile(spec, ctx, name);
  return typeof stage === 'function' ? { name, run: stage } : stage;
}

/** Stages that make one document of each, so that a limit after them holds before them. */
const ONE_TO_ONE = new Set([
  '$project',
  '$addFields',
  '$set',
  '$unset',
  '$replaceRoot',
  '$replaceWith',
  '$lookup',
  '$graphLookup',
]);

/** How many documents the stages from `at` on read at most: `$limit` together with the `$skip`s before it. */
export function limitAfter(stages: readonly WrittenStage[], at: number): number | undefined {
  let skipped = 0;
  for (const { name, spec } of stages.slice(at)) {
    if (name === '$limit') return skipped + requireCount(spec, 1, [15958, 'the limit must be positive']);
    if (name === '$skip') skipped += requireCount(spec, 0, [5107200, 'Expected a non-negative number']);
    else if (!ONE_TO_ONE.has(name)) return undefined;
  }
  return undefined;
}

interface Parts {
  readonly written: readonly WrittenStage[];
  readonly compiled: readonly Stage[];
  readonly ctx: StageContext;
  readonly write?: WriteInstruction;
}

/** The pipeline of compiled stages; what is left after the first n is made from the same parts. */
function pipelineOf(parts: Parts): Pipeline {
  const { compiled, written, write, ctx } = parts;
  const [first, ...others] = compiled;
  const { checkTime } = ctx.limits ?? {};
  const runOthers = (documents: Iterable<Document>): Iterable<Document> =>
    chain(others, timed(documents, checkTime), checkTime);
  const { runRaw, runCount } = first ?? {};
  let source: PipelineSource | undefined;
  return {
    run: (input) => chain(compiled, input, checkTime),
    runRaw: runRaw && ((input) => runOthers(runRaw(input))),
    runCount: runCount && ((count) => runOthers(runCount(count))),
    get source() {
      return (source ??= sourceOf(written, ctx, (count) => restOf(parts, count)));
    },
    begin: beginning(parts),
    write,
    variables: ctx.variables,
    generates: first !== undefined && GENERATING_STAGES.has(first.name),
    isEmpty: compiled.length === 0,
  };
}

function beginning({ compiled, ctx }: Parts): Pipeline['begin'] {
  const at = compiled.findIndex(({ pauses }) => pauses);
  const pausing = compiled[at];
  if (!pausing) return undefined;
  const { checkTime } = ctx.limits ?? {};
  const { runRaw } = pausing;
  return (input, pauseDue) => ({
    first:
      at === 0 && runRaw
        ? runRaw(input, pauseDue)
        : pausing.run(chain(compiled.slice(0, at), decoded(input), checkTime), pauseDue),
    rest: (documents) => chain(compiled.slice(at + 1), timed(documents, checkTime), checkTime),
  });
}

function* decoded(input: Iterable<Uint8Array>): Generator<Document> {
  for (const raw of input) yield decodeDocument(raw);
}

function restOf(parts: Parts, count: number): Pipeline {
  return pipelineOf({ ...parts, written: parts.written.slice(count), compiled: parts.compiled.slice(count) });
}

function chain(stages: readonly Stage[], input: Iterable<Document>, checkTime?: () => void): Iterable<Document> {
  return stages.reduce<Iterable<Document>>((documents, stage) => timed(stage.run(documents), checkTime), input);
}

const DOCUMENTS_PER_CHECK = 256;

/** Between any two stages, since a blocking one answers nothing before it has read all that the one before makes. */
function timed(documents: Iterable<Document>, checkTime: (() => void) | undefined): Iterable<Document> {
  return checkTime ? checked(documents, checkTime) : documents;
}

function* checked(documents: Iterable<Document>, checkTime: () => void): Generator<Document> {
  let passed = 0;
  for (const document of documents) {
    if (++passed % DOCUMENTS_PER_CHECK === 0) checkTime();
    yield document;
  }
}
