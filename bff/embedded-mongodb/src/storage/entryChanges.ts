import { decodeDocument } from '../bson/decode';
import type { Document, Value } from '../bson/value';
import type { Index } from '../index/indexDefinition';
import type { Collection } from './collection';
import { entryKey, entryPrefix, isLongKey, recordIdValue, storedKey, type RecordId } from './keys';

/** One index entry to add or remove. */
export interface EntryChange {
  readonly index: Index;
  /** The key in the table `entries`; for an index that is not unique the record id is part of it. */
  readonly key: Buffer;
  /** Values of the entry, for the message about a duplicate. Only on added entries. */
  readonly row?: readonly Value[];
}

export interface EntryChanges {
  readonly removed: readonly EntryChange[];
  readonly added: readonly EntryChange[];
  /** Indexes whose flags (several entries a document, long keys) the new document changes. */
  readonly flagged: readonly { readonly index: Index; readonly multikey: boolean; readonly longKeys: boolean }[];
}

export interface RecordChange {
  readonly id: RecordId;
  readonly before?: Buffer | Document;
  readonly after?: Document;
}

const EMPTY = Buffer.alloc(0);

/** What a change of one record means for the collection's indexes. Entries that stay are in neither list. */
export function entryChanges(collection: Collection, { id, before, after }: RecordChange): EntryChanges {
  const removed: EntryChange[] = [];
  const added: EntryChange[] = [];
  const flagged: EntryChanges['flagged'][number][] = [];
  const old = before instanceof Uint8Array ? decodeDocument(before) : before;
  for (const index of collection.indexes) {
    const gone = old ? entriesOf(index, old, id) : [];
    const fresh = after ? freshEntries(index, { id, document: after }, flagged) : [];
    if (gone.length === 0) added.push(...fresh);
    else if (fresh.length === 0) removed.push(...gone);
    else {
      removed.push(...gone.filter(({ key }) => !fresh.some((entry) => entry.key.equals(key))));
      added.push(...fresh.filter(({ key }) => !gone.some((entry) => entry.key.equals(key))));
    }
  }
  return { removed, added, flagged };
}

function freshEntries(
  index: Index,
  { id, document }: { id: RecordId; document: Document },
  flagged: EntryChanges['flagged'][number][],
): EntryChange[] {
  const { keys, rows, multikey } = index.keysOf(document);
  const longKeys = keys.some(isLongKey);
  if ((multikey && !index.multikey) || (longKeys && !index.longKeys)) flagged.push({ index, multikey, longKeys });
  return keys.map((key, i) => ({ index, key: tableKey(index, key, id), row: rows[i] as readonly Value[] }));
}

function entriesOf(index: Index, document: Document, id: RecordId): EntryChange[] {
  return index.keysOf(document).keys.map((key) => ({ index, key: tableKey(index, key, id) }));
}

function tableKey(index: Index, keyString: Buffer, id: RecordId): Buffer {
  const key = storedKey(keyString);
  return index.unique ? entryPrefix(index.id, key) : entryKey(index.id, key, id);
}

/** A unique index finds the record id in the value, the others in the key. */
export function entryValue(index: Index, id: RecordId): Buffer {
  return index.unique ? recordIdValue(id) : EMPTY;
}
