import type { Value } from '../bson/value';
import { fail } from './failure';
import { describe } from './numbers';
import { scopedBinary, scopedVariadic, unary } from './operands';
import { isNullish, isTruthy } from './truth';
import type { OperatorTable } from './types';
import { ValueSet } from './valueSet';
import type { Collation } from '../collation/collation';

type Operand = Value | undefined;

function union(values: readonly Operand[], collation?: Collation): Operand {
  const set = new ValueSet(collation);
  for (const value of values) {
    if (isNullish(value)) return null;
    if (!Array.isArray(value))
      throw fail(17043, `All operands of $setUnion must be arrays. One argument is of type: ${describe(value)}`);
    value.forEach((element) => set.add(element));
  }
  return set.values();
}

function intersection(values: readonly Operand[], collation?: Collation): Operand {
  let kept: ValueSet | undefined;
  for (const value of values) {
    if (isNullish(value)) return null;
    if (!Array.isArray(value)) {
      throw fail(17047, `All operands of $setIntersection must be arrays. One argument is of type: ${describe(value)}`);
    }
    const next = ValueSet.of(value, collation);
    kept = kept
      ? ValueSet.of(
          kept.values().filter((element) => next.has(element)),
          collation,
        )
      : next;
  }
  return kept?.values() ?? [];
}

function equalSets(values: readonly Operand[], collation?: Collation): boolean {
  const sets = values.map((value) => {
    if (!Array.isArray(value))
      throw fail(17044, `All operands of $setEquals must be arrays. One argument is of type: ${describe(value)}`);
    return ValueSet.of(value, collation);
  });
  const first = sets[0] as ValueSet;
  return sets.every((set) => set.size === first.size && set.values().every((element) => first.has(element)));
}

function allTrue(value: Operand): boolean {
  if (!Array.isArray(value))
    throw fail(17040, `$allElementsTrue's argument must be an array, but is ${describe(value)}`);
  return value.every(isTruthy);
}

function anyTrue(value: Operand): boolean {
  if (!Array.isArray(value))
    throw fail(17041, `$anyElementTrue's argument must be an array, but is ${describe(value)}`);
  return value.some(isTruthy);
}

export const setOperators: OperatorTable = {
  $setUnion: scopedVariadic(
    ({ collation }) =>
      (values) =>
        union(values, collation),
  ),
  $setIntersection: scopedVariadic(
    ({ collation }) =>
      (values) =>
        intersection(values, collation),
  ),
  $setEquals: scopedVariadic(
    ({ collation }) =>
      (values) =>
        equalSets(values, collation),
    { atLeast: 2 },
  ),
  $setDifference: scopedBinary(({ collation }) => (left, right) => {
    if (isNullish(left) || isNullish(right)) return null;
    if (!Array.isArray(left))
      throw fail(17048, `both operands of $setDifference must be arrays. First argument is of type: ${describe(left)}`);
    if (!Array.isArray(right))
      throw fail(
        17049,
        `both operands of $setDifference must be arrays. Second argument is of type: ${describe(right)}`,
      );
    const excluded = ValueSet.of(right, collation);
    return ValueSet.of(left, collation)
      .values()
      .filter((element) => !excluded.has(element));
  }),
  $setIsSubset: scopedBinary(({ collation }) => (left, right) => {
    if (!Array.isArray(left))
      throw fail(17046, `both operands of $setIsSubset must be arrays. First argument is of type: ${describe(left)}`);
    if (!Array.isArray(right))
      throw fail(17042, `both operands of $setIsSubset must be arrays. Second argument is of type: ${describe(right)}`);
    const whole = ValueSet.of(right, collation);
    return left.every((element) => whole.has(element));
  }),
  $allElementsTrue: unary(allTrue),
  $anyElementTrue: unary(anyTrue),
};
