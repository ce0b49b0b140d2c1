import type { SignInAbility } from './contract';

const FIRST = { knowsCitizen: true, returned: false };
let state = FIRST;

export const signIn = {
  platform: 'H5',
  knowsCitizen: () => state.knowsCitizen,
  hasReturned: () => state.returned,
  code: () => Promise.resolve('memory-account'),
  freshSecret: () => 'memory-secret'.padEnd(43, '0'),
  /** The test's own side: what kind of host this is, and whether the citizen has just come back to it. */
  become: (more: Partial<typeof FIRST>) => void (state = { ...FIRST, ...more }),
} satisfies SignInAbility & { become(more: Partial<typeof FIRST>): void };
