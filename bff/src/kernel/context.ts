import { AppError } from './appError';
import type { Clock } from './clock';
import type { PersonKey } from './ids';
import type { Logger } from './logger';

/** How well the platform's account is known; ordered, each level holds those before it. */
export type IdentityLevel = 'SIGNED_IN' | 'VERIFIED' | 'FACE';

/** Why a request has no account: it bore no session, its session ended, or the sessions could not be read. */
export type MissingSession = 'none' | 'ended' | 'unreadable';

export interface AnonymousActor {
  readonly kind: 'anonymous';
  readonly session: MissingSession;
}

export interface CitizenActor {
  readonly kind: 'citizen';
  readonly accountId: string;
  readonly sessionId: string;
  readonly level: IdentityLevel;
  /** Set from VERIFIED on. */
  readonly personKey?: PersonKey;
}

/** Who asks. Nothing in a request names another person: every record is reached through the actor. */
export type Actor = AnonymousActor | CitizenActor;

/** How often an operation may be asked for from one address. */
export interface FrequencyRule {
  readonly name: string;
  readonly limit: number;
  readonly windowSeconds: number;
}

/** What every resolver is handed beside its arguments; one a request. */
export interface Context {
  readonly actor: Actor;
  /** Names the request in the log and in every failure. */
  readonly traceId: string;
  readonly clock: Clock;
  readonly log: Logger;
  /** Throws `REQUEST_LIMITED` once the caller's address asked more often than the rule allows. */
  limitFrequency(rule: FrequencyRule): Promise<void>;
}

/** Why an actor without a session is refused: `SESSION_REQUIRED`, `SESSION_ENDED`, or `SERVICE_UNAVAILABLE` when the database is silent. */
export function missingSession(actor: AnonymousActor): AppError {
  if (actor.session === 'unreadable') return new AppError('SERVICE_UNAVAILABLE', { retryAfterSeconds: 5 });
  return new AppError(actor.session === 'ended' ? 'SESSION_ENDED' : 'SESSION_REQUIRED');
}

/** The signed-in account. Throws as `missingSession` does. */
export function requireCitizen(actor: Actor): CitizenActor {
  if (actor.kind === 'anonymous') throw missingSession(actor);
  return actor;
}

/** The verified person behind the request. Throws as `missingSession` does, or `IDENTITY_REQUIRED` below VERIFIED. */
export function requirePerson(actor: Actor): PersonKey {
  const { personKey } = requireCitizen(actor);
  if (!personKey) throw new AppError('IDENTITY_REQUIRED');
  return personKey;
}
