import { store } from '@/platform/store';
import type { SessionPartsFragment } from './Session.generated';

/** Who is signed in on this device. Names and numbers are masked: nothing here identifies a person without the BFF. */
export interface Session {
  /** Of this sign-in on this device alone; what is kept for it is shown to nobody else. */
  readonly scope: string;
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly refreshUntil: string;
  readonly me: SessionPartsFragment['me'];
}

const KEY = 'session';

const isSession = (value: unknown): value is Session =>
  typeof value === 'object' &&
  value !== null &&
  ['scope', 'accessToken', 'refreshToken', 'me'].every((name) => name in value);

/** The session in the storage, or null: nobody, or something that an older release wrote. */
export function readSession(): Session | null {
  try {
    const value: unknown = JSON.parse(store.get(KEY) ?? 'null');
    return isSession(value) ? value : null;
  } catch {
    return null;
  }
}

export function writeSession(session: Session | null): void {
  if (session) store.set(KEY, JSON.stringify(session));
  else store.remove(KEY);
}

/** Unguessable is not needed, only different from any other on this device. */
export const newScope = (): string => Date.now().toString(36) + Math.random().toString(36).slice(2, 8);
