import type { ReadView, Table } from './environment';

/** Keys from `low` (included) up to `high` (excluded). */
export interface KeyRange {
  readonly low: Buffer;
  readonly high: Buffer;
}

export interface RangeEntry {
  readonly key: Buffer;
  readonly value: Buffer;
}

const FIRST_CHUNK = 32;
const LARGEST_CHUNK = 1024;
const CHUNK_BYTES = 1 << 20;

/**
 * Walks a range of a table in chunks. Between chunks it holds nothing of the store, so that a cursor may rest for
 * minutes without keeping old pages alive; it goes on behind the last key it read, in the newest state.
 */
export function* scanRange(
  table: Table,
  range: KeyRange,
  { view, reverse = false }: { view?: ReadView; reverse?: boolean } = {},
): Generator<RangeEntry> {
  let { low, high } = range;
  let exclusiveStart = reverse;
  let size = FIRST_CHUNK;
  for (;;) {
    const chunk = readChunk(table, { low, high }, { view, reverse, exclusiveStart, size });
    yield* chunk.entries;
    const last = chunk.entries.at(-1);
    if (!chunk.more || !last) return;
    if (reverse) high = last.key;
    else low = last.key;
    exclusiveStart = true;
    size = Math.min(size * 4, LARGEST_CHUNK);
  }
}

interface ChunkOptions {
  view?: ReadView;
  reverse: boolean;
  exclusiveStart: boolean;
  size: number;
}

function readChunk(
  table: Table,
  { low, high }: KeyRange,
  { view, reverse, exclusiveStart, size }: ChunkOptions,
): { entries: RangeEntry[]; more: boolean } {
  const entries: RangeEntry[] = [];
  let bytes = 0;
  const found = table.getRange({
    start: reverse ? high : low,
    end: reverse ? low : high,
    exclusiveStart,
    inclusiveEnd: reverse,
    reverse,
    ...view,
  });
  for (const entry of found) {
    entries.push(entry as RangeEntry);
    bytes += entry.value.length;
    if (entries.length >= size || bytes >= CHUNK_BYTES) return { entries, more: true };
  }
  return { entries, more: false };
}

/** The first key behind all keys that begin with `prefix`. */
export function prefixEnd(prefix: Buffer): Buffer {
  let length = prefix.length;
  while (length > 0 && prefix[length - 1] === 0xff) length--;
  if (length === 0) return Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]);
  const end = Buffer.from(prefix.subarray(0, length));
  end[length - 1] = (end[length - 1] ?? 0) + 1;
  return end;
}
