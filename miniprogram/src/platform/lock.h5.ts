import type { LockAbility } from './contract';

/** Web Locks exist in secure contexts only; elsewhere tabs may meet, and the storage that is read again inside decides. */
export const lock = {
  exclusive<T>(name: string, work: () => Promise<T>): Promise<T> {
    const locks: LockManager | undefined = navigator.locks;
    return locks ? Promise.resolve(locks.request(`city-services:${name}`, work)) : work();
  },
} satisfies LockAbility;
