/** Turning the positional parts of a path into the indexes that they mean in one document. */
import { showValue } from '../bson/show';
import type { Document, Value } from '../bson/value';
import { badValue } from '../errors/mongoError';
import type { ArrayFilters } from './arrayFilters';
import { filterIdentifier } from './updatePath';

export interface Expansion {
  readonly filters: ArrayFilters;
  readonly positional?: number;
}

interface Branch {
  readonly value: Value | undefined;
  readonly parts: readonly string[];
}

function childOf(value: Value | undefined, part: string): Value | undefined {
  if (value instanceof Map) return value.get(part);
  return Array.isArray(value) ? value[Number(part)] : undefined;
}

function step(branch: Branch, part: string): Branch {
  return { value: childOf(branch.value, part), parts: [...branch.parts, part] };
}

function elements({ value, parts }: Branch, identifier: string, filters: ArrayFilters): Branch[] {
  const path = parts.join('.');
  if (value === undefined) {
    throw badValue(`The path '${path}' must exist in the document in order to apply array updates.`);
  }
  if (!Array.isArray(value)) {
    throw badValue(`Cannot apply array updates to non-array element ${parts.at(-1)}: ${showValue(value)}`);
  }
  const array: readonly Value[] = value;
  return array.flatMap((element, index) =>
    filters.accepts(identifier, element) ? [{ value: element, parts: [...parts, String(index)] }] : [],
  );
}

function next(branch: Branch, part: string, { filters, positional }: Expansion): Branch[] {
  const identifier = filterIdentifier(part);
  if (identifier !== undefined) return elements(branch, identifier, filters);
  if (part !== '$') return [step(branch, part)];
  if (positional === undefined) {
    throw badValue('The positional operator did not find the match needed from the query.');
  }
  return [step(branch, String(positional))];
}

/** The concrete paths that a path means; none when no element passes its filter. */
export function expandPath(document: Document, parts: readonly string[], expansion: Expansion): (readonly string[])[] {
  let branches: Branch[] = [{ value: document, parts: [] }];
  for (const part of parts) branches = branches.flatMap((branch) => next(branch, part, expansion));
  return branches.map((branch) => branch.parts);
}
