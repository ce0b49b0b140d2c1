import type { UpdateAbility } from './contract';

let newer = false;
let restarts = 0;

export const update = {
  restart() {
    if (newer) restarts += 1;
    return Promise.resolve(newer);
  },
  /** Whether the host has a newer version to give. */
  release(there: boolean) {
    newer = there;
    restarts = 0;
  },
  restarts: () => restarts,
} satisfies UpdateAbility & { release(there: boolean): void; restarts(): number };
