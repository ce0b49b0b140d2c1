import type { Document, Value } from '../../bson/value';
import { ErrorCode, fail } from '../../expression/failure';
import { describe } from '../../expression/numbers';
import type { CompileStage, StageTable } from '../types';
import { checkFields, requireDocument } from './specification';

const documentOf = (entries: readonly [string, Value][]): Document => new Map(entries);

/** What stands for a `method`; both fill nulls from the documents around. */
const METHODS: Readonly<Record<string, string>> = { linear: '$linearFill', locf: '$locf' };

/**
 * `$fill` says in other words: a `$setWindowFields` for the methods and an `$addFields` of `$ifNull` for the values,
 * which is how MongoDB runs it too.
 */
const fill: CompileStage = (spec, ctx, name) => {
  const document = requireDocument(spec, 6050200, 'The $fill stage specification must be an object');
  checkFields(document, '$fill', { required: ['output'], optional: ['partitionBy', 'partitionByFields', 'sortBy'] });
  const output = requireDocument(document.get('output') as Value, ErrorCode.TypeMismatch, `'output' must be an object`);
  const methods: [string, Value][] = [];
  const values: [string, Value][] = [];
  for (const [path, written] of output) fieldOf(path, written, { methods, values });
  const stages: Document[] = [];
  if (methods.length > 0) stages.push(windowStage(document, methods));
  if (values.length > 0) stages.push(documentOf([['$addFields', documentOf(values)]]));
  const pipeline = ctx.compilePipeline(stages, ctx);
  return { name, run: (input) => pipeline.run(input) };
};

function fieldOf(path: string, written: Value, into: { methods: [string, Value][]; values: [string, Value][] }): void {
  const spec = requireDocument(written, ErrorCode.TypeMismatch, `Each field of $fill's output must be an object`);
  const [only] = spec;
  if (!only || spec.size !== 1) throw fail(40414, `$fill: '${path}' needs exactly one of 'value' and 'method'`);
  const [key, value] = only;
  if (key === 'value') into.values.push([path, documentOf([['$ifNull', [`$${path}`, value]]])]);
  else if (key === 'method') into.methods.push([path, documentOf([[methodOf(value), `$${path}`]])]);
  else throw fail(40415, `BSON field '$fill.output.${path}.${key}' is an unknown field.`);
}

function methodOf(value: Value): string {
  const name = typeof value === 'string' ? METHODS[value] : undefined;
  if (name === undefined)
    throw fail(
      6050202,
      `Method must be either 'locf' or 'linear', found ${typeof value === 'string' ? value : describe(value)}`,
    );
  return name;
}

function windowStage(spec: Document, methods: [string, Value][]): Document {
  const sortBy = spec.get('sortBy');
  if (sortBy === undefined) throw fail(6050203, `$fill requires a 'sortBy' where a 'method' is used`);
  const entries: [string, Value][] = [
    ['sortBy', sortBy],
    ['output', documentOf(methods)],
  ];
  const partition = partitionOf(spec);
  if (partition !== undefined) entries.push(['partitionBy', partition]);
  return documentOf([['$setWindowFields', documentOf(entries)]]);
}

function partitionOf(spec: Document): Value | undefined {
  const by = spec.get('partitionBy');
  const fields = spec.get('partitionByFields');
  if (by !== undefined && fields !== undefined)
    throw fail(6050204, `Maximum one of 'partitionBy' and 'partitionByFields' can be specified in $fill`);
  if (fields === undefined) return by;
  if (!Array.isArray(fields) || !fields.every((field) => typeof field === 'string')) {
    throw fail(ErrorCode.TypeMismatch, `'partitionByFields' must be an array of strings`);
  }
  // A path may have dots, which a field name in an expression may not.
  return documentOf(fields.map((field, index): [string, Value] => [`f${index}`, `$${field as string}`]));
}

export const fillStages: StageTable = { $fill: fill };
