/**
 * The value by which a document sorts on one path: of an array the least element (ascending) or the greatest
 * (descending); an empty array ranks below null, a missing field as null.
 */
import { compareValues } from '../bson/compare';
import { type Document, isArrayIndex, type Value } from '../bson/value';
import type { Collation } from '../collation/collation';

export interface SortField {
  readonly path: string;
  readonly direction: 1 | -1;
}

/** `undefined` = empty array. */
export type SortKey = Value | undefined;

export class SortFieldReader {
  private readonly parts: readonly string[];
  private readonly last: number;
  /** Whether the last `keyOf` met an array. */
  metArray = false;

  constructor(
    readonly field: SortField,
    private readonly collation: Collation | undefined,
  ) {
    this.parts = field.path.split('.');
    this.last = this.parts.length - 1;
  }

  keyOf(document: Document): SortKey {
    this.metArray = false;
    return this.inDocument(document, 0);
  }

  /** Compares two keys in this field's direction. */
  compare(a: SortKey, b: SortKey): number {
    return this.field.direction * compareValues(a, b, this.collation);
  }

  private inDocument(document: Document, at: number): SortKey {
    const value = document.get(this.parts[at]!);
    if (value === undefined) return null;
    return this.of(value, at);
  }

  /** The key of what stands at part `at`. */
  private of(value: Value, at: number): SortKey {
    if (at === this.last) return Array.isArray(value) ? this.ofElements(value) : value;
    if (value instanceof Map) return this.inDocument(value, at + 1);
    return Array.isArray(value) ? this.inArray(value, at + 1) : null;
  }

  private ofElements(array: readonly Value[]): SortKey {
    this.metArray = true;
    if (array.length === 0) return undefined;
    let best: SortKey = array[0];
    for (let i = 1; i < array.length; i++) best = this.better(best, array[i]);
    return best;
  }

  private inArray(array: readonly Value[], at: number): SortKey {
    this.metArray = true;
    const part = this.parts[at]!;
    if (isArrayIndex(part) && Number(part) < array.length) return this.of(array[Number(part)]!, at);
    if (array.length === 0) return null;
    let best: SortKey;
    let found = false;
    for (const element of array) {
      const key = element instanceof Map ? this.inDocument(element, at) : null;
      best = found ? this.better(best, key) : key;
      found = true;
    }
    return best;
  }

  private better(a: SortKey, b: SortKey): SortKey {
    return this.compare(b, a) < 0 ? b : a;
  }
}
