import type { Accumulator, CompiledAccumulator } from '../accumulator/types';
import type { Document, Value } from '../bson/value';
import type { Collation } from '../collation/collation';
import type { EvalContext } from '../expression/types';
import { MongoError } from '../errors/mongoError';
import { hashKey } from '../expression/valueSet';
import { approximateBytes } from '../sort/memoryLimit';

/** One output field and how it is accumulated. */
export interface GroupField {
  readonly name: string;
  readonly accumulator: CompiledAccumulator;
}

/** One group: its `_id` and a state for each field. */
export interface Group {
  readonly id: Value;
  readonly states: readonly Accumulator[];
  /** About what its lists take in memory. */
  bytes: number;
}

/** A new group; a missing `_id` is null. */
export function newGroup(id: Value | undefined, fields: readonly GroupField[]): Group {
  const context: EvalContext = { root: id instanceof Map ? id : new Map() };
  return { id: id ?? null, bytes: 0, states: fields.map(({ accumulator }) => accumulator.create(context)) };
}

/** The answer of one group: `_id`, then the fields in the order of the specification. */
export function groupResult({ id, states }: Group, fields: readonly GroupField[]): Document {
  const document: Document = new Map([['_id', id]]);
  for (let at = 0; at < fields.length; at++) {
    document.set((fields[at] as GroupField).name, (states[at] as Accumulator).result());
  }
  return document;
}

/** About what a group takes beside its values, and each of its fields. */
const GROUP_BYTES = 64;

/** The groups found so far by `_id`. Strings, the usual case, are their own keys; the rest go by a hash key. */
export class GroupTable {
  private readonly groups: Group[] = [];
  private bytes = 0;
  private readonly byText = new Map<string, Group>();
  private readonly byKey = new Map<string | number, Group>();

  constructor(
    private readonly fields: readonly GroupField[],
    private readonly collation?: Collation,
    private readonly memoryBytes = Infinity,
  ) {}

  /** The group of an `_id`, made at its first document; undefined for a new one when the memory is full. */
  of(id: Value | undefined): Group | undefined {
    if (typeof id === 'string' && !this.collation) {
      return this.byText.get(id) ?? this.add(this.byText, id, id);
    }
    const key = hashKey(id ?? null, this.collation);
    return this.byKey.get(key) ?? this.add(this.byKey, key, id);
  }

  /** The group's lists have grown. @throws MongoError 146 when they alone fill the memory */
  grow(group: Group, bytes: number): void {
    group.bytes += bytes;
    this.bytes += bytes;
    if (group.bytes > this.memoryBytes) throw groupTooLarge(this.memoryBytes);
  }

  private add<K>(table: Map<K, Group>, key: K, id: Value | undefined): Group | undefined {
    if (this.bytes > this.memoryBytes && this.groups.length > 0) return undefined;
    if (this.memoryBytes !== Infinity) this.bytes += GROUP_BYTES * (1 + this.fields.length) + approximateBytes(id);
    const group = newGroup(id, this.fields);
    table.set(key, group);
    this.groups.push(group);
    return group;
  }

  /** The answers in the order of the groups' first documents. */
  *results(): Iterable<Document> {
    for (const group of this.groups) yield groupResult(group, this.fields);
  }
}

/** One group's own lists can't go to the disk. */
function groupTooLarge(bytes: number): MongoError {
  return new MongoError(
    146,
    `a group's accumulators used too much memory and cannot spill to disk. Memory limit: ${bytes} bytes`,
  );
}
