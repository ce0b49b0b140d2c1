import type { SignInAbility } from './contract';

export const signIn = { platform: 'H5', code: () => Promise.resolve('memory-account') } satisfies SignInAbility;
