import { store } from '@/platform/store';

const KEY = 'items:searches';
const MOST = 8;

/** The last texts that found something, newest first. On this device only. */
export function recentSearches(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(store.get(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function keepSearch(text: string): void {
  const others = recentSearches().filter((other) => other !== text);
  store.set(KEY, JSON.stringify([text, ...others].slice(0, MOST)));
}

export const forgetSearches = (): void => store.remove(KEY);
