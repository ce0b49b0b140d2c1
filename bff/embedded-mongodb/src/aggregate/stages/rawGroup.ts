import type { Accumulator } from '../../accumulator/types';
import { decodeDocument } from '../../bson/decode';
import { ARRAY_ON_PATH, compileRawPath, readField, type RawPath } from '../../bson/raw';
import type { Value } from '../../bson/value';
import { readPath } from '../../expression/fieldPath';
import { approximateBytes } from '../../sort/memoryLimit';
import { asBuffer } from '../../storage/bytes';
import { groupAll } from '../groupOverflow';
import type { Group, GroupTable } from '../groupTable';
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
  const memory = ctx.limits?.group;
  const growing = fields.map(({ accumulator }) => memory !== undefined && accumulator.grows === true);
  const take = (bytes: Uint8Array, groups: GroupTable): Group | undefined => {
    const group = groups.of(readId(bytes));
    if (!group) return undefined;
    for (let at = 0; at < readers.length; at++) {
      const value = (readers[at] as ReadRaw)(bytes);
      if (growing[at]) groups.grow(group, approximateBytes(value));
      (group.states[at] as Accumulator).add(value);
    }
    return group;
  };
  const grouping = { fields, collation: ctx.collation, memory, take, write: asBuffer, read: (raw: Buffer) => raw };
  return (input, pauseDue) => groupAll<Uint8Array>(input, grouping, pauseDue);
}
