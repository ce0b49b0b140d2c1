import { equalValues, compareValues } from '../bson/compare';
import { rankOf } from '../bson/types';
import { isDocument, type Document, type Value } from '../bson/value';
import type { Index } from '../index/indexDefinition';
import { filterShape, type Predicate } from './predicates';

/** Whether every document that satisfies the predicates is in the index: true for one that is not partial. */
export function holdsAllMatches(index: Index, predicates: readonly Predicate[]): boolean {
  if (!index.partialFilter) return true;
  const { predicates: needed, complete } = filterShape(index.partialFilter);
  if (!complete) return conditionsAppear(index.partialFilter, index.partial, predicates);
  return needed.every((need) => predicates.some((given) => implies(given, need)));
}

/** A filter with operators the planner does not reason about (`$type`): implied by an equality that satisfies it. */
function conditionsAppear(filter: Document, matcher: Index['partial'], predicates: readonly Predicate[]): boolean {
  if ([...filter.keys()].some((name) => name.startsWith('$') || name.includes('.'))) return false;
  const sample: Document = new Map();
  for (const { path, operator, operand } of predicates) if (operator === '$eq') sample.set(path, operand);
  return [...filter.keys()].every((name) => sample.has(name)) && matcher?.matches(sample) === true;
}

function implies(given: Predicate, need: Predicate): boolean {
  if (given.path !== need.path) return false;
  if (given.operator === '$in' && Array.isArray(given.operand)) {
    return given.operand.every((operand) => implies({ ...given, operator: '$eq', operand }, need));
  }
  if (need.operator === '$exists') return need.operand !== false && need.operand !== 0 && requiresField(given);
  if (given.operator === '$eq') return satisfies(given.operand, need);
  return given.operator === need.operator
    ? boundImplies(given, need)
    : given.operator.slice(0, 3) === need.operator.slice(0, 3) &&
        need.operator.endsWith('e') &&
        boundImplies(given, need);
}

function requiresField({ operator, operand }: Predicate): boolean {
  if (operator === '$exists') return operand !== false && operand !== 0;
  return operand !== null && operator !== '$in';
}

function satisfies(value: Value, { operator, operand }: Predicate): boolean {
  if (operator === '$eq') return equalValues(value, operand);
  if (operator === '$in') return Array.isArray(operand) && operand.some((one) => equalValues(value, one));
  if (isDocument(value) || Array.isArray(value) || rankOf(value) !== rankOf(operand)) return false;
  const order = compareValues(value, operand);
  if (operator === '$gt') return order > 0;
  if (operator === '$gte') return order >= 0;
  return operator === '$lt' ? order < 0 : order <= 0;
}

function boundImplies(given: Predicate, need: Predicate): boolean {
  if (rankOf(given.operand) !== rankOf(need.operand)) return false;
  const order = compareValues(given.operand, need.operand);
  return need.operator.startsWith('$gt') ? order >= 0 : order <= 0;
}
