import { isArrayIndex, isArray, isDocument, type Value } from '../bson/value';
import type { Collation } from '../collation/collation';
import type { Index } from '../index/indexDefinition';
import { boundsOf, type FieldBounds } from './fieldBounds';
import { suits, weight } from './indexBounds';
import { keyRanges } from './keyRanges';
import type { IndexPlan } from './plan';
import type { Predicate } from './predicates';

interface Found {
  readonly path: string;
  readonly bounds: FieldBounds;
  readonly element?: object;
}

/**
 * A wildcard index serves one condition on one path, and only one that a missing field or a whole document or array can't
 * satisfy: it holds leaves. Its records are checked again, and come in no order.
 */
export function wildcardPlan(
  index: Index,
  predicates: readonly Predicate[],
  collation?: Collation,
): { plan: IndexPlan; score: number } | undefined {
  const found = predicates
    .filter((predicate) => serves(index, predicate) && suits(index, predicate, collation))
    .flatMap((predicate): Found[] => {
      const bounds = boundsOf(predicate, index.collation);
      return bounds ? [{ path: predicate.path, bounds, element: predicate.element }] : [];
    })
    .sort((a, b) => weight(b) - weight(a));
  const [best] = found;
  const path = best && boundsOf({ path: '$_path', operator: '$eq', operand: best.path }, index.collation);
  if (!best || !path) return undefined;
  const bounds = [path, best.bounds];
  const plan: IndexPlan = {
    stage: 'IXSCAN',
    index,
    ranges: keyRanges(index, bounds),
    reverse: false,
    sorted: false,
    exact: false,
    bounds,
    wildcardPath: best.path,
  };
  // an index on just this field is preferred
  return { plan, score: best.bounds.points ? 9 : 2 };
}

function serves(index: Index, { path, operator, operand }: Predicate): boolean {
  if (operator === '$exists' || !index.wildcard?.covers(path)) return false;
  // "a.0" may be the element of an array, whose entries bear no numbers
  if (path.split('.').some(isArrayIndex)) return false;
  return operator === '$in' && isArray(operand) ? operand.every(isLeaf) : isLeaf(operand);
}

function isLeaf(value: Value): boolean {
  return value !== null && !isDocument(value) && !isArray(value) && typeof value !== 'symbol';
}
