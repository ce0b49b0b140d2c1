import type { Document, Value } from '../../bson/value';
import { checkPath } from '../../expression/compile';
import { fail } from '../../expression/failure';
import { describe } from '../../expression/numbers';
import { isNullish } from '../../expression/truth';
import { valueAt, withValueAt } from '../documentPath';
import type { CompileStage, StageTable } from '../types';

interface Unwind {
  readonly names: readonly string[];
  readonly indexNames?: readonly string[];
  readonly preserve: boolean;
}

function parse(spec: Value): Unwind {
  if (typeof spec === 'string') return { names: unwindPath(spec), preserve: false };
  if (!(spec instanceof Map))
    throw fail(
      15981,
      `expected either a string or an object as specification for $unwind stage, got ${describe(spec)}`,
    );
  const known = ['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays'];
  const unknown = [...spec.keys()].find((field) => !known.includes(field));
  if (unknown !== undefined) throw fail(28811, `unrecognized option to $unwind stage: ${unknown}`);
  const preserve = spec.get('preserveNullAndEmptyArrays') ?? false;
  if (typeof preserve !== 'boolean') {
    throw fail(
      28809,
      `expected a boolean for the preserveNullAndEmptyArrays option to $unwind stage, got ${describe(preserve)}`,
    );
  }
  const path = spec.get('path');
  if (path === undefined) throw fail(28812, 'no path specified to $unwind stage');
  if (typeof path !== 'string')
    throw fail(28808, `expected a string as the path for $unwind stage, got ${describe(path)}`);
  return { names: unwindPath(path), indexNames: indexPath(spec.get('includeArrayIndex')), preserve };
}

function unwindPath(path: string): readonly string[] {
  if (!path.startsWith('$')) throw fail(28818, `path option to $unwind stage should be prefixed with a '$': ${path}`);
  checkPath(path.slice(1));
  return path.slice(1).split('.');
}

function indexPath(value: Value | undefined): readonly string[] | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || value === '') {
    throw fail(28810, 'expected a non-empty string for the includeArrayIndex option to $unwind stage');
  }
  if (value.startsWith('$'))
    throw fail(28822, `includeArrayIndex option to $unwind stage should not be prefixed with a '$': ${value}`);
  checkPath(value);
  return value.split('.');
}

function* unwound(document: Document, { names, indexNames, preserve }: Unwind): Iterable<Document> {
  const value = valueAt(document, names);
  const withIndex = (result: Document, index: bigint | null): Document =>
    indexNames ? withValueAt(result, indexNames, index) : result;
  if (Array.isArray(value)) {
    // The index is a long, as on the server.
    for (const [at, element] of value.entries()) yield withIndex(withValueAt(document, names, element), BigInt(at));
    if (value.length === 0 && preserve) yield withIndex(withValueAt(document, names, undefined), null);
  } else if (!isNullish(value)) yield withIndex(document, null);
  else if (preserve) yield withIndex(document, null);
}

const unwind: CompileStage = (spec) => {
  const how = parse(spec);
  return function* run(input) {
    for (const document of input) yield* unwound(document, how);
  };
};

export const unwindStages: StageTable = { $unwind: unwind };
