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

export interface RangeOptions {
  readonly view?: ReadView;
  readonly reverse?: boolean;
}

const FIRST_CHUNK = 32;
const LARGEST_CHUNK = 1024;
const CHUNK_BYTES = 1 << 20;

/** Some entries of a range; `more`: the range goes on behind them. */
interface Chunk<T> {
  readonly items: readonly T[];
  readonly last?: Buffer;
  readonly more: boolean;
}

interface ChunkRequest extends KeyRange {
  readonly view?: ReadView;
  readonly reverse: boolean;
  readonly exclusiveStart: boolean;
  readonly size: number;
}

/**
 * Walks a range of a table in chunks. Between chunks it holds nothing of the store, so that a cursor may rest for
 * minutes without keeping old pages alive; it goes on behind the last key it read, in the newest state.
 */
export function scanRange(table: Table, range: KeyRange, options: RangeOptions = {}): Generator<RangeEntry> {
  return inChunks(range, options, (request) => readEntries(table, request));
}

/** The same for the keys alone, which is quicker. */
export function scanKeys(table: Table, range: KeyRange, options: RangeOptions = {}): Generator<Buffer> {
  return inChunks(range, options, (request) => readKeys(table, request));
}

function* inChunks<T>(
  range: KeyRange,
  { view, reverse = false }: RangeOptions,
  read: (request: ChunkRequest) => Chunk<T>,
): Generator<T> {
  let { low, high } = range;
  let exclusiveStart = reverse;
  let size = FIRST_CHUNK;
  for (;;) {
    const { items, last, more } = read({ low, high, view, reverse, exclusiveStart, size });
    for (let i = 0; i < items.length; i++) yield items[i] as T;
    if (!more || !last) return;
    if (reverse) high = last;
    else low = last;
    exclusiveStart = true;
    size = Math.min(size * 4, LARGEST_CHUNK);
  }
}

/** lmdb's options: in reverse, `start` is the upper end. */
function rangeOptions({ low, high, view, reverse, exclusiveStart }: ChunkRequest) {
  return {
    start: reverse ? high : low,
    end: reverse ? low : high,
    exclusiveStart,
    inclusiveEnd: reverse,
    reverse,
    transaction: view?.transaction,
  };
}

function readEntries(table: Table, request: ChunkRequest): Chunk<RangeEntry> {
  const items: RangeEntry[] = [];
  let bytes = 0;
  for (const entry of table.getRange(rangeOptions(request))) {
    items.push(entry as RangeEntry);
    bytes += entry.value.length;
    if (items.length >= request.size || bytes >= CHUNK_BYTES) return { items, last: items.at(-1)?.key, more: true };
  }
  return { items, more: false };
}

function readKeys(table: Table, request: ChunkRequest): Chunk<Buffer> {
  const items: Buffer[] = [];
  for (const key of table.getKeys(rangeOptions(request))) {
    items.push(key);
    if (items.length >= request.size) return { items, last: items.at(-1), more: true };
  }
  return { items, more: false };
}

/** The first key behind all keys that begin with `prefix`. */
export function prefixEnd(prefix: Buffer): Buffer {
  let length = prefix.length;
  while (length > 0 && prefix[length - 1] === 0xff) length--;
  if (length === 0) return Buffer.alloc(8, 0xff);
  const end = Buffer.allocUnsafe(length);
  prefix.copy(end, 0, 0, length);
  end[length - 1] = (end[length - 1] as number) + 1;
  return end;
}
