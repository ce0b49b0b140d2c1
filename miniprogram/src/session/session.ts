import { useSyncExternalStore } from 'react';
import { cache } from '@/gateway/cache';
import { mutate, outcomeOf, query, sendOnce, setTokenSource, type Answer, type Outcome } from '@/gateway/transport';
import { lock } from '@/platform/lock';
import { signIn as host } from '@/platform/signIn';
import type { CompletePersonSignInInput } from '@/gateway/schema.generated';
import { drafts } from './drafts';
import { newScope, readSession, writeSession, type Session } from './keptSession';
import {
  CompleteIdentityVerificationDocument,
  CompletePersonSignInDocument,
  EnterActingDocument,
  LeaveActingDocument,
  RefreshSessionDocument,
  SignInDocument,
  SignOutDocument,
  WhoAmIDocument,
  type SessionPartsFragment,
} from './Session.generated';

/** How far the citizen has come: nobody, an account, an account bound to a person. */
export type Standing = 'signedOut' | 'signedIn' | 'verified';

let current: Session | null = readSession();
const listeners = new Set<() => void>();

function become(session: Session | null): void {
  current = session;
  writeSession(session);
  listeners.forEach((listener) => listener());
}

const accept = (parts: SessionPartsFragment, scope: string): void => become({ ...parts, scope });

const standingOf = (session: Session | null): Standing => {
  if (!session) return 'signedOut';
  return session.me.level === 'SIGNED_IN' ? 'signedIn' : 'verified';
};

function end(): void {
  cache.clear();
  drafts.clear();
  become(null);
}

/** Runs inside the lock of all tabs. Another tab may have renewed meanwhile: then its tokens are in the storage and serve us too. */
async function renewAlone(used: string): Promise<boolean> {
  const stored = readSession();
  if (!stored) {
    end();
    return false;
  }
  if (stored.accessToken !== used) {
    become(stored);
    return true;
  }
  const answer = await sendOnce(RefreshSessionDocument, { input: { refreshToken: stored.refreshToken } }, null);
  const outcome = outcomeOf(answer);
  if (outcome.ok) accept(outcome.data.refreshSession, stored.scope);
  // Only the BFF's word ends a session; a lost network does not.
  else if (outcome.problem.kind === 'unauthenticated') end();
  return outcome.ok;
}

/** While the account is being bound its old tokens may end at any moment: whoever meets that waits for the new ones. */
let binding: Promise<unknown> | null = null;

async function holding<T>(work: () => Promise<T>): Promise<T> {
  const held = work();
  binding = held;
  try {
    return await held;
  } finally {
    binding = null;
  }
}

let renewing: Promise<boolean> | null = null;

/** A refresh token serves once, so all who need new tokens at the same time wait for one renewal. */
async function renew(used: string): Promise<boolean> {
  await binding?.catch(() => undefined);
  if (current && current.accessToken !== used) return true;
  renewing ??= lock.exclusive('session', () => renewAlone(used)).finally(() => (renewing = null));
  return renewing;
}

/** The BFF says that the session or the binding is not what this device remembers. */
function told(code: string, token: string): void {
  if (!current || current.accessToken !== token) return;
  if (code === 'SESSION_ENDED' || code === 'SESSION_REQUIRED') end();
  if (code === 'FACE_REQUIRED' && current.me.level === 'FACE') {
    become({ ...current, me: { ...current.me, level: 'VERIFIED' } });
  }
  if (code === 'IDENTITY_REQUIRED' && current.me.level !== 'SIGNED_IN') {
    become({ ...current, me: { level: 'SIGNED_IN', citizen: null, acting: null } });
  }
  if (code === 'ACTING_ENDED' || code === 'ACTING_CHANGED') void readMe();
}

const actingFor = (): string | null => current?.me.acting?.delegationId ?? null;

setTokenSource({ accessToken: () => current?.accessToken ?? null, actingFor, renew, told });

/** For whom the session acts is another now: nothing that was answered for one person is shown for another. */
function acceptMe(me: Session['me']): void {
  if (!current) return;
  if (me.acting?.delegationId !== current.me.acting?.delegationId || me.acting?.ended) cache.clear();
  become({ ...current, me });
}

/** Another tab, or the other side, has changed for whom the session acts: the BFF is asked who it is. */
async function readMe(): Promise<void> {
  const { data } = await query(WhoAmIDocument, {});
  if (data) acceptMe(data.me);
}

/** For whom the session acts; every page shows it. */
export type ActingFor = NonNullable<Session['me']['acting']>;

export interface CurrentSession {
  readonly standing: Standing;
  /** Masked name, identity number and phone; null below `verified`. */
  readonly citizen: Session['me']['citizen'];
  /** Null: the own affairs. */
  readonly acting: ActingFor | null;
  /** The owner of what is kept on this device, and whom it is about; `guest` for nobody. */
  readonly scope: string;
}

const scopeOf = (session: Session): string => {
  const { acting } = session.me;
  return acting ? `${session.scope}~${acting.delegationId}` : session.scope;
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Who is signed in; draws again when that changes. */
export function useSession(): CurrentSession {
  const session = useSyncExternalStore(subscribe, () => current);
  return {
    standing: standingOf(session),
    citizen: session?.me.citizen ?? null,
    acting: session?.me.acting ?? null,
    scope: session ? scopeOf(session) : 'guest',
  };
}

/** One tap: the host's code for a session. */
export async function signIn(): Promise<Outcome<Standing>> {
  const code = await host.code().catch(() => null);
  if (code === null) {
    const problem = {
      code: 'SIGN_IN_CODE_INVALID',
      kind: 'unauthenticated',
      sentence: '',
      params: {},
      path: [],
    } as const;
    return { ok: false, problem };
  }
  const outcome = outcomeOf(await sendOnce(SignInDocument, { input: { platform: host.platform, code } }, null));
  if (!outcome.ok) return outcome;
  cache.clear();
  accept(outcome.data.signIn, newScope());
  return { ok: true, data: standingOf(current) };
}

/** Completes a sign-in by name, number and code: the citizen is verified at once. */
export async function signInAsPerson(input: CompletePersonSignInInput): Promise<Outcome<Standing>> {
  const outcome = outcomeOf(await sendOnce(CompletePersonSignInDocument, { input }, null));
  if (!outcome.ok) return outcome;
  cache.clear();
  accept(outcome.data.completePersonSignIn, newScope());
  return { ok: true, data: standingOf(current) };
}

/** Somebody's device was ended, perhaps this one: what is kept here goes with it. */
export const forgetSession = end;

/** One try to bind, with the tokens of now. Answers the access token that it used beside what came of it. */
async function bind(challengeId: string, code: string): Promise<{ outcome: Outcome<Standing>; used: string | null }> {
  const used = current?.accessToken ?? null;
  const answer = await sendOnce(CompleteIdentityVerificationDocument, { input: { challengeId, code } }, used);
  const outcome = outcomeOf(answer);
  if (!outcome.ok) return { outcome, used };
  cache.clear();
  accept(outcome.data.completeIdentityVerification, newScope());
  return { outcome: { ok: true, data: standingOf(current) }, used };
}

/** Binds the account to the person; the old tokens end with it. */
export async function completeVerification(challengeId: string, code: string): Promise<Outcome<Standing>> {
  const { outcome, used } = await holding(() => bind(challengeId, code));
  const ended = !outcome.ok && outcome.problem.code === 'SESSION_ENDED';
  if (!ended || !used || !(await renew(used))) return outcome;
  return (await holding(() => bind(challengeId, code))).outcome;
}

/** A write that may answer new tokens of the same session. */
interface Rising<Data> {
  readonly ask: (token: string | null) => Promise<Answer<Data>>;
  readonly tokensOf: (data: Data) => SessionPartsFragment | null;
}

async function riseOnce<Data>({
  ask,
  tokensOf,
}: Rising<Data>): Promise<{ outcome: Outcome<Data>; used: string | null }> {
  const used = current?.accessToken ?? null;
  const outcome = outcomeOf(await ask(used));
  const parts = outcome.ok ? tokensOf(outcome.data) : null;
  if (parts && current) accept(parts, current.scope);
  return { outcome, used };
}

/** The session may rise to FACE with this: whoever asks meanwhile waits for the new tokens. */
export async function rise<Data>(rising: Rising<Data>): Promise<Outcome<Data>> {
  const { outcome, used } = await holding(() => riseOnce(rising));
  const ended = !outcome.ok && outcome.problem.code === 'SESSION_ENDED';
  if (!ended || !used || !(await renew(used))) return outcome;
  return (await holding(() => riseOnce(rising))).outcome;
}

/** From now on every page is about the other person. */
export async function enterActing(delegationId: string): Promise<Outcome<ActingFor | null>> {
  const outcome = await mutate(EnterActingDocument, { delegationId });
  if (!outcome.ok) return outcome;
  acceptMe(outcome.data.enterActing);
  return { ok: true, data: outcome.data.enterActing.acting };
}

/** Back to the own affairs. */
export async function leaveActing(): Promise<Outcome<true>> {
  const outcome = await mutate(LeaveActingDocument, {});
  if (!outcome.ok) return outcome;
  acceptMe(outcome.data.leaveActing);
  return { ok: true, data: true };
}

/** Ends the session here in any case, and at the BFF if it can be reached. */
export async function signOut(): Promise<void> {
  const token = current?.accessToken ?? null;
  end();
  if (token) await sendOnce(SignOutDocument, {}, token);
}

/** Tests begin as a new start of the program does: with what the storage holds. */
export function restart(): void {
  become(readSession());
}
