import { equalValues } from '../bson/compare';
import { badValue, MongoError } from '../errors/mongoError';
import { isDocument, type Document, type Value } from '../bson/value';
import { isNumber, toDouble } from '../bson/numeric';
import type { Collation } from '../collation/collation';
import type { Index } from '../index/indexDefinition';
import type { Collection } from '../storage/collection';
import { holdsAllMatches } from './implication';
import { indexBounds, sameCollation, type IndexBounds } from './indexBounds';
import { boundedRange } from './keyBounds';
import { keyRanges, uniqueKey } from './keyRanges';
import type { IndexPlan, LookupPlan, Plan, PlanRequest, SortField } from './plan';
import { filterShape, type FilterShape } from './predicates';
import { scanDirection } from './sortOrder';
import { wildcardPlan } from './wildcard';

interface Scored {
  readonly plan: LookupPlan | IndexPlan;
  readonly score: number;
}

/**
 * The plan for a query, by rules instead of costs: a unique key first, then the index with the most fields bound to
 * single values, then a range, then an order that spares the sort. `$or` uses an index for each branch or none.
 * @throws MongoError 2 when the hint names no index
 */
export function choosePlan(collection: Collection, request: PlanRequest, collation?: Collation): Plan {
  const indexes = usableIndexes(collection, request.epoch);
  const shape = filterShape(request.filter);
  if (request.keyBounds) return boundedPlan(collection, request, collation);
  if (request.hint !== undefined) return hintedPlan(collection, request, { shape, collation });
  const best = bestIndex(indexes, request, { shape, collation });
  if (best && (best.plan.stage === 'LOOKUP' || best.plan.bounds.length > 0)) return best.plan;
  return unionPlan(indexes, shape, collation) ?? best?.plan ?? wholeScan(collection, false);
}

function usableIndexes({ indexes }: Collection, epoch = Infinity): readonly Index[] {
  const usable = (index: Index): boolean =>
    index.ready && !index.hidden && index.readySince <= epoch && index.kind !== 'listed';
  return indexes.every(usable) ? indexes : indexes.filter(usable);
}

interface QueryView {
  readonly shape: FilterShape;
  readonly collation?: Collation;
}

function bestIndex(indexes: readonly Index[], request: PlanRequest, view: QueryView): Scored | undefined {
  let best: Scored | undefined;
  for (const index of indexes) {
    const scored = planWith(index, request, view);
    if (scored && (!best || scored.score > best.score)) best = scored;
  }
  return best;
}

function planWith(index: Index, { sort }: PlanRequest, { shape, collation }: QueryView): Scored | undefined {
  if (!holdsAllMatches(index, shape.predicates)) return undefined;
  if (index.wildcard) return wildcardPlan(index, shape.predicates, collation);
  const bounds = indexBounds(index, shape.predicates, collation);
  if (index.sparse && !bounds.fields.some(({ requiresField }) => requiresField)) return undefined;
  const sorting = sort && !index.sparse && sameCollation(index.collation, collation) ? sort : undefined;
  const direction = sorting ? scanDirection(index, sorting, bounds.fixed) : undefined;
  if (bounds.fields.length === 0 && direction === undefined) return undefined;
  return {
    plan: assemble(index, bounds, { direction, complete: shape.complete }),
    score: scoreOf(index, bounds, direction),
  };
}

function scoreOf(index: Index, bounds: IndexBounds, direction: 1 | -1 | undefined): number {
  const { fields, equalities } = bounds;
  const whole = equalities === index.fields.length;
  const range = fields.length - equalities;
  const closed = fields.at(-1)?.intervals.every(({ low, high }) => low.key.length > 1 && high.key.length > 1);
  const unique = whole && index.unique ? 50 : 0;
  return equalities * 10 + (whole ? 3 : 0) + range * (closed ? 5 : 3) + (direction === undefined ? 0 : 4) + unique;
}

function assemble(
  index: Index,
  bounds: IndexBounds,
  { direction, complete }: { direction: 1 | -1 | undefined; complete: boolean },
): LookupPlan | IndexPlan {
  const exact = complete && bounds.exact && !index.longKeys;
  const key = uniqueKey(index, bounds.fields);
  if (key) return { stage: 'LOOKUP', index, key, exact, bounds: bounds.fields };
  return {
    stage: 'IXSCAN',
    index,
    ranges: keyRanges(index, bounds.fields),
    reverse: direction === -1,
    sorted: direction !== undefined,
    exact,
    bounds: bounds.fields,
  };
}

function unionPlan(indexes: readonly Index[], shape: FilterShape, collation?: Collation): Plan | undefined {
  for (const branches of shape.alternatives) {
    const inputs = branches.map((filter) => branchPlans(indexes, filter, { shape, collation }));
    if (inputs.length > 0 && inputs.every((plans) => plans !== undefined))
      return { stage: 'OR', inputs: inputs.flat() };
  }
  return undefined;
}

function branchPlans(
  indexes: readonly Index[],
  filter: Document,
  outer: QueryView,
): (LookupPlan | IndexPlan)[] | undefined {
  const own = filterShape(filter);
  const shape = {
    ...own,
    predicates: [...own.predicates, ...outer.shape.predicates],
    alternatives: own.alternatives,
    complete: false,
  };
  const best = bestIndex(indexes, { filter }, { shape, collation: outer.collation });
  if (best && best.plan.bounds.length > 0) return [best.plan];
  const nested = unionPlan(indexes, shape, outer.collation);
  return nested?.stage === 'OR' ? [...nested.inputs] : undefined;
}

/** The natural order: of insertion, in a clustered collection that of `_id`. */
function wholeScan(collection: Collection, reverse: boolean): Plan {
  const index = collection.idIndex;
  if (!collection.isClustered || !index) return { stage: 'COLLSCAN', reverse };
  return { stage: 'IXSCAN', index, ranges: keyRanges(index, []), reverse, sorted: false, exact: false, bounds: [] };
}

function hintedPlan(collection: Collection, request: PlanRequest, { shape, collation }: QueryView): Plan {
  const { hint, sort } = request;
  const natural = isDocument(hint) ? hint.get('$natural') : undefined;
  if (natural !== undefined) return wholeScan(collection, isNumber(natural) && toDouble(natural) < 0);
  const index = hintedIndex(collection, hint as Value);
  if (!index || index.hidden) {
    throw badValue(
      'error processing query: planner returned error :: caused by :: hint provided does not correspond to an existing index',
    );
  }
  if (index.kind !== 'plain') return hintedWildcard(index, shape, collation);
  const bounds = indexBounds(index, shape.predicates, collation);
  const direction = hintedDirection(index, { sort, collation }, bounds);
  return assemble(index, bounds, { direction, complete: shape.complete });
}

/** @throws MongoError 51173 without a hint, 51174 when the index has other fields */
function boundedPlan(collection: Collection, request: PlanRequest, collation?: Collation): Plan {
  const index = request.hint === undefined ? undefined : hintedIndex(collection, request.hint);
  if (!index) throw new MongoError(51173, 'When using min()/max() a hint of which index to use must be provided');
  const ranges = boundedRange(index, request.keyBounds ?? {});
  const direction = hintedDirection(index, { sort: request.sort, collation }, { fixed: 0 });
  const sorted = direction !== undefined;
  return { stage: 'IXSCAN', index, ranges, reverse: direction === -1, sorted, exact: false, bounds: [] };
}

/** @throws MongoError 291: unlike a plain index, these do not hold every document */
function hintedWildcard(index: Index, { predicates }: FilterShape, collation?: Collation): Plan {
  const found = holdsAllMatches(index, predicates) ? wildcardPlan(index, predicates, collation) : undefined;
  if (!found) {
    throw new MongoError(
      291,
      `error processing query: planner returned error :: caused by :: No query solutions for the hint '${index.name}'`,
    );
  }
  return found.plan;
}

function hintedDirection(
  index: Index,
  { sort, collation }: { sort?: readonly SortField[]; collation?: Collation },
  bounds: Pick<IndexBounds, 'fixed'>,
): 1 | -1 | undefined {
  return sort && sameCollation(index.collation, collation) ? scanDirection(index, sort, bounds.fixed) : undefined;
}

export function hintedIndex(collection: Collection, hint: Value): Index | undefined {
  if (typeof hint === 'string') return collection.index(hint);
  return collection.indexes.find((index) => equalValues(index.keyPattern, hint));
}
