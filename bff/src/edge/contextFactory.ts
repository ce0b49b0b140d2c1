import type { FastifyRequest } from 'fastify';
import { AppError } from '../kernel/appError';
import type { Clock } from '../kernel/clock';
import type { Actor, Context, StaffMember } from '../kernel/context';
import type { Logger } from '../kernel/logger';
import type { Read } from '../kernel/reads';
import { CallerLimits, type Hit } from './frequency';

/** What a request read, and who asked. */
interface RequestReads {
  readonly actor: Actor;
  readonly traceId: string;
  readonly reads: readonly Read[];
}

interface ContextParts {
  readonly clock: Clock;
  readonly log: Logger;
  /** Who stands behind an access token; one round trip. */
  readonly actorOf: (accessToken: string | null) => Promise<Actor>;
  /** The member of staff that the actor is; one round trip. Throws `STAFF_REQUIRED` and what `Context.requireStaff` names. */
  readonly staffOf: (actor: Actor) => Promise<StaffMember>;
  /** Throws `ACTING_ENDED` when the actor may no longer act for whom they act. */
  readonly confirmActing: (actor: Actor) => Promise<void>;
  /** Writes down what a request read. Throws `SERVICE_UNAVAILABLE` when the answer may not leave. */
  readonly recordReads: (request: RequestReads) => Promise<void> | void;
  /** Counts a hit and answers the seconds to wait, 0 when allowed; absent with RATE_LIMITS=off. */
  readonly hit?: Hit | undefined;
}

const BEARER = /^Bearer +([\w.~+/-]+=*) *$/i;

/** The access token of `Authorization: Bearer …`; null without one. */
export const bearerToken = (authorization: string | undefined): string | null =>
  BEARER.exec(authorization ?? '')?.[1] ?? null;

/** `Acting-For: <delegation id>`, or `self`; anything longer than an id is no belief of our client. */
function believedActing(header: string | string[] | undefined): string | undefined {
  if (typeof header !== 'string') return undefined;
  return header === 'self' ? '' : header;
}

/** Asks who the member of staff is once a request, whatever number of its operations need to know. */
function staffCheck(actor: Actor, staffOf: ContextParts['staffOf']): Context['requireStaff'] {
  let asked: Promise<StaffMember> | undefined;
  return async (roles) => {
    asked ??= staffOf(actor);
    const member = await asked;
    if (!member.roles.some((role) => roles.includes(role))) throw new AppError('STAFF_REQUIRED');
    return member;
  };
}

/** Makes the context of each GraphQL request. */
export const contextFactory =
  ({ clock, log, actorOf, staffOf, confirmActing, recordReads, hit }: ContextParts) =>
  async (request: FastifyRequest): Promise<Context> => {
    const actor = await actorOf(bearerToken(request.headers.authorization));
    const reads: Read[] = [];
    const limits = new CallerLimits(hit, actor, request.ip);
    return {
      actor,
      traceId: request.id,
      userAgent: request.headers['user-agent'] ?? '',
      believedActing: believedActing(request.headers['acting-for']),
      clock,
      log,
      noteRead: (read) => void reads.push(read),
      writeReads: () => (reads.length === 0 ? undefined : recordReads({ actor, traceId: request.id, reads })),
      confirmActing: () => confirmActing(actor),
      requireStaff: staffCheck(actor, staffOf),
      limitFrequency: (rule) => limits.count(rule),
      limitOperations: (kind, fields) => limits.countOperations(kind, fields),
    };
  };
