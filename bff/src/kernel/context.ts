import type { ActingFor } from './acting';
import { AppError } from './appError';
import type { Clock } from './clock';
import type { PersonKey } from './ids';
import type { Logger } from './logger';
import type { Read } from './reads';

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
  /** The person whose account it is, set from VERIFIED on. Whose records are meant, `requirePerson` says. */
  readonly personKey?: PersonKey;
  /** Absent unless the session acts for somebody else. */
  readonly actingFor?: ActingFor;
  /** When the person last proved on this session to be who they are, by face or in its place; the level FACE ends some time after. */
  readonly provenAt?: Date;
}

/** Who asks, and for whom. Nothing in a request names another person: every record is reached through the actor. */
export type Actor = AnonymousActor | CitizenActor;

/** What somebody may do for the city. */
export const STAFF_ROLES = ['reviewer', 'clerk', 'agent', 'editor', 'supervisor'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** A person who works for the city, as far as an operation may know. */
export interface StaffMember {
  readonly personKey: PersonKey;
  readonly roles: readonly StaffRole[];
  /** Where they work: 政务服务中心. */
  readonly organisation: string;
  /** The division that they work for, 6 digits. */
  readonly divisionCode: string;
}

/** How often an operation may be asked for. */
export interface FrequencyRule {
  readonly name: string;
  /** From one address. */
  readonly limit: number;
  /** By one account, wherever from; absent: as often as the rule of every operation allows. */
  readonly accountLimit?: number;
  readonly windowSeconds: number;
}

/** What every resolver is handed beside its arguments; one a request. */
export interface Context {
  readonly actor: Actor;
  /** Names the request in the log and in every failure. */
  readonly traceId: string;
  /** What the caller's program says it is; empty when it says nothing. */
  readonly userAgent: string;
  /**
   * For whom the client believes that the session acts: a delegation's id, empty for the own affairs, absent when it does not say. A page that was drawn for one
   * person must not be filled with another's records.
   */
  readonly believedActing?: string | undefined;
  readonly clock: Clock;
  readonly log: Logger;
  /**
   * Whom an operation for staff was asked by, looked up once a request and only when it is asked. Throws `STAFF_REQUIRED` for anybody who holds
   * none of the roles, `FACE_REQUIRED` when they have not proven themselves for too long; below VERIFIED as `requirePerson` does.
   */
  requireStaff(roles: readonly StaffRole[]): Promise<StaffMember>;
  /** Notes that the answer holds records of somebody; `@Audited` does it. */
  noteRead(read: Read): void;
  /** Asked before an answer leaves: writes down what was noted. Throws `SERVICE_UNAVAILABLE` when the answer may not leave. */
  writeReads(): Promise<void> | void;
  /** Asked before an answer leaves: throws `ACTING_ENDED` when the right to act ended while the request was under way. */
  confirmActing(): Promise<void>;
  /** Throws `REQUEST_LIMITED` once the caller's address, or account, asked more often than the rule allows. */
  limitFrequency(rule: FrequencyRule): Promise<void>;
  /** The same by the rules of every operation; `fields` are the operation's top-level fields. */
  limitOperations(kind: 'query' | 'mutation' | 'subscription', fields: readonly string[]): Promise<void>;
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

/** The verified person behind the request, for whomever they act. Throws as `missingSession` does, or `IDENTITY_REQUIRED` below VERIFIED. */
export function requireSelf(actor: Actor): PersonKey {
  const { personKey } = requireCitizen(actor);
  if (!personKey) throw new AppError('IDENTITY_REQUIRED');
  return personKey;
}

/**
 * The person whose records are meant: the one who asks, or the one for whom they act. Throws as `requireSelf` does, or `ACTING_ENDED` when the session
 * acts for somebody for whom it no longer may: it never falls back to the own records by itself.
 */
export function requirePerson(actor: Actor): PersonKey {
  const own = requireSelf(actor);
  const { actingFor } = requireCitizen(actor);
  if (!actingFor) return own;
  if (!actingFor.live) throw new AppError('ACTING_ENDED', { detail: { delegation: actingFor.delegationId } });
  return actingFor.subjectKey;
}

/** The person who asks, recently proven by face or in its place. Throws as `requireSelf` does, or `FACE_REQUIRED` below FACE. */
export function requireFace(actor: Actor): PersonKey {
  const personKey = requireSelf(actor);
  if (requireCitizen(actor).level !== 'FACE') throw new AppError('FACE_REQUIRED');
  return personKey;
}
