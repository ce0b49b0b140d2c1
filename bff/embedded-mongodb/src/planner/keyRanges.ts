import type { Index } from '../index/indexDefinition';
import { entryPrefix, storedKey, storedPrefix } from '../storage/keys';
import { prefixEnd, type KeyRange } from '../storage/range';
import type { FieldBounds, Interval } from './fieldBounds';

/** Most ranges that one index scan may have; beyond it the following fields give no bounds. */
export const MOST_RANGES = 5000;

/**
 * Ranges of the table `entries` for bounds on the first fields of an index, in order of the keys and disjoint.
 * All but the last bounds must be points.
 */
export function keyRanges(index: Index, bounds: readonly FieldBounds[]): KeyRange[] {
  const [only] = bounds;
  if (bounds.length === 1 && only?.intervals.length === 1 && only.intervals[0]?.point) {
    return [pointRange(index, pointKey(only.intervals[0], index.fields[0]?.direction === -1))];
  }
  let prefixes: Buffer[] = [Buffer.alloc(0)];
  let ranges: KeyRange[] = [];
  bounds.forEach((field, position) => {
    const descending = index.fields[position]?.direction === -1;
    const last = position === bounds.length - 1;
    if (last)
      ranges = prefixes.flatMap((prefix) => field.intervals.map((at) => rangeOf(index, prefix, { at, descending })));
    else
      prefixes = prefixes.flatMap((prefix) =>
        field.intervals.map((at) => Buffer.concat([prefix, pointKey(at, descending)])),
      );
  });
  if (bounds.length === 0) ranges = [wholeIndex(index)];
  return ranges.filter(({ low, high }) => Buffer.compare(low, high) < 0).sort((a, b) => Buffer.compare(a.low, b.low));
}

/** The common case, one value of one field, without detours. */
function pointRange(index: Index, key: Buffer): KeyRange {
  const low = entryPrefix(index.id, storedPrefix(key));
  return { low, high: prefixEnd(low) };
}

function wholeIndex(index: Index): KeyRange {
  const low = entryPrefix(index.id, Buffer.alloc(0));
  return { low, high: prefixEnd(low) };
}

function pointKey({ low }: Interval, descending: boolean): Buffer {
  return descending ? invert(low.key) : low.key;
}

function rangeOf(index: Index, prefix: Buffer, { at, descending }: { at: Interval; descending: boolean }): KeyRange {
  const first = descending ? at.high : at.low;
  const last = descending ? at.low : at.high;
  const from = Buffer.concat([prefix, descending ? invert(first.key) : first.key]);
  const to = Buffer.concat([prefix, descending ? invert(last.key) : last.key]);
  return { low: lowKey(index, from, first.inclusive), high: highKey(index, to, last.inclusive) };
}

function lowKey(index: Index, key: Buffer, inclusive: boolean): Buffer {
  const stored = storedPrefix(key);
  // a cut key can't tell its end from longer ones: start at the first, the matcher drops what is too much
  const entry = entryPrefix(index.id, stored);
  return inclusive || stored !== key ? entry : prefixEnd(entry);
}

function highKey(index: Index, key: Buffer, inclusive: boolean): Buffer {
  const stored = storedPrefix(key);
  const entry = entryPrefix(index.id, stored);
  return inclusive || stored !== key ? prefixEnd(entry) : entry;
}

/** The one key of a unique index that a full set of single values leads to. */
export function uniqueKey(index: Index, bounds: readonly FieldBounds[]): Buffer | undefined {
  if (!index.unique || bounds.length !== index.fields.length) return undefined;
  const parts: Buffer[] = [];
  for (const [position, field] of bounds.entries()) {
    const [only] = field.intervals;
    if (field.intervals.length !== 1 || !only?.point) return undefined;
    parts.push(pointKey(only, index.fields[position]?.direction === -1));
  }
  return entryPrefix(index.id, storedKey(parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts)));
}

function invert(key: Buffer): Buffer {
  const inverted = Buffer.allocUnsafe(key.length);
  for (let i = 0; i < key.length; i++) inverted[i] = ~(key[i] as number);
  return inverted;
}
