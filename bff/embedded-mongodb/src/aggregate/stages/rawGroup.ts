import type { Accumulator } from '../../accumulator/types';
import { decodeDocument } from '../../bson/decode';
import { ARRAY_ON_PATH, compileRawPath, readField, type RawPath } from '../../bson/raw';
import type { Value } from '../../bson/value';
import { readPath } from '../../expression/fieldPath';
import { GroupTable } from '../groupTable';
import type { Stage } from '../types';
import type { GroupPlan } from './group';

type ReadRaw = (bytes: Uint8Array) => Value | undefined;

/** Reads a path from raw bytes; the rare document with an array on the way is decoded. */
function rawReader(path: string): ReadRaw {
  const raw: RawPath = compileRawPath(path);
  const names = path.split('.');
  return (bytes) => {
    const value = readField(bytes, raw);
    return value === ARRAY_ON_PATH ? readPath(decodeDocument(bytes), names) : value;
  };
}

function readerOf(node: { path?: string; constant?: { value: Value | undefined } }): ReadRaw | undefined {
  if (node.constant) {
    const { value } = node.constant;
    return () => value;
  }
  return node.path === undefined ? undefined : rawReader(node.path);
}

/** A `$group` over plain fields reads them alone from the stored bytes; `undefined` when an expression needs more. */
export function compileRawGroup({ id, fields, ctx }: GroupPlan): Stage['runRaw'] {
  const readId = readerOf(id);
  const readers: ReadRaw[] = [];
  for (const { accumulator } of fields) {
    const reader = readerOf(accumulator);
    if (!reader) return undefined;
    readers.push(reader);
  }
  if (!readId) return undefined;
  return function* runRaw(input) {
    const groups = new GroupTable(fields, ctx.collation);
    for (const bytes of input) {
      const { states } = groups.of(readId(bytes));
      for (let at = 0; at < readers.length; at++) (states[at] as Accumulator).add((readers[at] as ReadRaw)(bytes));
    }
    yield* groups.results();
  };
}
