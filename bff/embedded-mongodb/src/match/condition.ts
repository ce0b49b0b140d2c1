/**
 * Conditions on one field. The same condition is asked of a path (where arrays spread), of a single value
 * (inside `$elemMatch`), and of raw bytes.
 */
import { type LeafArrays, matched, PathTest, type ValueTest } from './fieldPath';
import type { Document, Value } from '../bson/value';

export interface Leaf {
  readonly kind: 'leaf';
  readonly test: ValueTest;
  readonly leafArrays: LeafArrays;
  /** The operand when the test is plain equality with it: raw matching then compares bytes. */
  readonly equals?: Value;
}

export type Condition =
  Leaf | { readonly kind: 'not'; readonly of: Condition } | { readonly kind: 'all'; readonly of: readonly Condition[] };

export type DocumentTest = (document: Document) => boolean;

export function leaf(test: ValueTest, leafArrays: LeafArrays = 'each', equals?: Value): Leaf {
  return { kind: 'leaf', test, leafArrays, equals };
}

export function not(of: Condition): Condition {
  return { kind: 'not', of };
}

export function all(of: readonly Condition[]): Condition {
  return of.length === 1 ? of[0]! : { kind: 'all', of };
}

/** Negates; what matched inside a negation is no array position. */
export function negated(test: DocumentTest): DocumentTest {
  return (document) => {
    const { index } = matched;
    const holds = test(document);
    matched.index = index;
    return !holds;
  };
}

export function allOf(tests: readonly DocumentTest[]): DocumentTest {
  if (tests.length === 1) return tests[0]!;
  return (document) => {
    for (let i = 0; i < tests.length; i++) {
      if (!tests[i]!(document)) return false;
    }
    return true;
  };
}

export function anyOf(tests: readonly DocumentTest[]): DocumentTest {
  return (document) => {
    for (let i = 0; i < tests.length; i++) {
      if (tests[i]!(document)) return true;
    }
    return false;
  };
}

/** The condition asked of every value that a path leads to. */
export function onPath(condition: Condition, path: string): DocumentTest {
  switch (condition.kind) {
    case 'leaf': {
      const test = new PathTest(path, condition.test, condition.leafArrays);
      return (document) => test.matches(document);
    }
    case 'not':
      return negated(onPath(condition.of, path));
    case 'all':
      return allOf(condition.of.map((part) => onPath(part, path)));
  }
}

/** The condition asked of one value that is not spread, even if it is an array. */
export function onValue(condition: Condition): ValueTest {
  switch (condition.kind) {
    case 'leaf':
      return condition.test;
    case 'not': {
      const test = onValue(condition.of);
      return (value) => !test(value);
    }
    case 'all': {
      const tests = condition.of.map(onValue);
      return (value) => tests.every((test) => test(value));
    }
  }
}
