import type { FastifyRequest } from 'fastify';
import { AppError } from '../kernel/appError';
import type { Clock } from '../kernel/clock';
import type { Actor, Context, FrequencyRule } from '../kernel/context';
import type { Logger } from '../kernel/logger';

interface ContextParts {
  readonly clock: Clock;
  readonly log: Logger;
  /** Who stands behind an access token; one round trip. */
  readonly actorOf: (accessToken: string | null) => Promise<Actor>;
  /** Counts a hit and answers the seconds to wait, 0 when allowed; absent with RATE_LIMITS=off. */
  readonly hit?: (key: string, rule: FrequencyRule) => Promise<number>;
}

const BEARER = /^Bearer +([\w.~+/-]+=*) *$/i;

/** The access token of `Authorization: Bearer …`; null without one. */
export const bearerToken = (authorization: string | undefined): string | null =>
  BEARER.exec(authorization ?? '')?.[1] ?? null;

/** One subscriber's IPv6 network counts as one address: its 64 lower bits are free to choose. */
export const limitedAddress = (address: string): string =>
  address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address;

/** Makes the context of each GraphQL request. */
export const contextFactory =
  ({ clock, log, actorOf, hit }: ContextParts) =>
  async (request: FastifyRequest): Promise<Context> => ({
    actor: await actorOf(bearerToken(request.headers.authorization)),
    traceId: request.id,
    clock,
    log,
    async limitFrequency(rule) {
      const waitSeconds = (await hit?.(`${rule.name}|${limitedAddress(request.ip)}`, rule)) ?? 0;
      if (waitSeconds > 0) throw new AppError('REQUEST_LIMITED', { retryAfterSeconds: waitSeconds });
    },
  });
