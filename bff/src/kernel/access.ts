import type { GraphQLResolveInfo } from 'graphql';
import { Authorized, Extensions, UseMiddleware, type AuthChecker, type MiddlewareFn } from 'type-graphql';
import { AppError } from './appError';
import { checkScope, type OperationScope } from './acting';
import {
  requireCitizen,
  requireFace,
  requireSelf,
  STAFF_ROLES,
  type Context,
  type FrequencyRule,
  type StaffRole,
} from './context';

/**
 * Who may knock at an operation. `verified`: bound to a person of the population register. `face`: verified, and proven by face (or in its
 * place) a short time ago. `staff:clerk`: verified, and holds that role now; several roles on one operation mean any of them.
 */
export type AccessLevel = 'public' | 'signed-in' | 'verified' | 'face' | `staff:${StaffRole}`;

const declare =
  (...decorators: readonly MethodDecorator[]): MethodDecorator =>
  (target, name, descriptor) => {
    for (const decorate of decorators) decorate(target, name, descriptor);
  };

/**
 * The door of a query or mutation. The edge refuses with SESSION_REQUIRED, SESSION_ENDED, IDENTITY_REQUIRED, FACE_REQUIRED or STAFF_REQUIRED
 * before the resolver runs.
 */
export const Access = (...levels: readonly Exclude<AccessLevel, 'public'>[]): MethodDecorator =>
  declare(Authorized([...levels]), Extensions({ access: levels.join(' ') }));

/** An operation that everybody may ask for, said aloud: an operation with neither mark fails the schema test. */
export const Public = (): MethodDecorator => declare(Extensions({ access: 'public' satisfies AccessLevel }));

/**
 * Opens an operation to those who act for somebody else, as far as they were granted its domain. Without it the operation is about the own account, and is
 * refused while acting (`ACTING_NOT_HERE`).
 */
export const Scope = (scope: OperationScope): MethodDecorator => declare(Extensions({ scope }));

const frequencyCheck =
  (rule: FrequencyRule): MiddlewareFn<Context> =>
  async ({ context }, next) => {
    await context.limitFrequency(rule);
    return next();
  };

const wordsOf = ({ limit, accountLimit, windowSeconds }: FrequencyRule): string =>
  `${limit}${accountLimit === undefined ? '' : `, of an account ${accountLimit},`} in ${windowSeconds} s`;

/** Bounds how often one address, and one account, may ask for the operation (`REQUEST_LIMITED`; off with RATE_LIMITS=off outside production). */
export const Limited = (rule: FrequencyRule): MethodDecorator =>
  declare(UseMiddleware(frequencyCheck(rule)), Extensions({ limit: wordsOf(rule) }));

/** Every operation that is asked for while acting, public ones and refused ones too, is logged with both persons, as keyed hashes. */
export function logActing({ actor, log, traceId }: Context, operations: readonly string[]): void {
  const acting = actor.kind === 'citizen' ? actor.actingFor : undefined;
  if (actor.kind === 'anonymous' || !acting) return;
  const { kind, delegationId, subjectKey } = acting;
  const who = { actor: actor.personKey, subject: subjectKey, delegation: delegationId };
  for (const operation of new Set(operations))
    log.info({ traceId, operation, acting: kind, ...who }, 'asked for by somebody who acts for another person');
}

function checkActing({ actor, believedActing }: Context, info: GraphQLResolveInfo): void {
  const acting = actor.kind === 'citizen' ? actor.actingFor : undefined;
  const scope = info.parentType.getFields()[info.fieldName]?.extensions['scope'] as OperationScope | undefined;
  const changed = believedActing !== undefined && believedActing !== (acting?.delegationId ?? '');
  if (changed && scope !== 'session') throw new AppError('ACTING_CHANGED');
  if (acting) checkScope(acting, scope);
}

/**
 * type-graphql asks this before an operation that bears `@Access`. It throws the precise refusal instead of answering false. Citizens cost no
 * round trip: what it needs stands in the actor.
 */
export const checkAccess: AuthChecker<Context, AccessLevel> = ({ context, info }, levels) => {
  requireCitizen(context.actor);
  checkActing(context, info);
  if (levels.includes('verified')) requireSelf(context.actor);
  if (levels.includes('face')) requireFace(context.actor);
  const roles = STAFF_ROLES.filter((role) => levels.includes(`staff:${role}`));
  return roles.length === 0 || context.requireStaff(roles).then(() => true);
};
