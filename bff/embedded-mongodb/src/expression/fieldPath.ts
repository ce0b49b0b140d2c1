import type { Document, Value } from '../bson/value';

/** Splits "a.b.c"; the caller has checked that the path is well formed. */
export function splitPath(path: string): readonly string[] {
  return path.split('.');
}

/**
 * Reads a path as an expression does: through an array the rest of the path is read from each element that is a document,
 * and gives an array without the missing ones. A number in the path is a field name, never an index.
 */
export function readPath(document: Document, names: readonly string[], from = 0): Value | undefined {
  const value = document.get(names[from] as string);
  if (from === names.length - 1) return value;
  return readRest(value, names, from + 1);
}

/** Reads the rest of a path below a value; `from` past the end gives the value itself. */
export function readRest(value: Value | undefined, names: readonly string[], from: number): Value | undefined {
  if (from >= names.length) return value;
  if (value instanceof Map) return readPath(value, names, from);
  if (Array.isArray(value)) return readElements(value, names, from);
  return undefined;
}

function readElements(elements: readonly Value[], names: readonly string[], from: number): Value[] {
  const found: Value[] = [];
  for (const element of elements) {
    if (!(element instanceof Map)) continue;
    const value = readPath(element, names, from);
    if (value !== undefined) found.push(value);
  }
  return found;
}
