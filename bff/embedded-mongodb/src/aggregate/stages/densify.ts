import { addNumbers, compareNumbers, isNumber, multiplyNumbers } from '../../bson/numeric';
import type { Document, NumberValue, Value } from '../../bson/value';
import { addToDate } from '../../expression/date/arithmetic';
import { unitOperand, type TimeUnit } from '../../expression/date/coerce';
import { UTC } from '../../expression/date/timezone';
import { ErrorCode, fail } from '../../expression/failure';
import { asLong, describe } from '../../expression/numbers';
import { isNullish } from '../../expression/truth';
import { valueAt, withValueAt } from '../documentPath';
import type { CompileStage, RunStage, StageContext, StageTable } from '../types';
import { partitions } from '../window/partition';
import { checkFields, pathNames, requireDocument } from './specification';

type Bounds = 'full' | 'partition' | { readonly from: NumberValue; readonly to: NumberValue };

interface DensifyPlan {
  readonly names: readonly string[];
  readonly field: string;
  readonly partitionPaths: readonly (readonly string[])[];
  readonly step: NumberValue;
  readonly unit?: TimeUnit;
  readonly bounds: Bounds;
  readonly ctx: StageContext;
}

function parse(spec: Value, ctx: StageContext): DensifyPlan {
  const document = requireDocument(spec, 5733400, 'The $densify stage specification must be an object');
  checkFields(document, '$densify', { required: ['field', 'range'], optional: ['partitionByFields'] });
  const range = requireDocument(document.get('range') as Value, 5733401, `$densify 'range' must be an object`);
  checkFields(range, '$densify.range', { required: ['step', 'bounds'], optional: ['unit'] });
  const names = pathNames(document.get('field'), `$densify 'field'`);
  const step = range.get('step');
  if (!isNumber(step) || compareNumbers(step, 0) <= 0)
    throw fail(5733401, 'the step parameter in a range statement must be a strictly positive numeric value');
  const written = range.get('unit');
  const unit = written === undefined ? undefined : unitOperand(written, ErrorCode.TypeMismatch, '$densify');
  if (unit && asLong(step) === undefined)
    throw fail(6586400, 'The step parameter in a range satement must be a whole number when densifying a date range');
  const by = document.get('partitionByFields') ?? [];
  if (!Array.isArray(by))
    throw fail(ErrorCode.TypeMismatch, `$densify 'partitionByFields' must be an array, found ${describe(by)}`);
  const bounds = boundsOf(range.get('bounds') as Value, unit);
  if (bounds === 'partition' && by.length === 0)
    throw fail(
      5733408,
      "one may not specify the bounds as 'partition' without specifying a non-empty array of partitionByFields",
    );
  const partitionPaths = by.map((path) => pathNames(path, `$densify 'partitionByFields'`));
  return { names, field: names.join('.'), partitionPaths, step, unit, bounds, ctx };
}

function boundsOf(written: Value, unit: TimeUnit | undefined): Bounds {
  if (written === 'full' || written === 'partition') return written;
  if (!Array.isArray(written) || written.length !== 2) {
    throw fail(
      5733402,
      `the bounds in a range statement must be the string 'full', 'partition', or an ascending array of two numbers or two dates`,
    );
  }
  const [from, to] = written.map((bound) => placeOf(bound, unit)) as [NumberValue, NumberValue];
  if (compareNumbers(from, to) > 0) throw fail(5733402, 'a bounding array in a range statement must be ascending');
  return { from, to };
}

/** A value's place on the axis: numbers without a unit, a date's milliseconds with one. */
function placeOf(value: Value | undefined, unit: TimeUnit | undefined): NumberValue {
  if (unit === undefined && isNumber(value)) return value;
  if (unit !== undefined && value instanceof Date) return value.getTime();
  throw fail(
    5733201,
    `Densify field type must be ${unit ? 'a date when a unit is given' : 'numeric when no unit is given'}, found ${describe(value)}`,
  );
}

/** The nth place of the grid from `start`; reckoned from the start, so that months and fractions do not drift. */
function gridPlace(start: NumberValue, n: number, { step, unit }: DensifyPlan): NumberValue {
  const amount = multiplyNumbers(step, n);
  return unit
    ? addToDate(Number(start), { amount: asLong(amount) as number, unit }, UTC).getTime()
    : addNumbers(start, amount);
}

interface Placed {
  readonly place: NumberValue;
  readonly document: Document;
}

/** MongoDB's limit of new documents. */
const MOST_MADE = 500_000;

/** The documents of one partition with new ones on every free place of the grid. */
function* densified(placed: readonly Placed[], limits: Limits, plan: DensifyPlan): Iterable<Document> {
  const template = templateOf(placed[0]?.document ?? new Map(), plan);
  let n = 0;
  let next = limits.from;
  const isInside = (): boolean => {
    const order = compareNumbers(next, limits.to);
    return order < 0 || (order === 0 && limits.isClosed);
  };
  const advance = (): void => {
    if (n >= MOST_MADE)
      throw fail(5897900, `Generated ${MOST_MADE} documents in $densify, which is over the limit of ${MOST_MADE}`);
    next = gridPlace(limits.from, ++n, plan);
  };
  const made = (): Document => withValueAt(template, plan.names, plan.unit ? new Date(Number(next)) : next);
  for (const { place, document } of placed) {
    for (; isInside() && compareNumbers(next, place) < 0; advance()) yield made();
    if (isInside() && compareNumbers(next, place) === 0) advance();
    yield document;
  }
  for (; isInside(); advance()) yield made();
}

interface Limits {
  readonly from: NumberValue;
  readonly to: NumberValue;
  readonly isClosed: boolean;
}

function templateOf(document: Document, { partitionPaths }: DensifyPlan): Document {
  return partitionPaths.reduce<Document>((result, names) => {
    const value = valueAt(document, names);
    return value === undefined ? result : withValueAt(result, names, value);
  }, new Map());
}

function limitsOf(bounds: Bounds, placed: readonly Placed[], whole: Limits | undefined): Limits | undefined {
  if (typeof bounds !== 'string') return { ...bounds, isClosed: false };
  if (bounds === 'full') return whole;
  const [first, last] = [placed[0], placed[placed.length - 1]];
  return first && last ? { from: first.place, to: last.place, isClosed: true } : undefined;
}

function wholeLimits(all: readonly Placed[][]): Limits | undefined {
  const places = all.flat().map(({ place }) => place);
  const [first] = places;
  if (first === undefined) return undefined;
  const least = places.reduce((a, b) => (compareNumbers(b, a) < 0 ? b : a), first);
  const greatest = places.reduce((a, b) => (compareNumbers(b, a) > 0 ? b : a), first);
  return { from: least, to: greatest, isClosed: true };
}

function run(plan: DensifyPlan): RunStage {
  const { names, field, partitionPaths, unit, bounds, ctx } = plan;
  const key = ({ root }: { root: Document }): Value =>
    new Map(partitionPaths.map((path, at) => [`f${at}`, valueAt(root, path) ?? null]));
  return function* densify(input) {
    const rest: Document[] = [];
    const sortBy: Document = new Map([[field, 1]]);
    const all = partitions(input, { key, sortBy, scope: ctx }).map((documents) =>
      documents.flatMap((document): Placed[] => {
        const value = valueAt(document, names);
        if (!isNullish(value)) return [{ place: placeOf(value, unit), document }];
        rest.push(document);
        return [];
      }),
    );
    if (all.length === 0 && partitionPaths.length === 0) all.push([]);
    // Documents without the field have no place on the axis and pass as they are.
    yield* rest;
    const whole = bounds === 'full' ? wholeLimits(all) : undefined;
    for (const placed of all) {
      const limits = limitsOf(bounds, placed, whole);
      if (limits) yield* densified(placed, limits, plan);
      else yield* placed.map(({ document }) => document);
    }
  };
}

const densify: CompileStage = (spec, ctx) => run(parse(spec, ctx));

export const densifyStages: StageTable = { $densify: densify };
