import { compareValues } from '../../bson/compare';
import { rankOf } from '../../bson/types';
import type { Document, Value } from '../../bson/value';
import { compileExpression, compileTree } from '../../expression/compile';
import { fail } from '../../expression/failure';
import { describe } from '../../expression/numbers';
import type { Evaluate, Scope } from '../../expression/types';
import type { CompileStage, StageTable } from '../types';
import { planGroup, runGroup } from './group';
import { requireDocument } from './specification';

const COUNT: Document = new Map<string, Value>([['count', new Map<string, Value>([['$sum', 1]])]]);

export function outputOf(spec: Document, id: Value): Document {
  const output = spec.get('output') ?? COUNT;
  if (!(output instanceof Map))
    throw fail(40196, `The $bucket 'output' field must be an object, but found type: ${describe(output)}`);
  return new Map<string, Value>([['_id', id], ...output]);
}

export function groupByOf(spec: Document, name: string): Value {
  const written = spec.get('groupBy');
  if (written === undefined) throw fail(40198, `${name} requires 'groupBy' to be specified`);
  const isExpression = written instanceof Map || (typeof written === 'string' && written.startsWith('$'));
  if (!isExpression)
    throw fail(40202, `The ${name} 'groupBy' field must be defined as a $-prefixed path or an expression`);
  return written;
}

export function checkKnown(spec: Document, name: string, known: readonly string[]): void {
  const unknown = [...spec.keys()].find((field) => !known.includes(field));
  if (unknown !== undefined) throw fail(40197, `Unrecognized option to ${name}: ${unknown}.`);
}

/** Constant, ascending, of one type. */
function boundariesOf(spec: Document, scope: Scope): readonly Value[] {
  const written = spec.get('boundaries');
  if (!Array.isArray(written))
    throw fail(40200, `The $bucket 'boundaries' field must be an array, but found type: ${describe(written)}`);
  if (written.length < 2)
    throw fail(
      40192,
      `The $bucket 'boundaries' field must have at least 2 values, but found ${written.length} value(s)`,
    );
  const boundaries = written.map((each) => constantBoundary(each, scope));
  boundaries.slice(1).forEach((upper, index) => {
    const lower = boundaries[index] as Value;
    if (rankOf(lower) !== rankOf(upper))
      throw fail(40193, `All values in the 'boundaries' option to $bucket must have the same type`);
    if (compareValues(lower, upper, scope.collation) >= 0) {
      throw fail(
        40194,
        `The 'boundaries' option to $bucket must be sorted, but elements ${index} and ${index + 1} are not in ascending order`,
      );
    }
  });
  return boundaries;
}

function constantBoundary(written: Value, scope: Scope): Value {
  const { constant } = compileTree(written, scope);
  if (constant?.value === undefined)
    throw fail(40191, `The $bucket 'boundaries' field must be an array of constant values`);
  return constant.value;
}

/** The lower boundary of the bucket that a value falls in: the lower one belongs to it, the upper one does not. */
function bucketOf(value: Value | undefined, boundaries: readonly Value[], scope: Scope): Value | undefined {
  const after = boundaries.findIndex((boundary) => compareValues(value, boundary, scope.collation) < 0);
  return after <= 0 ? undefined : boundaries[after - 1];
}

function defaultOf(spec: Document, boundaries: readonly Value[], scope: Scope): Value | undefined {
  const written = spec.get('default');
  if (written === undefined) return undefined;
  const { constant } = compileTree(written, scope);
  const value = constant?.value;
  if (value === undefined) throw fail(40195, `The $bucket 'default' field must be a constant value`);
  const inside = bucketOf(value, boundaries, scope) !== undefined;
  if (inside)
    throw fail(
      40199,
      `The $bucket 'default' field must be less than the lowest boundary or greater than or equal to the highest boundary`,
    );
  return value;
}

const bucket: CompileStage = (spec, ctx) => {
  const document = requireDocument(spec, 40201, 'Argument to $bucket stage must be an object');
  checkKnown(document, '$bucket', ['groupBy', 'boundaries', 'default', 'output']);
  const boundaries = boundariesOf(document, ctx);
  const other = defaultOf(document, boundaries, ctx);
  const groupBy = compileExpression(groupByOf(document, '$bucket'), ctx);
  const evaluate: Evaluate = (context) => {
    const found = bucketOf(groupBy(context), boundaries, ctx) ?? other;
    if (found !== undefined) return found;
    throw fail(40066, '$switch could not find a matching branch for an input, and no default was specified.');
  };
  const plan = { ...planGroup(outputOf(document, null), ctx), id: { evaluate } };
  const byId = (a: Document, b: Document): number => compareValues(a.get('_id'), b.get('_id'), ctx.collation);
  const grouped = runGroup(plan);
  return (input) => [...grouped(input)].sort(byId);
};

export const bucketStages: StageTable = { $bucket: bucket };
