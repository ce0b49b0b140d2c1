import type { NetworkAbility } from './contract';

export const network = {
  isOnline: () => Promise.resolve(navigator.onLine),
  onOnline(listener) {
    window.addEventListener('online', listener);
    return () => window.removeEventListener('online', listener);
  },
} satisfies NetworkAbility;
