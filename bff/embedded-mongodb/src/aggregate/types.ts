import type { Document, Value } from '../bson/value';
import type { Collation } from '../collation/collation';
import type { Variables } from '../expression/types';
import type { MemoryLimit } from '../sort/memoryLimit';
import type { PauseDue } from './pause';

export interface FindOptions {
  readonly sort?: Document;
  readonly limit?: number;
  readonly collation?: Collation;
  /** Variables that `$expr` in the filter may use. */
  readonly variables?: Variables;
}

/** The other collections of the database, read in the same snapshot. */
export interface Catalog {
  /** The documents of a collection that match; one that does not exist has none. */
  find(collection: string, filter: Document, options: FindOptions): Iterable<Document>;
  /** The documents that `$collStats`, `$indexStats` and `$listLocalSessions` answer; left out where there are none. */
  statistics?(stage: string, spec: Value): Iterable<Document>;
}

/** What one pipeline may use of the server. */
export interface WorkLimits {
  readonly sort: MemoryLimit;
  readonly group: MemoryLimit;
  /** Called by loops now and then. @throws MongoError 50 when the time is up; left out where there is no end */
  readonly checkTime?: () => void;
}

export interface PipelineContext {
  /** Left out: no limits. */
  readonly limits?: WorkLimits;
  readonly collation?: Collation;
  readonly variables?: Variables;
  readonly catalog: Catalog;
}

/** What the command does with the results instead of answering them. `spec` is as written. */
export interface WriteInstruction {
  readonly kind: 'merge' | 'out';
  readonly spec: Value;
}

/** `pauseDue` is given to stages that read all before they answer, where their results may hold pauses. */
export type RunStage = (input: Iterable<Document>, pauseDue?: PauseDue) => Iterable<Document>;

/** One compiled stage. */
export interface Stage {
  readonly name: string;
  readonly run: RunStage;
  /** Reads raw BSON instead of decoded documents, with the same answer. */
  readonly runRaw?: (input: Iterable<Uint8Array>, pauseDue?: PauseDue) => Iterable<Document>;
  /** It reads all before it answers, and pauses meanwhile when asked to. */
  readonly pauses?: boolean;
  /** The answer when nothing but the number of documents matters. */
  readonly runCount?: (count: number) => Iterable<Document>;
}

/** Compiles a stage from its specification. */
export type CompileStage = (spec: Value, ctx: StageContext, name: string) => Stage | RunStage;

/** What a stage sees: the pipeline's context, and the compiler for pipelines inside it. */
export interface StageContext extends PipelineContext {
  readonly compilePipeline: (stages: readonly Value[], ctx: PipelineContext) => Pipeline;
}

export type StageTable = Readonly<Record<string, CompileStage>>;

/** What the planner may do in the pipeline's place before the first document gets to it. */
export interface PipelineSource {
  /** All leading `$match` stages as one filter. */
  readonly filter?: Document;
  /** The `$sort` right after them. */
  readonly sort?: Document;
  /** How many documents the pipeline reads at most after filter and sort. */
  readonly limit?: number;
  /** What is left to do with the documents found; a `$skip` among the leading stages is in here. */
  readonly rest: Pipeline;
}

/** A pipeline at work: what comes first may hold pauses, which the rest must not see. */
export interface BegunPipeline {
  readonly first: Iterable<Document>;
  rest(documents: Iterable<Document>): Iterable<Document>;
}

export interface Pipeline {
  /** Runs all stages over the documents. Lazy: stops reading when the last stage has enough. */
  run(input: Iterable<Document>): Iterable<Document>;
  /** The same over raw BSON documents, present when the first stage can do without decoding them. */
  readonly runRaw?: (input: Iterable<Uint8Array>) => Iterable<Document>;
  /** The same from the number of documents alone, present when the first stage needs no more. */
  readonly runCount?: (count: number) => Iterable<Document>;
  /** The same over raw BSON documents in two steps: the stages up to one that pauses, and those after it. */
  readonly begin?: (input: Iterable<Uint8Array>, pauseDue: PauseDue) => BegunPipeline;
  readonly source: PipelineSource;
  /** Present when the pipeline ends in `$out` or `$merge`. */
  readonly write?: WriteInstruction;
  /** The variables it was compiled with, which its `source.filter` may use. */
  readonly variables?: Variables;
  /** The first stage makes its own documents (`$documents`, `$collStats`): there is no input to read. */
  readonly generates: boolean;
  /** No stage at all: the output is the input. */
  readonly isEmpty: boolean;
}
