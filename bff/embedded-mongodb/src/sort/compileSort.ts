/** Sort specifications: `{ a: 1, 'b.c': -1 }`. */
import { isNumber, toDouble } from '../bson/numeric';
import { showShort } from '../bson/show';
import type { Document, Value } from '../bson/value';
import type { Collation } from '../collation/collation';
import { badValue, located, MongoError, unsupported } from '../errors/mongoError';
import { keyRows } from '../index/keyValues';
import { type SortField, SortFieldReader, type SortKey } from './sortKey';

export type { SortField, SortKey } from './sortKey';
const PARALLEL_ARRAYS = 171;

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

/** The keys of documents and their order. */
export class SortKeys {
  private readonly readers: readonly SortFieldReader[];
  private readonly paths: readonly (readonly string[])[];

  constructor(spec: Document, collation?: Collation) {
    this.readers = sortFields(spec).map((field) => new SortFieldReader(field, collation));
    this.paths = this.readers.map(({ field }) => field.path.split('.'));
  }

  /** The keys of a document, one a field. Throws BadValue when two fields lead to different arrays. */
  keysOf(document: Document): SortKey[] {
    let arrays = 0;
    const keys = this.readers.map((reader) => {
      const key = reader.keyOf(document);
      if (reader.metArray) arrays++;
      return key;
    });
    return arrays < 2 ? keys : this.leastRow(document);
  }

  /** Fields under one array are read from the same element: the element that sorts first gives all the keys. */
  private leastRow(document: Document): SortKey[] {
    const [first, ...others] = this.rowsOf(document);
    return others
      .reduce<readonly SortKey[]>((least, row) => (this.compare(row, least) < 0 ? row : least), first!)
      .slice();
  }

  private rowsOf(document: Document): readonly (readonly Value[])[] {
    try {
      return keyRows(document, this.paths).rows;
    } catch (error) {
      if (error instanceof MongoError && error.code === PARALLEL_ARRAYS) {
        throw badValue('cannot sort with keys that are parallel arrays');
      }
      throw error;
    }
  }

  compare(a: readonly SortKey[], b: readonly SortKey[], from = 0): number {
    for (let i = from; i < this.readers.length; i++) {
      const order = this.readers[i]!.compare(a[i], b[i]);
      if (order !== 0) return order;
    }
    return 0;
  }

  compareDocuments(a: Document, b: Document): number {
    const [first] = this.readers;
    if (!first) return 0;
    // The first key does not depend on the others, and mostly decides.
    const order = first.compare(first.keyOf(a), first.keyOf(b));
    if (order !== 0 || this.readers.length === 1) return order;
    return this.compare(this.keysOf(a), this.keysOf(b), 1);
  }
}

/** A comparator of documents. For many documents `sortDocuments` is faster: it takes each document's keys once. */
export function compileSort(spec: Document, collation?: Collation): CompareDocuments {
  const keys = new SortKeys(spec, collation);
  return (a, b) => keys.compareDocuments(a, b);
}

/** The keys of a document in the order of the specification, and how two such lists compare. */
export function sortKeyOf(
  spec: Document,
  collation?: Collation,
): {
  readonly keysOf: (document: Document) => SortKey[];
  readonly compare: (a: readonly SortKey[], b: readonly SortKey[]) => number;
} {
  const keys = new SortKeys(spec, collation);
  return { keysOf: (document) => keys.keysOf(document), compare: (a, b) => keys.compare(a, b) };
}

/** Documents in order; equal ones keep their places. */
export function sortDocuments(documents: readonly Document[], spec: Document, collation?: Collation): Document[] {
  const sortKeys = new SortKeys(spec, collation);
  return documents
    .map((document) => ({ document, keys: sortKeys.keysOf(document) }))
    .sort((a, b) => sortKeys.compare(a.keys, b.keys))
    .map(({ document }) => document);
}
