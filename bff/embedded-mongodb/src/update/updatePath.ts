/** Paths of an update with their positional parts: `$` (the matched element), `$[]` (all), `$[id]` (by array filter). */
import { badValue, dollarPrefixedFieldName, emptyFieldName, failedToParse } from '../errors/mongoError';

const DBREF_FIELDS = new Set(['$ref', '$id', '$db']);

export function isPositional(part: string): boolean {
  return part === '$' || (part.startsWith('$[') && part.endsWith(']'));
}

/** The identifier of `$[id]`; empty for `$[]`, undefined for any other part. */
export function filterIdentifier(part: string): string | undefined {
  return part.startsWith('$[') && part.endsWith(']') ? part.slice(2, -1) : undefined;
}

function checkPart(part: string, path: string): void {
  if (part === '') {
    throw emptyFieldName(`The update path '${path}' contains an empty field name, which is not allowed.`);
  }
  if (!part.startsWith('$') || isPositional(part) || DBREF_FIELDS.has(part)) return;
  throw dollarPrefixedFieldName(`The dollar ($) prefixed field '${part}' in '${path}' is not allowed for storage.`);
}

function checkPositional(parts: readonly string[], path: string): void {
  const first = parts[0]!;
  if (first === '$') {
    throw badValue(`Cannot have positional (i.e. '$') element in the first position in path '${path}'`);
  }
  if (filterIdentifier(first) !== undefined) {
    throw badValue(
      `Cannot have array filter identifier (i.e. '$[<id>]') element in the first position in path '${path}'`,
    );
  }
  if (parts.filter((part) => part === '$').length > 1) {
    throw badValue(`Too many positional (i.e. '$') elements found in path '${path}'`);
  }
}

/** Splits and checks the path of a modifier. */
export function parseUpdatePath(path: string): string[] {
  if (path === '') throw emptyFieldName('An empty update path is not valid.');
  const parts = path.split('.');
  for (const part of parts) checkPart(part, path);
  checkPositional(parts, path);
  return parts;
}

/** Orders paths as MongoDB creates their fields: names by their characters, array indexes by number. */
export function comparePaths(a: readonly string[], b: readonly string[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a[i]!;
    const y = b[i]!;
    if (x === y) continue;
    const numeric = /^\d+$/.test(x) && /^\d+$/.test(y);
    return numeric ? Number(x) - Number(y) || (x < y ? -1 : 1) : x < y ? -1 : 1;
  }
  return a.length - b.length;
}

/** The name of a type that stands where operators' fields should. */
export function notAnObject(operator: string, type: string, shown: string): Error {
  return failedToParse(
    `Modifiers operate on fields but we found type ${type} instead. For example: {$mod: {<field>: ...}} not {${operator}: ${shown}}`,
  );
}
