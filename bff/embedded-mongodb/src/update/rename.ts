/** `$rename`: takes the value from one path and writes it to another; neither may lead through an array. */
import { showValue } from '../bson/show';
import type { Document, Value } from '../bson/value';
import { badValue } from '../errors/mongoError';
import { locate, notViable, remove, write } from './location';
import { isPositional, parseUpdatePath } from './updatePath';

export interface Rename {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

function startsWith(longer: readonly string[], shorter: readonly string[]): boolean {
  return shorter.every((part, index) => part === longer[index]);
}

export function parseRename(source: string, target: Value): Rename {
  const shown = `${source}: ${showValue(target)}`;
  if (typeof target !== 'string') throw badValue(`The 'to' field for $rename must be a string: ${shown}`);
  const from = parseUpdatePath(source);
  const to = parseUpdatePath(target);
  if (from.some(isPositional)) throw badValue(`The source field for $rename may not be dynamic: ${source}`);
  if (to.some(isPositional)) throw badValue(`The destination field for $rename may not be dynamic: ${target}`);
  if (source === target) throw badValue(`The source and target field for $rename must differ: ${shown}`);
  if (startsWith(from, to) || startsWith(to, from)) {
    throw badValue(`The source and target field for $rename must not be on the same path: ${shown}`);
  }
  return { from, to };
}

function refuseArrays(document: Document, parts: readonly string[], role: 'source' | 'destination'): void {
  let value: Value | undefined = document;
  for (let i = 0; i < parts.length - 1; i++) {
    value = value instanceof Map ? value.get(parts[i]!) : undefined;
    if (!Array.isArray(value)) continue;
    const id = showValue(document.get('_id') ?? null);
    throw badValue(
      `The ${role} field cannot be an array element, '${parts.join('.')}' in doc with _id: ${id} has an array field called '${parts[i]}'`,
    );
  }
}

/**
 * Applies a rename; a missing source changes nothing, one that leads through a value without fields is an error as it
 * is for other operators. Returns whether the document changed.
 */
export function applyRename(document: Document, { from, to }: Rename): boolean {
  const source = locate(document, from);
  if (source.kind === 'blocked') throw notViable(source, from);
  if (source.kind === 'absent') return false;
  refuseArrays(document, from, 'source');
  refuseArrays(document, to, 'destination');
  write(locate(document, to), to, source.value);
  remove(source);
  return true;
}
