import type { Accumulator, CompiledAccumulator } from '../accumulator/types';
import type { Document, Value } from '../bson/value';
import type { Collation } from '../collation/collation';
import type { EvalContext } from '../expression/types';
import { hashKey } from '../expression/valueSet';

/** One output field and how it is accumulated. */
export interface GroupField {
  readonly name: string;
  readonly accumulator: CompiledAccumulator;
}

/** One group: its `_id` and a state for each field. */
export interface Group {
  readonly id: Value;
  readonly states: readonly Accumulator[];
}

/** A new group; a missing `_id` is null. */
export function newGroup(id: Value | undefined, fields: readonly GroupField[]): Group {
  const context: EvalContext = { root: id instanceof Map ? id : new Map() };
  return { id: id ?? null, states: fields.map(({ accumulator }) => accumulator.create(context)) };
}

/** The answer of one group: `_id`, then the fields in the order of the specification. */
export function groupResult({ id, states }: Group, fields: readonly GroupField[]): Document {
  const document: Document = new Map([['_id', id]]);
  for (let at = 0; at < fields.length; at++) {
    document.set((fields[at] as GroupField).name, (states[at] as Accumulator).result());
  }
  return document;
}

/** The groups found so far by `_id`. Strings, the usual case, are their own keys; the rest go by a hash key. */
export class GroupTable {
  private readonly groups: Group[] = [];
  private readonly byText = new Map<string, Group>();
  private readonly byKey = new Map<string | number, Group>();

  constructor(
    private readonly fields: readonly GroupField[],
    private readonly collation?: Collation,
  ) {}

  /** The group of an `_id`, made at its first document. */
  of(id: Value | undefined): Group {
    if (typeof id === 'string' && !this.collation) {
      return this.byText.get(id) ?? this.add(this.byText, id, id);
    }
    const key = hashKey(id ?? null, this.collation);
    return this.byKey.get(key) ?? this.add(this.byKey, key, id);
  }

  private add<K>(table: Map<K, Group>, key: K, id: Value | undefined): Group {
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
