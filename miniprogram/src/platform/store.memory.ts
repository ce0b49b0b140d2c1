import type { StoreAbility } from './contract';

const values = new Map<string, string>();

export const store = {
  get: (key) => values.get(key) ?? null,
  set: (key, value) => void values.set(key, value),
  remove: (key) => void values.delete(key),
  keys: () => [...values.keys()],
  clear: () => values.clear(),
} satisfies StoreAbility & { clear(): void };
