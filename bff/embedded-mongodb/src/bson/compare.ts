/** The comparison order of BSON values. */
import type { Collation } from '../collation/collation';
import { compareNumbers } from './numeric';
import { Rank, rankOf } from './types';
import {
  type Binary,
  type BSONRegExp,
  type BSONSymbol,
  type Code,
  type CodeWithScope,
  type DbPointer,
  type Document,
  type NumberValue,
  type ObjectId,
  type Timestamp,
  type Value,
} from './value';

interface ObjectIdWords {
  readonly i0: number;
  readonly i1: number;
  readonly i2: number;
  readonly i3: number;
}

/** Orders strings as their UTF-8 bytes do, which is by code point; JS alone would order surrogates below U+E000. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return codePointRank(x) - codePointRank(y);
  }
  return a.length - b.length;
}

function codePointRank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit >= 0xe000 ? unit - 0x800 : unit + 0x2000;
}

export function compareObjectIds(a: ObjectId, b: ObjectId): number {
  // The words that bson 7.3 keeps; `id` would allocate.
  const x = a as unknown as ObjectIdWords;
  const y = b as unknown as ObjectIdWords;
  return x.i0 - y.i0 || x.i1 - y.i1 || x.i2 - y.i2 || x.i3 - y.i3;
}

function compareBinaries(a: Binary, b: Binary): number {
  const x = a.buffer.subarray(0, a.position);
  const y = b.buffer.subarray(0, b.position);
  return x.length - y.length || a.sub_type - b.sub_type || Buffer.compare(x, y);
}

function compareArrays(a: readonly Value[], b: readonly Value[], collation: Collation | undefined): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const order = compareValues(a[i], b[i], collation);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** Field by field: first the types' ranks, then the names, then the values. */
export function compareDocuments(a: Document, b: Document, collation?: Collation): number {
  const others = b.entries();
  for (const [name, value] of a) {
    const next = others.next();
    if (next.done) return 1;
    const [otherName, otherValue] = next.value;
    const order =
      rankOf(value) - rankOf(otherValue) || compareText(name, otherName) || compareValues(value, otherValue, collation);
    if (order !== 0) return order;
  }
  return others.next().done ? 0 : -1;
}

function compareStrings(a: string, b: string, collation: Collation | undefined): number {
  return collation ? collation.compare(a, b) : compareText(a, b);
}

function textOf(value: Value): string {
  return typeof value === 'string' ? value : (value as BSONSymbol).value;
}

type SameRank = (a: never, b: never, collation: Collation | undefined) => number;

/** How two values of one rank compare; ranks left out have one value only. */
const COMPARERS: Readonly<Partial<Record<Rank, SameRank>>> = {
  [Rank.Number]: (a: NumberValue, b: NumberValue) => compareNumbers(a, b),
  [Rank.String]: (a: Value, b: Value, collation) => compareStrings(textOf(a), textOf(b), collation),
  [Rank.Object]: compareDocuments as SameRank,
  [Rank.Array]: compareArrays as SameRank,
  [Rank.Binary]: compareBinaries,
  [Rank.ObjectId]: compareObjectIds,
  [Rank.Boolean]: (a: boolean, b: boolean) => Number(a) - Number(b),
  [Rank.Date]: (a: Date, b: Date) => a.getTime() - b.getTime(),
  [Rank.Timestamp]: (a: Timestamp, b: Timestamp) => a.t - b.t || a.i - b.i,
  [Rank.Regex]: (a: BSONRegExp, b: BSONRegExp) =>
    compareText(a.pattern, b.pattern) || compareText(a.options, b.options),
  [Rank.DbPointer]: (a: DbPointer, b: DbPointer) =>
    a.namespace.length - b.namespace.length || compareText(a.namespace, b.namespace) || compareObjectIds(a.id, b.id),
  [Rank.Code]: (a: Code, b: Code) => compareText(a.code, b.code),
  [Rank.CodeWithScope]: (a: CodeWithScope, b: CodeWithScope) =>
    compareText(a.code, b.code) || compareDocuments(a.scope, b.scope),
};

/**
 * Compares two values in BSON order: negative, 0 or positive. Missing (`undefined`) ranks with the BSON undefined,
 * below null; where MongoDB treats missing as null, the caller passes null.
 */
export function compareValues(a: Value | undefined, b: Value | undefined, collation?: Collation): number {
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b, collation);
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b);
  const rank = rankOf(a);
  const difference = rank - rankOf(b);
  if (difference !== 0) return difference;
  const compare = COMPARERS[rank];
  return compare ? compare(a as never, b as never, collation) : 0;
}

/** Whether two values are equal in BSON order: 1 equals NumberDecimal("1.0"), documents need the same field order. */
export function equalValues(a: Value | undefined, b: Value | undefined, collation?: Collation): boolean {
  if (a === b) return true;
  if (typeof a === 'string' && typeof b === 'string') return collation !== undefined && collation.compare(a, b) === 0;
  return compareValues(a, b, collation) === 0;
}
