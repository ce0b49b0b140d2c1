import type { Document, Value } from '../bson/value';

/** The value at a path through embedded documents alone; an array on the way ends it (missing). */
export function valueAt(document: Document, names: readonly string[]): Value | undefined {
  let value: Value | undefined = document;
  for (const name of names) {
    if (!(value instanceof Map)) return undefined;
    value = value.get(name);
  }
  return value;
}

/**
 * A copy of the document with the value at a path; `undefined` removes it. Documents on the way are copied, what is no
 * document on the way is replaced by one; the original stays as it is.
 */
export function withValueAt(document: Document, names: readonly string[], value: Value | undefined): Document {
  const copy: Document = new Map(document);
  const [name = '', ...rest] = names;
  const inner = rest.length > 0 ? withInner(copy.get(name), rest, value) : value;
  if (inner === undefined) copy.delete(name);
  else copy.set(name, inner);
  return copy;
}

function withInner(current: Value | undefined, names: readonly string[], value: Value | undefined): Value | undefined {
  // Removing something below what is no document changes nothing.
  if (!(current instanceof Map) && value === undefined) return current;
  return withValueAt(current instanceof Map ? current : new Map(), names, value);
}

/** All values at a path as matching sees them: through arrays on the way, each element's; an array at the end as it is. */
export function valuesAt(value: Value | undefined, names: readonly string[], from = 0): Value[] {
  if (from === names.length) return value === undefined ? [] : [value];
  if (Array.isArray(value))
    return value.flatMap((element) => (element instanceof Map ? valuesAt(element, names, from) : []));
  return value instanceof Map ? valuesAt(value.get(names[from] as string), names, from + 1) : [];
}

/** What equality by elements looks for: an array's elements, or the value itself. */
export function elementsOf(value: Value): readonly Value[] {
  return Array.isArray(value) ? value : [value];
}
