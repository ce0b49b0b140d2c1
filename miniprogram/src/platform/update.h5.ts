import type { UpdateAbility } from './contract';

/** The page is never kept by a browser: read anew, it is the newest version. */
export const update = {
  restart() {
    window.location.reload();
    return Promise.resolve(true);
  },
} satisfies UpdateAbility;
