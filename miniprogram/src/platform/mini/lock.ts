import type { LockAbility } from '../contract';

/** A host runs one instance of the mini-program: there is nobody to lock out. */
export const lock = { exclusive: (_name, work) => work() } satisfies LockAbility;
