import type { StoredRecord } from '../storage/collection';
import type { SpillFile } from '../storage/temporarySpace';
import type { SortKey } from './compileSort';
import type { MemoryLimit } from './memoryLimit';

/** What is sorted: its keys, and how it is put on the disk and taken from there. */
export interface Sortable<T> {
  keysOf(item: T): readonly SortKey[];
  compare(a: readonly SortKey[], b: readonly SortKey[]): number;
  size(item: T): number;
  write(item: T): StoredRecord;
  read(record: StoredRecord): T;
}

export interface SortLimits {
  /** No more than so many are asked for. */
  readonly most: number;
  readonly memory?: MemoryLimit;
}

interface Keyed<T> {
  readonly item: T;
  readonly keys: readonly SortKey[];
}

/** Sorting twice as many now and then costs less than placing each one. */
const PRUNE_SLACK = 1000;

/**
 * Sorts in memory; with a limit it holds little more than that many. What does not fit goes to the disk as sorted runs,
 * which are merged. Equal items keep their order.
 */
export function* sortStream<T>(items: Iterable<T>, sortable: Sortable<T>, limits: SortLimits): Generator<T> {
  const { most, memory } = limits;
  const order = (a: Keyed<T>, b: Keyed<T>): number => sortable.compare(a.keys, b.keys);
  const runs: SpillFile[] = [];
  let held: Keyed<T>[] = [];
  let bytes = 0;
  const prune = (): void => {
    held.sort(order);
    if (held.length > most) held.length = most;
  };
  try {
    for (const item of items) {
      held.push({ item, keys: sortable.keysOf(item) });
      if (memory) bytes += sortable.size(item);
      const full = memory !== undefined && bytes > memory.bytes;
      if (!full && held.length < 2 * most + PRUNE_SLACK) continue;
      prune();
      if (!memory) continue;
      bytes = held.reduce((sum, one) => sum + sortable.size(one.item), 0);
      // with less than a quarter gained, the next ones would have to be sorted in again and again
      if (bytes < memory.bytes * 0.75) continue;
      runs.push(spilled(held, sortable, memory));
      held = [];
      bytes = 0;
    }
    prune();
    yield* runs.length === 0
      ? plain(held)
      : first(most, merged([...runs.map((run) => keyed(run, sortable)), held], order));
  } finally {
    for (const run of runs) run.close();
  }
}

function spilled<T>(held: readonly Keyed<T>[], sortable: Sortable<T>, memory: MemoryLimit): SpillFile {
  const run = memory.spill('$sort');
  for (const { item } of held) run.append(sortable.write(item));
  return run;
}

function* keyed<T>(run: SpillFile, sortable: Sortable<T>): Generator<Keyed<T>> {
  for (const record of run.records()) {
    const item = sortable.read(record);
    yield { item, keys: sortable.keysOf(item) };
  }
}

function* plain<T>(held: readonly Keyed<T>[]): Generator<T> {
  for (const { item } of held) yield item;
}

function* first<T>(most: number, items: Iterable<T>): Generator<T> {
  let count = 0;
  for (const item of items) {
    if (count++ >= most) return;
    yield item;
  }
}

/** The least of the runs' next items, again and again; of equal ones that of the earlier run. */
function* merged<T>(runs: readonly Iterable<Keyed<T>>[], order: (a: Keyed<T>, b: Keyed<T>) => number): Generator<T> {
  const heads = runs.map((run) => {
    const iterator = run[Symbol.iterator]();
    return { iterator, next: iterator.next() };
  });
  for (;;) {
    let least: (typeof heads)[number] | undefined;
    for (const head of heads) {
      if (head.next.done === true) continue;
      if (!least || order(head.next.value, least.next.value as Keyed<T>) < 0) least = head;
    }
    if (!least) return;
    yield (least.next.value as Keyed<T>).item;
    least.next = least.iterator.next();
  }
}
