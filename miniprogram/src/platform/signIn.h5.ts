import type { SignInAbility } from './contract';
import { store } from './store.h5';

const DEVICE = 'device-account';
const JOURNEY = 'city-services:wechat-journey';
const ARRIVED = 'city-services:wechat-code';
const DOOR = '/sign-in/public-account';

function newDevice(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return `h5-${Array.from(bytes, (byte) => byte.toString(36).padStart(2, '0')).join('')}`;
}

/** In development the code is the name of an account that this browser keeps, so that signing in is one tap. */
function deviceCode(): string {
  const device = store.get(DEVICE) ?? newDevice();
  store.set(DEVICE, device);
  return device;
}

/** What this tab remembers while it is at WeChat's page: the secret that only it knows, and on which page it was, as `#/…`. */
interface Journey {
  readonly secret: string;
  readonly from: string;
}

/** Session storage may be forbidden; then nothing is remembered, and signing in starts again. */
function peek(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function take(key: string): string | null {
  const value = peek(key);
  if (value !== null) sessionStorage.removeItem(key);
  return value;
}

function readJourney(): Journey | null {
  // A secret in base64url, a space, the page.
  const [secret, from] = (take(JOURNEY) ?? '').split(' ');
  return secret && from?.startsWith('#/') ? { secret, from } : null;
}

/**
 * Back from WeChat's page: keeps the code for its one use, clears it from address and history, and loads the page again from which the
 * citizen went. Without the load the router, which has seen the address already, would show home.
 */
function arrive(): void {
  const back = new URLSearchParams(location.search);
  const [code, state] = [back.get('code'), back.get('state')];
  if (!code || !state) return;
  const journey = readJourney();
  // With the origin: a path that begins with two slashes would else name another one.
  history.replaceState(null, '', location.origin + location.pathname + (journey?.from ?? location.hash));
  if (!journey) return;
  sessionStorage.setItem(ARRIVED, `${code}.${state}.${journey.secret}`);
  location.reload();
}

arrive();

const insideWechat = (): boolean => /\bMicroMessenger\//.test(navigator.userAgent);

const base64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const freshSecret = (): string => base64Url(crypto.getRandomValues(new Uint8Array(32)));

/** Leaves for WeChat's page where the BFF says that the citizen has to go through it. */
async function leave(): Promise<boolean> {
  const secret = freshSecret();
  const challenge = hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))));
  const door = `${DOOR}?challenge=${challenge}`;
  const answer = await fetch(door, { redirect: 'manual' });
  if (answer.type !== 'opaqueredirect') return false;
  sessionStorage.setItem(JOURNEY, `${secret} ${location.hash}`);
  location.assign(door);
  return true;
}

/**
 * H5 inside WeChat goes through WeChat's page, which asks nothing and comes back with a code; in development there is no such page. Any other
 * browser knows nobody: there one signs in by name, number and code.
 */
export const signIn = {
  platform: 'H5',
  knowsCitizen: insideWechat,
  hasReturned: () => peek(ARRIVED) !== null,
  freshSecret,
  async code() {
    const code = take(ARRIVED);
    if (code) return code;
    // Where there is no network the sign-in itself says so.
    const left = insideWechat() && (await leave().catch(() => false));
    return left ? new Promise<string>(() => undefined) : deviceCode();
  },
} satisfies SignInAbility;
