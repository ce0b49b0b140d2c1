import { isArray, isArrayIndex, isDocument, UNDEFINED, type Document, type Value } from '../bson/value';
import { MongoError } from '../errors/mongoError';

/** What an index of several fields sees of one document: one row of values for each entry. */
export interface KeyRows {
  readonly rows: readonly (readonly Value[])[];
  /** An array stood on one of the paths: the document may have several entries. */
  readonly multikey: boolean;
  /** No field of the index exists in the document: a sparse index leaves it out. */
  readonly allMissing: boolean;
}

/** Where one field's path stands: the value reached and the path parts still to go. */
interface Position {
  readonly value: Value | undefined;
  readonly parts: readonly string[];
  readonly at: number;
  /** The value is an array's element at the path's end: an array here is a value, not to be expanded again. */
  readonly final?: boolean;
}

/**
 * The rows of a document (MongoDB's key generation). A missing field counts as null, an empty array as undefined.
 * Fields that share an array are read from the same element: `{a: [{b: 1, c: 2}, {b: 3, c: 4}]}` gives (1, 2) and
 * (3, 4), never (1, 4).
 * @throws MongoError 171 when two fields lead to different arrays
 */
export function keyRows(document: Document, paths: readonly (readonly string[])[]): KeyRows {
  const positions = paths.map((parts) => walk({ value: document, parts, at: 0 }));
  if (!positions.some(isOpen)) {
    return {
      rows: [positions.map(({ value }) => value ?? null)],
      multikey: false,
      allMissing: positions.every(({ value }) => value === undefined),
    };
  }
  return { rows: expand(positions), multikey: true, allMissing: false };
}

function isOpen(position: Position): boolean {
  return isArray(position.value) && position.final !== true;
}

/** Follows the path through documents (and numbered array elements) until its end or an array to expand. */
function walk({ value, parts, at }: Position): Position {
  let current = value;
  for (let next = at; next < parts.length; next++) {
    const part = parts[next] as string;
    if (isDocument(current)) current = current.get(part);
    else if (isArray(current) && isArrayIndex(part) && Number(part) < current.length) current = current[Number(part)];
    else if (isArray(current)) return { value: current, parts, at: next };
    else return { value: undefined, parts, at: parts.length };
  }
  return { value: current, parts, at: parts.length };
}

function expand(positions: readonly Position[]): Value[][] {
  const array = positions.find(isOpen)?.value;
  if (!isArray(array)) return [positions.map(({ value }) => value ?? null)];
  refuseParallelArrays(positions, array);
  const elements: readonly Value[] = array.length > 0 ? array : [UNDEFINED];
  return elements.flatMap((element) =>
    expand(positions.map((position) => (position.value === array ? descend(position, element) : position))),
  );
}

function descend(position: Position, element: Value): Position {
  const { parts, at } = position;
  if (at >= parts.length) return { value: element, parts, at, final: true };
  const nested = isArray(element) && !isArrayIndex(parts[at] as string);
  // below an empty array, or an array directly inside an array, the field is missing
  if (nested || element === UNDEFINED) return { value: undefined, parts, at: parts.length };
  return walk({ value: element, parts, at });
}

function refuseParallelArrays(positions: readonly Position[], array: Value[]): void {
  const other = positions.find((position) => isOpen(position) && position.value !== array);
  if (!other) return;
  const first = positions.find(({ value }) => value === array);
  throw new MongoError(171, `cannot index parallel arrays [${nameOf(other)}] [${nameOf(first)}]`);
}

function nameOf(position: Position | undefined): string {
  return position?.parts[Math.max(0, position.at - 1)] ?? '';
}
