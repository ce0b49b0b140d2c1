import { typeNumber } from '../bson/types';
import { isArray, type Value } from '../bson/value';
import type { Collation } from '../collation/collation';
import type { Index } from '../index/indexDefinition';
import { boundsOf, intersect, type FieldBounds } from './fieldBounds';
import { MOST_RANGES } from './keyRanges';
import type { Predicate } from './predicates';

export interface IndexBounds {
  /** Bounds of the first fields of the index; all but the last are single values. */
  readonly fields: readonly FieldBounds[];
  /** How many of the first fields are bounded by single values. */
  readonly equalities: number;
  /** How many of the first fields have exactly one value: sorting may start behind them. */
  readonly fixed: number;
  /** The bounds take in every predicate given: with a complete filter no document needs to be checked. */
  readonly exact: boolean;
}

interface Candidate {
  readonly bounds: FieldBounds;
  readonly used: readonly Predicate[];
  readonly element?: object;
}

const UNBOUNDED: IndexBounds = { fields: [], equalities: 0, fixed: 0, exact: false };

/** What the predicates say about the keys of an index, field by field until one has no single values. */
export function indexBounds(index: Index, predicates: readonly Predicate[], collation?: Collation): IndexBounds {
  const [first] = index.fields;
  if (!first || !predicates.some(({ path }) => path === first.path)) return UNBOUNDED;
  const usable = predicates.filter((predicate) => suits(index, predicate, collation));
  const fields: FieldBounds[] = [];
  const used = new Set<Predicate>();
  let ranges = 1;
  let equalities = 0;
  let fixed = 0;
  let element: object | undefined;
  for (const [position, { path }] of index.fields.entries()) {
    const found = fieldCandidate(
      index,
      usable.filter((predicate) => predicate.path === path),
      { position, element },
    );
    if (!found || ranges * found.bounds.intervals.length > MOST_RANGES) break;
    ranges *= Math.max(1, found.bounds.intervals.length);
    fields.push(found.bounds);
    found.used.forEach((predicate) => used.add(predicate));
    element ??= found.element;
    if (!found.bounds.points) break;
    equalities++;
    if (fixed === position && found.bounds.intervals.length === 1) fixed++;
  }
  const exact =
    !index.multikey && predicates.every((predicate) => used.has(predicate)) && fields.every((field) => field.exact);
  return { fields, equalities, fixed, exact };
}

/** Strings of another collation are not in this index; other values are the same in all. */
export function suits(index: Index, { operand }: Predicate, collation?: Collation): boolean {
  return sameCollation(index.collation, collation) || !holdsText(operand);
}

export function sameCollation(a?: Collation, b?: Collation): boolean {
  if (!a || !b) return a === b;
  return JSON.stringify([...a.spec]) === JSON.stringify([...b.spec]);
}

function holdsText(value: Value): boolean {
  if (isArray(value)) return value.some(holdsText);
  const type = typeNumber(value);
  return type === 2 || type === 3 || type === 11 || type === 14;
}

function fieldCandidate(
  index: Index,
  predicates: readonly Predicate[],
  { position, element }: { position: number; element?: object },
): Candidate | undefined {
  const single = predicates.flatMap((predicate): Candidate[] => {
    const bounds = boundsOf(predicate, index.collation);
    return bounds ? [{ bounds, used: [predicate], element: predicate.element }] : [];
  });
  if (!index.multikey) return single.length === 0 ? undefined : single.reduce(join);
  const allowed = sharesArray(index, position) ? single.filter((one) => element && one.element === element) : single;
  return best(joinElements(allowed));
}

function join(a: Candidate, b: Candidate): Candidate {
  return { bounds: intersect(a.bounds, b.bounds), used: [...a.used, ...b.used], element: a.element ?? b.element };
}

/**
 * Two fields below the same array: {'a.b': 1, 'a.c': 2} may be satisfied by two elements, but one entry holds values of
 * one element. Only conditions of one `$elemMatch` may bound both.
 */
function sharesArray(index: Index, position: number): boolean {
  const top = index.fields[position]?.parts[0];
  return index.fields.slice(0, position).some(({ parts }) => parts[0] === top);
}

function joinElements(candidates: readonly Candidate[]): Candidate[] {
  const joined: Candidate[] = [];
  for (const candidate of candidates) {
    const at = joined.findIndex((other) => other.element !== undefined && other.element === candidate.element);
    const partner = joined[at];
    if (partner) joined[at] = join(partner, candidate);
    else joined.push(candidate);
  }
  return joined;
}

function best(candidates: readonly Candidate[]): Candidate | undefined {
  return [...candidates].sort((a, b) => weight(b) - weight(a))[0];
}

export function weight({ bounds, element }: Pick<Candidate, 'bounds' | 'element'>): number {
  if (bounds.points) return 4 + 1 / (1 + bounds.intervals.length);
  const [interval] = bounds.intervals;
  const closed = interval && interval.low.key.length > 1 && interval.high.key.length > 1;
  return (closed ? 2 : 1) + (element ? 0.5 : 0);
}
