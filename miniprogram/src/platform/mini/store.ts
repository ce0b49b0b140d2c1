import Taro from '@tarojs/taro';
import type { StoreAbility } from '../contract';

const quietly = <T>(work: () => T, otherwise: T): T => {
  try {
    return work();
  } catch {
    return otherwise;
  }
};

export const store = {
  get: (key) =>
    quietly(() => {
      const value: unknown = Taro.getStorageSync(key);
      return typeof value === 'string' && value !== '' ? value : null;
    }, null),
  set: (key, value) => quietly(() => Taro.setStorageSync(key, value), undefined),
  remove: (key) => quietly(() => Taro.removeStorageSync(key), undefined),
  keys: () => quietly(() => Taro.getStorageInfoSync().keys ?? [], []),
} satisfies StoreAbility;
