import { useSyncExternalStore } from 'react';
import { store } from '@/platform/store';

/** Where the citizen lives or does business, as they chose it. Kept on this device only. */
export interface Place {
  /** 12 digits. */
  readonly code: string;
  readonly name: string;
  /** 山东省云港市海州区滨海街道. */
  readonly fullName: string;
}

const KEY = 'place';
const RECENT_KEY = 'places';
const MOST_RECENT = 5;
const listeners = new Set<() => void>();

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' &&
  value !== null &&
  ['code', 'name', 'fullName'].every((key) => typeof (value as Record<string, unknown>)[key] === 'string');

function read(key: string): unknown {
  try {
    return JSON.parse(store.get(key) ?? 'null');
  } catch {
    return null;
  }
}

/** The last five, newest first. */
export function recentPlaces(): readonly Place[] {
  const kept = read(RECENT_KEY);
  return Array.isArray(kept) ? kept.filter(isPlace).slice(0, MOST_RECENT) : [];
}

export function choosePlace({ code, name, fullName }: Place): void {
  const place: Place = { code, name, fullName };
  const others = recentPlaces().filter((other) => other.code !== code);
  store.set(KEY, JSON.stringify(place));
  store.set(RECENT_KEY, JSON.stringify([place, ...others].slice(0, MOST_RECENT)));
  listeners.forEach((listener) => listener());
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

let text: string | null = null;
let place: Place | null = null;

/** The same object as long as the same place is kept. */
function current(): Place | null {
  const kept = store.get(KEY);
  if (kept !== text) {
    const value = read(KEY);
    text = kept;
    place = isPlace(value) ? value : null;
  }
  return place;
}

/** The chosen place; null before the first choice. */
export const usePlace = (): Place | null => useSyncExternalStore(subscribe, current);
