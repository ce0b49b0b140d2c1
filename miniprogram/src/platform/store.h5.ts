import type { StoreAbility } from './contract';

const PREFIX = 'city-services:';

const quietly = <T>(work: (storage: Storage) => T, otherwise: T): T => {
  try {
    return work(window.localStorage);
  } catch {
    return otherwise;
  }
};

export const store = {
  get: (key) => quietly((storage) => storage.getItem(PREFIX + key), null),
  set: (key, value) => quietly((storage) => storage.setItem(PREFIX + key, value), undefined),
  remove: (key) => quietly((storage) => storage.removeItem(PREFIX + key), undefined),
  keys: () =>
    quietly(
      (storage) =>
        Object.keys(storage)
          .filter((key) => key.startsWith(PREFIX))
          .map((key) => key.slice(PREFIX.length)),
      [],
    ),
} satisfies StoreAbility;
