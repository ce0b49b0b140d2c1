/** Walking a dotted path through documents and arrays as a query does. */
import { type Document, isArrayIndex, type Value } from '../bson/value';

/** A predicate over one value; `undefined` = missing. */
export type ValueTest = (value: Value | undefined) => boolean;

/** What an array at the end of the path means: each of its elements and itself, or only itself. */
export type LeafArrays = 'each' | 'whole';

/**
 * The index of the outermost array element by which the last predicate held: what `$` in an update stands for.
 * Matching is synchronous, so one place serves; predicates that hold overwrite it, outer arrays after inner ones.
 */
export const matched = { index: -1 };

export class PathTest {
  private readonly parts: readonly string[];
  /** The array index that a part may mean, else -1. */
  private readonly indexes: readonly number[];
  private readonly last: number;

  constructor(
    path: string,
    private readonly test: ValueTest,
    private readonly leafArrays: LeafArrays,
  ) {
    this.parts = path.split('.');
    this.indexes = this.parts.map((part) => (isArrayIndex(part) ? Number(part) : -1));
    this.last = this.parts.length - 1;
  }

  /** Whether any value that the path leads to passes. A path that ends early counts as one missing value. */
  matches(document: Document): boolean {
    return this.inDocument(document, 0);
  }

  private inDocument(document: Document, at: number): boolean {
    const value = document.get(this.parts[at]!);
    if (at === this.last) return this.atLeaf(value);
    if (value instanceof Map) return this.inDocument(value, at + 1);
    if (Array.isArray(value)) return this.inArray(value, at + 1);
    return this.test(undefined);
  }

  private atLeaf(value: Value | undefined): boolean {
    if (this.leafArrays === 'each' && Array.isArray(value)) {
      for (let i = 0; i < value.length; i++) {
        if (this.test(value[i])) {
          matched.index = i;
          return true;
        }
      }
    }
    return this.test(value);
  }

  /**
   * Documents in the array are searched for the rest of the path; other elements only if the part is their index.
   * An array without either yields nothing, not even a missing value: `{ 'a.b': null }` does not match `{ a: [1] }`.
   */
  private inArray(array: readonly Value[], at: number): boolean {
    const index = this.indexes[at]!;
    for (let i = 0; i < array.length; i++) {
      const element = array[i]!;
      if (element instanceof Map && this.inDocument(element, at)) {
        matched.index = i;
        return true;
      }
      // An element that the path names by its index is no match that `$` could stand for.
      if (i === index && this.atIndex(element, at)) return true;
    }
    return false;
  }

  /** The part named this element's index. An array that ends the path this way is not opened. */
  private atIndex(element: Value, at: number): boolean {
    if (at === this.last) return this.test(element);
    if (element instanceof Map) return this.inDocument(element, at + 1);
    return Array.isArray(element) && this.inArray(element, at + 1);
  }
}
