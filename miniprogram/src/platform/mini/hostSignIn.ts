import type { SignInAbility } from '../contract';

/** What WeChat and Alipay have in common: they know who is there, and nobody leaves the program to sign in. */
export const hostSignIn = {
  knowsCitizen: () => true,
  hasReturned: () => false,
  freshSecret() {
    throw new Error('here the host knows the citizen: nobody signs in as in a browser');
  },
} satisfies Omit<SignInAbility, 'platform' | 'code'>;
