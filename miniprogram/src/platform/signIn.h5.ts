import type { SignInAbility } from './contract';
import { store } from './store.h5';

const DEVICE = 'device-account';

function newDevice(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return `h5-${Array.from(bytes, (byte) => byte.toString(36).padStart(2, '0')).join('')}`;
}

/**
 * A browser has no host that knows the citizen. In development the code is the name of an account that this browser keeps, so that signing
 * in is one tap; a production BFF knows no such account and answers SIGN_IN_CODE_INVALID.
 */
export const signIn = {
  platform: 'H5',
  code() {
    const device = store.get(DEVICE) ?? newDevice();
    store.set(DEVICE, device);
    return Promise.resolve(device);
  },
} satisfies SignInAbility;
