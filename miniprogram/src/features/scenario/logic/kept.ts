import { store } from '@/platform/store';

/** Guides of which answers and ticks stay on this device: nobody else knows of them. */
const codeKey = (id: string): string => `scenario:${id}`;
const ticksKey = (id: string): string => `scenario-ticks:${id}`;
const MOST_TICKS = 200;

/** The code of the answers that were given last; null: none yet. */
export const keptCode = (id: string): string | null => store.get(codeKey(id));

export const keepCode = (id: string, code: string): void => store.set(codeKey(id), code);

export const forgetCode = (id: string): void => store.remove(codeKey(id));

/** Keys of the materials that are ready. They stay when answers change: a paper that is there is there. */
export function keptTicks(id: string): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(store.get(ticksKey(id)) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((key): key is string => typeof key === 'string') : []);
  } catch {
    return new Set();
  }
}

export const keepTicks = (id: string, ticks: ReadonlySet<string>): void =>
  store.set(ticksKey(id), JSON.stringify([...ticks].slice(-MOST_TICKS)));
