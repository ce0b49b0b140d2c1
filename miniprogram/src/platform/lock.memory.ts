import type { LockAbility } from './contract';

/** One test, one client. */
export const lock = { exclusive: (_name, work) => work() } satisfies LockAbility;
