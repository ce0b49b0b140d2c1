/** Equality, order and membership as queries mean them: values of another type never compare, null matches missing. */
import { compareValues, equalValues } from '../bson/compare';
import { keyText } from '../bson/keyString';
import { isNaNValue } from '../bson/numeric';
import { Rank, rankOf } from '../bson/types';
import { type BSONRegExp, BSONSymbol, isRegex, ObjectId, UNDEFINED, type Value } from '../bson/value';
import type { Collation } from '../collation/collation';
import { badValue } from '../errors/mongoError';
import type { ValueTest } from './fieldPath';
import { compileRegex } from './regex';

export type OrderOperator = '$lt' | '$lte' | '$gt' | '$gte';

export function refuseUndefined(operand: Value): void {
  if (operand === UNDEFINED) throw badValue('cannot compare to undefined');
}

/** A value that equals the operand; null also matches missing. */
export function equalTo(operand: Value, collation?: Collation): ValueTest {
  refuseUndefined(operand);
  if (operand === null) return (value) => value === null || value === undefined;
  if (typeof operand === 'string' && !collation) {
    return (value) => value === operand || (value instanceof BSONSymbol && value.value === operand);
  }
  if (operand instanceof ObjectId) return (value) => value instanceof ObjectId && value.equals(operand);
  if (typeof operand === 'boolean') return (value) => value === operand;
  return (value) => value !== undefined && equalValues(value, operand, collation);
}

/** A text in which the expression is found, or the very same expression stored as a value. */
export function matchesRegex(regex: BSONRegExp): ValueTest {
  const compiled = compileRegex(regex.pattern, regex.options);
  return (value) => {
    if (typeof value === 'string') return compiled.test(value);
    if (value instanceof BSONSymbol) return compiled.test(value.value);
    return isRegex(value) && value.pattern === regex.pattern && value.options === regex.options;
  };
}

const HOLDS: Readonly<Record<OrderOperator, (order: number) => boolean>> = {
  $lt: (order) => order < 0,
  $lte: (order) => order <= 0,
  $gt: (order) => order > 0,
  $gte: (order) => order >= 0,
};

/** `$lt`, `$lte`, `$gt`, `$gte`. */
export function ordered(operator: OrderOperator, operand: Value, collation?: Collation): ValueTest {
  refuseUndefined(operand);
  const holds = HOLDS[operator];
  const withEquality = operator === '$lte' || operator === '$gte';
  const rank = rankOf(operand);
  if (rank === Rank.Null) return (value) => withEquality && (value === null || value === undefined);
  // The extreme keys are the only operands that compare with values of every type.
  if (rank === Rank.MinKey || rank === Rank.MaxKey) return (value) => holds(rankOf(value) - rank);
  if (isNaNValue(operand)) return (value) => withEquality && isNaNValue(value);
  if (rank === Rank.Number) {
    return (value) => rankOf(value) === rank && !isNaNValue(value) && holds(compareValues(value, operand));
  }
  return (value) => rankOf(value) === rank && holds(compareValues(value, operand, collation));
}

/** `$in`: equal to one of the operands, or found by one of the regular expressions among them. */
export function memberOf(operands: readonly Value[], collation?: Collation): ValueTest {
  operands.forEach(refuseUndefined);
  const regexes = operands.filter(isRegex).map(matchesRegex);
  const plain = operands.filter((operand) => !isRegex(operand));
  const withNull = plain.includes(null);
  const found = membership(plain, collation);
  return (value) => {
    if (value === undefined) return withNull;
    if (found(value)) return true;
    for (let i = 0; i < regexes.length; i++) {
      if (regexes[i]!(value)) return true;
    }
    return false;
  };
}

/** Membership by hash; a collation's keys may join strings that differ, so it compares one by one. */
function membership(operands: readonly Value[], collation: Collation | undefined): (value: Value) => boolean {
  if (collation) return (value) => operands.some((operand) => equalValues(value, operand, collation));
  const texts = new Set(operands.filter((operand) => typeof operand === 'string'));
  if (texts.size === operands.length)
    return (value) => texts.has(value instanceof BSONSymbol ? value.value : (value as string));
  if (operands.length <= 4) return (value) => operands.some((operand) => equalValues(value, operand));
  const keys = new Set(operands.map((operand) => keyText(operand)));
  const ranks = new Set(operands.map((operand) => rankOf(operand)));
  return (value) => ranks.has(rankOf(value)) && keys.has(keyText(value));
}
