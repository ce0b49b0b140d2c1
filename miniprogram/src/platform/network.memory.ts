import type { NetworkAbility } from './contract';

let online = true;
const listeners = new Set<() => void>();

export const network = {
  isOnline: () => Promise.resolve(online),
  onOnline(listener) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  /** Tests cut and mend the network with this. */
  set(value: boolean) {
    online = value;
    if (value) listeners.forEach((listener) => listener());
  },
} satisfies NetworkAbility & { set(value: boolean): void };
