import { BSONRegExp, isArrayIndex, type Document, type Value } from '../bson/value';
import type { Collation } from '../collation/collation';
import { isNullish } from '../expression/truth';
import { hashKey, ValueSet } from '../expression/valueSet';
import { elementsOf, valuesAt } from './documentPath';
import { equalityFilter } from './subPipeline';

/** An equality join of a stream of documents with another collection. */
export interface Join {
  readonly localNames: readonly string[];
  readonly foreignField: string;
  readonly collation?: Collation;
  /** The foreign documents that match a filter. */
  find(filter: Document): Iterable<Document>;
  /** The foreign documents of one local document, asked for by itself. */
  findOne(local: Document): readonly Document[];
}

const FIRST_BATCH = 8;
const LARGEST_BATCH = 256;

/** So many found documents are held at once, about; batches shrink when they find more. */
const MOST_FOUND = 2000;

/**
 * Joins in batches: one look-up finds the foreign documents of many local ones, which saves planning by an index and
 * whole scans without one. Yields each local document with its foreign ones, in the order of the input.
 */
export function* joinInBatches(
  input: Iterable<Document>,
  join: Join,
): Iterable<readonly [Document, readonly Document[]]> {
  let size = FIRST_BATCH;
  let batch: Document[] = [];
  for (const document of input) {
    batch.push(document);
    if (batch.length < size) continue;
    const found = yield* joinBatch(batch, join);
    size = found > MOST_FOUND ? Math.max(1, size >> 1) : Math.min(size * 2, LARGEST_BATCH);
    batch = [];
  }
  if (batch.length > 0) yield* joinBatch(batch, join);
}

/** Joins one batch; returns how many foreign documents it found. */
function* joinBatch(
  batch: readonly Document[],
  join: Join,
): Generator<readonly [Document, readonly Document[]], number> {
  const wanted = batch.map((document) => plainValues(document, join));
  const all = ValueSet.of(
    wanted.flatMap((values) => values ?? []),
    join.collation,
  );
  const found = all.size === 0 ? [] : [...join.find(equalityFilter(join.foreignField, all.values()))];
  const places = placesByValue(found, join);
  for (const [at, document] of batch.entries()) {
    const values = wanted[at];
    if (!values) yield [document, join.findOne(document)];
    else {
      const matching = new Set(values.flatMap((value) => places.get(hashKey(value, join.collation)) ?? []));
      yield [document, [...matching].sort((a, b) => a - b).map((place) => found[place] as Document)];
    }
  }
  return found.length;
}

/**
 * The values that a local document looks for, or `undefined` when it must be asked for by itself: null also finds
 * missing fields, a regular expression is no ordinary value of `$in`, and a number in the path may be an index.
 */
function plainValues(document: Document, { localNames, foreignField }: Join): readonly Value[] | undefined {
  const values = valuesAt(document, localNames).flatMap(elementsOf);
  const isSpecial = values.some((value) => isNullish(value) || value instanceof BSONRegExp);
  const isMissing = values.length === 0 && valuesAt(document, localNames).length === 0;
  return isSpecial || isMissing || foreignField.split('.').some(isArrayIndex) ? undefined : values;
}

/** Where in the list the foreign documents stand that have a value: as the field itself or as an element of it. */
function placesByValue(found: readonly Document[], { foreignField, collation }: Join): Map<string | number, number[]> {
  const names = foreignField.split('.');
  const places = new Map<string | number, number[]>();
  for (const [place, document] of found.entries()) {
    const values = valuesAt(document, names).flatMap(selfAndElements);
    for (const value of values) {
      const key = hashKey(value, collation);
      const known = places.get(key);
      if (known) known.push(place);
      else places.set(key, [place]);
    }
  }
  return places;
}

function selfAndElements(value: Value): readonly Value[] {
  return Array.isArray(value) ? [value, ...value] : [value];
}
