/** Sort specifications: `{ a: 1, 'b.c': -1 }`. */
import { isNumber, toDouble } from '../bson/numeric';
import { showShort } from '../bson/show';
import type { Document, Value } from '../bson/value';
import type { Collation } from '../collation/collation';
import { located, unsupported } from '../errors/mongoError';
import { type SortField, SortFieldReader, type SortKey } from './sortKey';

export type { SortField, SortKey } from './sortKey';
export type CompareDocuments = (a: Document, b: Document) => number;

function direction(path: string, value: Value): 1 | -1 {
  if (value instanceof Map && value.has('$meta')) throw unsupported(`$meta in the sort of '${path}'`);
  if (!isNumber(value)) throw located(15974, `Illegal key in $sort specification: ${path}: ${showShort(value)}`);
  const number = toDouble(value);
  if (number !== 1 && number !== -1) {
    throw located(15975, '$sort key ordering must be 1 (for ascending) or -1 (for descending)');
  }
  return number;
}

function checkPath(path: string): void {
  if (path === '') throw located(40352, 'FieldPath cannot be constructed with empty string');
  if (path.endsWith('.')) throw located(40353, "FieldPath must not end with a '.'.");
  for (const part of path.split('.')) {
    if (part === '') throw located(15998, 'FieldPath field names may not be empty strings.');
    if (part.startsWith('$')) {
      throw located(16410, `FieldPath field names may not start with '$'. Consider using $getField or $setField.`);
    }
  }
}

/** The fields of a specification, checked. Throws 15974, 15975 and the codes of wrong paths. */
export function sortFields(spec: Document): SortField[] {
  return [...spec].map(([path, value]) => {
    checkPath(path);
    return { path, direction: direction(path, value) };
  });
}

function compareKeys(readers: readonly SortFieldReader[], a: readonly SortKey[], b: readonly SortKey[]): number {
  for (let i = 0; i < readers.length; i++) {
    const order = readers[i]!.compare(a[i], b[i]);
    if (order !== 0) return order;
  }
  return 0;
}

/** A comparator of documents. For many documents `sortDocuments` is faster: it takes each document's keys once. */
export function compileSort(spec: Document, collation?: Collation): CompareDocuments {
  const readers = sortFields(spec).map((field) => new SortFieldReader(field, collation));
  return (a, b) => {
    for (let i = 0; i < readers.length; i++) {
      const reader = readers[i]!;
      const order = reader.compare(reader.keyOf(a), reader.keyOf(b));
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** The keys of a document in the order of the specification, and how two such lists compare. */
export function sortKeyOf(
  spec: Document,
  collation?: Collation,
): {
  readonly keysOf: (document: Document) => SortKey[];
  readonly compare: (a: readonly SortKey[], b: readonly SortKey[]) => number;
} {
  const readers = sortFields(spec).map((field) => new SortFieldReader(field, collation));
  return {
    keysOf: (document) => readers.map((reader) => reader.keyOf(document)),
    compare: (a, b) => compareKeys(readers, a, b),
  };
}

/** Documents in order; equal ones keep their places. */
export function sortDocuments(documents: readonly Document[], spec: Document, collation?: Collation): Document[] {
  const { keysOf, compare } = sortKeyOf(spec, collation);
  return documents
    .map((document) => ({ document, keys: keysOf(document) }))
    .sort((a, b) => compare(a.keys, b.keys))
    .map(({ document }) => document);
}
