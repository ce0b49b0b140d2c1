import { compareNumbers, addNumbers, isNumber } from '../../bson/numeric';
import type { Document, NumberValue, Value } from '../../bson/value';
import { addToDate } from '../../expression/date/arithmetic';
import { unitOperand, type TimeUnit } from '../../expression/date/coerce';
import { UTC } from '../../expression/date/timezone';
import { ErrorCode, fail } from '../../expression/failure';
import { asInteger, asLong, describe } from '../../expression/numbers';
import { valueAt } from '../documentPath';

/** Where the window of the document at `index` lies in its partition, `end` excluded. */
export type WindowOf = (index: number) => { readonly start: number; readonly end: number };

/** What a function's `window` says; without one it is the whole partition. */
export interface WindowSpec {
  readonly kind: 'documents' | 'range';
  readonly lower: Value;
  readonly upper: Value;
  readonly unit?: TimeUnit;
  /** The window grows from the partition's start, so that one pass serves all documents. */
  readonly startsUnbounded: boolean;
}

export const WHOLE: WindowSpec = { kind: 'documents', lower: 'unbounded', upper: 'unbounded', startsUnbounded: true };

/** Reads `{ documents: [a, b] }` or `{ range: [a, b], unit }`. */
export function parseWindow(written: Value | undefined, sortBy: Document | undefined): WindowSpec {
  if (written === undefined) return WHOLE;
  if (!(written instanceof Map))
    throw fail(ErrorCode.FailedToParse, `'window' field must be an object, found ${describe(written)}`);
  const unknown = [...written.keys()].find((field) => !['documents', 'range', 'unit'].includes(field));
  if (unknown !== undefined)
    throw fail(ErrorCode.FailedToParse, `'window' field can only contain 'documents', 'range' and 'unit': ${unknown}`);
  const kind = written.has('range') ? 'range' : 'documents';
  if (written.has('range') && written.has('documents'))
    throw fail(ErrorCode.FailedToParse, `Window bounds can specify either 'documents' or 'range', not both.`);
  const bounds = written.get(kind);
  if (bounds === undefined) return WHOLE;
  if (!Array.isArray(bounds) || bounds.length !== 2)
    throw fail(ErrorCode.FailedToParse, `Window bounds must be a 2-element array: ${kind}`);
  const unit = written.get('unit');
  if (unit !== undefined && kind === 'documents')
    throw fail(ErrorCode.FailedToParse, `Window bounds can only specify 'unit' with range-based bounds.`);
  const [lower, upper] = bounds as [Value, Value];
  checkBounds(kind, { lower, upper, sortBy });
  return {
    kind,
    lower,
    upper,
    unit: unit === undefined ? undefined : unitOperand(unit, ErrorCode.FailedToParse, 'window'),
    startsUnbounded: lower === 'unbounded',
  };
}

function checkBounds(kind: string, bounds: { lower: Value; upper: Value; sortBy: Document | undefined }): void {
  const { lower, upper, sortBy } = bounds;
  const both: readonly Value[] = [lower, upper];
  for (const bound of both) {
    if (bound === 'unbounded' || bound === 'current') continue;
    if (kind === 'documents' && asInteger(bound) === undefined) {
      throw fail(ErrorCode.FailedToParse, `Numeric document-based bounds must be an integer`);
    }
    if (!isNumber(bound))
      throw fail(ErrorCode.FailedToParse, `Window bounds must be 'unbounded', 'current', or a number.`);
  }
  if (kind === 'range' && sortBy?.size !== 1) throw fail(5339902, 'Range-based bounds require sortBy a single field');
  if (kind === 'range' && asInteger([...(sortBy?.values() ?? [])][0]) !== 1)
    throw fail(8947401, 'Range-based bounds require an ascending sortBy');
  if (kind === 'documents' && !sortBy && !(lower === 'unbounded' && upper === 'unbounded')) {
    throw fail(5339901, 'Document-based bounds require a sortBy');
  }
  const from = lower === 'current' ? 0 : lower;
  const to = upper === 'current' ? 0 : upper;
  if (isNumber(from) && isNumber(to) && compareNumbers(from, to) > 0)
    throw fail(5339900, 'Lower bound must not exceed upper bound');
}

/** How the window moves through one partition. */
export function windowOver(spec: WindowSpec, documents: readonly Document[], sortBy: Document | undefined): WindowOf {
  return spec.kind === 'documents'
    ? byPosition(spec, documents.length)
    : byRange(spec, documents, [...(sortBy?.keys() ?? [])][0] as string);
}

function byPosition({ lower, upper }: WindowSpec, length: number): WindowOf {
  const offset = (bound: Value): number => (bound === 'current' ? 0 : (asInteger(bound) ?? 0));
  const clamp = (at: number): number => Math.min(Math.max(at, 0), length);
  return (index) => ({
    start: lower === 'unbounded' ? 0 : clamp(index + offset(lower)),
    end: upper === 'unbounded' ? length : clamp(index + offset(upper) + 1),
  });
}

function byRange(spec: WindowSpec, documents: readonly Document[], field: string): WindowOf {
  const names = field.split('.');
  const values = documents.map((document) => rangeValue(valueAt(document, names), spec));
  return (index) => {
    const value = values[index] as NumberValue;
    const lower = shifted(value, spec.lower, spec.unit);
    const upper = shifted(value, spec.upper, spec.unit);
    return {
      start: lower === undefined ? 0 : firstIndex(values, (each) => compareNumbers(each, lower) >= 0),
      end: upper === undefined ? values.length : firstIndex(values, (each) => compareNumbers(each, upper) > 0),
    };
  };
}

/** Numbers as they are, dates by their milliseconds; the window's unit says which of them is meant. */
function rangeValue(value: Value | undefined, { unit }: WindowSpec): NumberValue {
  if (unit !== undefined && value instanceof Date) return value.getTime();
  if (unit === undefined && isNumber(value)) return value;
  throw fail(
    unit === undefined ? 5429414 : 5429513,
    `Invalid range: Expected the sortBy field to be a ${unit === undefined ? 'number' : 'Date'}, but it was ${describe(value)}`,
  );
}

function shifted(value: NumberValue, bound: Value, unit: TimeUnit | undefined): NumberValue | undefined {
  if (bound === 'unbounded') return undefined;
  if (bound === 'current') return value;
  if (unit === undefined) return addNumbers(value, bound as NumberValue);
  const amount = asLong(bound);
  if (amount === undefined) throw fail(ErrorCode.FailedToParse, `With 'unit', range-based bounds must be an integer`);
  return addToDate(Number(value), { amount, unit }, UTC).getTime();
}

/** The first index at which the test holds; it holds from there on. */
function firstIndex(values: readonly NumberValue[], test: (value: NumberValue) => boolean): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(values[middle] as NumberValue)) high = middle;
    else low = middle + 1;
  }
  return low;
}
