import { useSyncExternalStore } from 'react';
import { store } from '@/platform/store';

/** A guide that was kept or looked at: only on this device, nobody else knows. */
export interface SavedItem {
  /** 实施编码. */
  readonly code: string;
  readonly name: string;
  readonly department: string;
  /** The number of the version that was seen when it was kept. */
  readonly version: number;
  /** The BFF said since that no such item is published any more. */
  readonly retired?: boolean;
}

export type SavedList = 'favourites' | 'recent';

/** As many as there are guides to be read without a network. */
const MOST = 50;
const KEYS: Readonly<Record<SavedList, string>> = { favourites: 'items:favourites', recent: 'items:recent' };
const listeners = new Set<() => void>();

const isItem = (value: unknown): value is SavedItem => {
  if (typeof value !== 'object' || value === null) return false;
  const { code, name, department, version } = value as Record<string, unknown>;
  return [code, name, department].every((text) => typeof text === 'string') && typeof version === 'number';
};

function parse(text: string | null): readonly SavedItem[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept) ? kept.filter(isItem).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

const read = new Map<SavedList, { readonly text: string | null; readonly items: readonly SavedItem[] }>();

/** Newest first; the same array as long as nothing changes. */
export function savedItems(list: SavedList): readonly SavedItem[] {
  const text = store.get(KEYS[list]);
  const known = read.get(list);
  if (known && known.text === text) return known.items;
  const items = parse(text);
  read.set(list, { text, items });
  return items;
}

function write(list: SavedList, items: readonly SavedItem[]): void {
  if (items.length === 0) store.remove(KEYS[list]);
  else store.set(KEYS[list], JSON.stringify(items.slice(0, MOST)));
  listeners.forEach((listener) => listener());
}

/** Puts an item in front, in the version that is seen now: whoever sees it knows that it is published. */
export function keepItem(list: SavedList, { code, name, department, version }: SavedItem): void {
  const item = { code, name, department, version };
  write(list, [item, ...savedItems(list).filter((other) => other.code !== code)]);
  setRetired(code, false);
}

/** Wherever the item is kept. */
function setRetired(code: string, retired: boolean): void {
  for (const list of ['favourites', 'recent'] as const) {
    const items = savedItems(list);
    if (!items.some((item) => item.code === code && (item.retired ?? false) !== retired)) continue;
    write(
      list,
      items.map((item) => (item.code === code ? { ...item, retired } : item)),
    );
  }
}

export const dropItem = (list: SavedList, code: string): void =>
  write(
    list,
    savedItems(list).filter((item) => item.code !== code),
  );

/** Marks an item that is not published any more. It stays in the lists: somebody kept it on purpose. */
export const retireItem = (code: string): void => setRetired(code, true);

export const isRetired = (code: string): boolean =>
  [...savedItems('favourites'), ...savedItems('recent')].some((item) => item.code === code && item.retired === true);

export const forgetItems = (list: SavedList): void => write(list, []);

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useSavedItems = (list: SavedList): readonly SavedItem[] =>
  useSyncExternalStore(subscribe, () => savedItems(list));
