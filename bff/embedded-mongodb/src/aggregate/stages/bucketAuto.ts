import { compareValues } from '../../bson/compare';
import { Double, type Document, type Value } from '../../bson/value';
import { compileExpression } from '../../expression/compile';
import { fail } from '../../expression/failure';
import type { EvalContext } from '../../expression/types';
import { boundaryNumber, granularityOf, type Granularity } from '../granularity';
import { groupResult, newGroup } from '../groupTable';
import type { CompileStage, StageTable } from '../types';
import { checkKnown, groupByOf, outputOf } from './bucket';
import { planGroup, type GroupPlan } from './group';
import { requireCount, requireDocument } from './specification';

interface Sorted {
  readonly value: Value;
  readonly document: Document;
}

const bucketAuto: CompileStage = (spec, ctx) => {
  const document = requireDocument(spec, 40240, 'The argument to $bucketAuto must be an object');
  checkKnown(document, '$bucketAuto', ['groupBy', 'buckets', 'output', 'granularity']);
  const written = document.get('granularity');
  const granularity = written === undefined ? undefined : granularityOf(written);
  const buckets = document.get('buckets');
  if (buckets === undefined) throw fail(40246, `$bucketAuto requires 'groupBy' and 'buckets' to be specified`);
  const most = requireCount(buckets, 1, [40243, `The $bucketAuto 'buckets' field must be a positive 32-bit integer`]);
  const groupBy = compileExpression(groupByOf(document, '$bucketAuto'), ctx);
  const plan = planGroup(outputOf(document, null), ctx);
  return (input) => {
    const context: EvalContext = { root: new Map() };
    const all: Sorted[] = [];
    for (const each of input) {
      context.root = each;
      const value = groupBy(context) ?? null;
      if (granularity) boundaryNumber(value);
      all.push({ value, document: each });
    }
    all.sort((a, b) => compareValues(a.value, b.value, ctx.collation));
    if (granularity) return roundParts(all, most, granularity).map(({ part, id }) => bucketResult(part, id, plan));
    const parts = evenParts(all, most, (a, b) => compareValues(a.value, b.value, ctx.collation) === 0);
    return parts.map((part, at) => bucketResult(part, boundsOf(part, parts[at + 1]), plan));
  };
};

function bucketResult(part: readonly Sorted[], id: Document, { fields }: GroupPlan): Document {
  const group = newGroup(id, fields);
  const context: EvalContext = { root: new Map() };
  for (const { document } of part) {
    context.root = document;
    fields.forEach(({ accumulator }, at) => group.states[at]?.add(accumulator.input(context)));
  }
  return groupResult(group, fields);
}

/** Parts of about equal size; equal values stay together, the last part takes the rest. */
function evenParts(all: readonly Sorted[], most: number, isSame: (a: Sorted, b: Sorted) => boolean): Sorted[][] {
  const size = Math.max(1, Math.round(all.length / most));
  const parts: Sorted[][] = [];
  let at = 0;
  while (at < all.length) {
    let end = parts.length === most - 1 ? all.length : Math.min(at + size, all.length);
    while (end < all.length && isSame(all[end - 1] as Sorted, all[end] as Sorted)) end++;
    parts.push(all.slice(at, end));
    at = end;
  }
  return parts;
}

/** The upper bound is the next part's first value; of the last part its own greatest. */
function boundsOf(part: readonly Sorted[], next: readonly Sorted[] | undefined): Document {
  const max = next ? next[0] : part[part.length - 1];
  return new Map<string, Value>([
    ['min', (part[0] as Sorted).value],
    ['max', (max as Sorted).value],
  ]);
}

/** Parts of about equal size whose bounds are round numbers; a part takes in all that its rounded end covers. */
function roundParts(
  all: readonly Sorted[],
  most: number,
  { up, down }: Granularity,
): { part: Sorted[]; id: Document }[] {
  const numberAt = (at: number): number => boundaryNumber((all[at] as Sorted).value);
  const size = Math.max(1, Math.round(all.length / most));
  const parts: { part: Sorted[]; id: Document }[] = [];
  let min = all.length > 0 ? down(numberAt(0)) : 0;
  for (let at = 0; at < all.length;) {
    let end = parts.length === most - 1 ? all.length : Math.min(at + size, all.length);
    let max = up(numberAt(end - 1));
    while (end < all.length && numberAt(end) < max) end++;
    // nothing but zeros so far: they end where the next values begin
    if (max === 0 && end < all.length) {
      while (end < all.length && numberAt(end) === 0) end++;
      if (end < all.length) max = down(numberAt(end));
    }
    parts.push({ part: all.slice(at, end), id: bounds(min, max) });
    min = max;
    at = end;
  }
  return parts;
}

function bounds(min: number, max: number): Document {
  return new Map<string, Value>([
    ['min', new Double(min)],
    ['max', new Double(max)],
  ]);
}

export const bucketAutoStages: StageTable = { $bucketAuto: bucketAuto };
