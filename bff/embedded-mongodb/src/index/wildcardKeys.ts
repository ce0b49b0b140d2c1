import { isTruthy } from '../expression/truth';
import { isArray, isDocument, UNDEFINED, type Document, type Value } from '../bson/value';
import { isWildcardPath } from './indexKinds';
import type { KeyRows } from './keyValues';

/** Which paths of a document a wildcard index takes in. */
export interface WildcardPaths {
  covers(path: string): boolean;
}

/** Paths below `a` for `a.$**`; for `$**` all but `_id`, or what its projection says. */
export function wildcardPaths(spec: Document): WildcardPaths {
  const path = [...(spec.get('key') as Document).keys()].find(isWildcardPath) as string;
  const prefix = path.slice(0, -'.$**'.length);
  if (path !== '$**') return { covers: (other) => isAtOrBelow(other, prefix) };
  const projection = spec.get('wildcardProjection');
  const fields = isDocument(projection) ? flattened(projection) : new Map<string, boolean>();
  const withId = fields.get('_id') === true;
  const named = [...fields].filter(([name]) => name !== '_id');
  const inclusive = named.length === 0 ? withId : named.some(([, wanted]) => wanted);
  return {
    covers: (other) => {
      if (isAtOrBelow(other, '_id')) return withId;
      return named.some(([name]) => isAtOrBelow(other, name)) === inclusive;
    },
  };
}

function isAtOrBelow(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(`${prefix}.`);
}

function flattened(projection: Document, prefix = ''): Map<string, boolean> {
  const fields = new Map<string, boolean>();
  for (const [name, wanted] of projection) {
    if (isDocument(wanted)) flattened(wanted, `${prefix}${name}.`).forEach((one, path) => fields.set(path, one));
    else fields.set(prefix + name, isTruthy(wanted));
  }
  return fields;
}

/** One row of path and value for every leaf: scalars, elements of arrays, empty documents and empty arrays. */
export function wildcardRows(document: Document, paths: WildcardPaths): KeyRows {
  const rows: Value[][] = [];
  let multikey = false;
  const add = (path: string, value: Value): void => {
    if (paths.covers(path)) rows.push([path, value]);
  };
  const walk = (path: string, value: Value): void => {
    if (isDocument(value) && value.size > 0) {
      for (const [name, inner] of value) walk(`${path}.${name}`, inner);
    } else if (isArray(value)) {
      multikey = true;
      if (value.length === 0) add(path, UNDEFINED);
      for (const element of value)
        if (isArray(element)) add(path, element);
        else walk(path, element);
    } else add(path, value);
  };
  for (const [name, value] of document) walk(name, value);
  return { rows, multikey, allMissing: false };
}
