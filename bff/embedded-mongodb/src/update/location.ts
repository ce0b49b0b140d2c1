/** Finding, writing and removing the field at a concrete path (no positional parts) of a document. */
import { showValue } from '../bson/show';
import { type Document, isArrayIndex, type Value } from '../bson/value';
import { MongoError, pathNotViable } from '../errors/mongoError';

/** The server refuses to fill more than this many nulls before a new array element. */
const MAX_PADDING = 1_500_000;

type Container = Document | Value[];

/** A value in the way: part number `at` can't be created in it. */
export interface Blocked {
  readonly kind: 'blocked';
  readonly name: string;
  readonly value: Value;
  readonly at: number;
}

/** Where a path leads in a document. */
export type Location =
  | { readonly kind: 'found'; readonly container: Container; readonly key: string; readonly value: Value }
  /** The path ends at `container`, which could hold part number `at`. */
  | { readonly kind: 'absent'; readonly container: Container; readonly at: number }
  | Blocked;

function childOf(container: Container, part: string): Value | undefined {
  return Array.isArray(container) ? container[Number(part)] : container.get(part);
}

export function locate(document: Document, parts: readonly string[]): Location {
  let container: Container = document;
  for (let at = 0; ; at++) {
    const part = parts[at]!;
    if (Array.isArray(container) && !isArrayIndex(part)) {
      return { kind: 'blocked', name: parts[at - 1]!, value: container, at };
    }
    const child: Value | undefined = childOf(container, part);
    if (child === undefined) return { kind: 'absent', container, at };
    if (at === parts.length - 1) return { kind: 'found', container, key: part, value: child };
    if (!(child instanceof Map) && !Array.isArray(child))
      return { kind: 'blocked', name: part, value: child, at: at + 1 };
    container = child;
  }
}

function put(container: Container, key: string, value: Value): void {
  if (!Array.isArray(container)) {
    container.set(key, value);
    return;
  }
  const index = Number(key);
  if (index - container.length > MAX_PADDING) {
    throw new MongoError(34, `can't backfill more than ${MAX_PADDING} elements`);
  }
  while (container.length < index) container.push(null);
  container[index] = value;
}

/** The failure of a path that leads through a value with no fields. */
export function notViable({ name, value, at }: Blocked, parts: readonly string[]): Error {
  return pathNotViable(`Cannot create field '${parts[at]}' in element {${name}: ${showValue(value)}}`);
}

/** Writes `value` at a location, making the documents that the path lacks. Throws PathNotViable when blocked. */
export function write(location: Location, parts: readonly string[], value: Value): void {
  if (location.kind === 'blocked') throw notViable(location, parts);
  if (location.kind === 'found') return put(location.container, location.key, value);
  let nested = value;
  for (let i = parts.length - 1; i > location.at; i--) nested = new Map([[parts[i]!, nested]]);
  put(location.container, parts[location.at]!, nested);
}

/** Removes the field; an array element becomes null so that the others keep their places. Returns whether it was there. */
export function remove(location: Location): boolean {
  if (location.kind !== 'found') return false;
  const { container, key, value } = location;
  if (!Array.isArray(container)) return container.delete(key);
  if (value === null) return false;
  container[Number(key)] = null;
  return true;
}
