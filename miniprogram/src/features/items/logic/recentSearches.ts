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

/** Five digits in a row, however they are set apart: part of somebody’s identity number, telephone or card. */
const PERSONAL = /(?:\d[\s\-.]*){5}/;

/** What holds a personal number is not kept, not even here. */
export function keepSearch(text: string): void {
  if (PERSONAL.test(text.normalize('NFKC'))) return;
  const others = recentSearches().filter((other) => other !== text);
  store.set(KEY, JSON.stringify([text, ...others].slice(0, MOST)));
}

export const forgetSearches = (): void => store.remove(KEY);
