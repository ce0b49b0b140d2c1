import { Authorized, Extensions, UseMiddleware, type AuthChecker, type MiddlewareFn } from 'type-graphql';
import { requireCitizen, requirePerson, type Context, type FrequencyRule } from './context';

/** Who may knock at an operation. `verified`: bound to a person of the population register. */
export type AccessLevel = 'public' | 'signed-in' | 'verified';

const declare =
  (...decorators: readonly MethodDecorator[]): MethodDecorator =>
  (target, name, descriptor) => {
    for (const decorate of decorators) decorate(target, name, descriptor);
  };

/** The door of a query or mutation. The edge refuses with SESSION_REQUIRED, SESSION_ENDED or IDENTITY_REQUIRED before the resolver runs. */
export const Access = (level: Exclude<AccessLevel, 'public'>): MethodDecorator =>
  declare(Authorized(level), Extensions({ access: level }));

/** An operation that everybody may ask for, said aloud: an operation with neither mark fails the schema test. */
export const Public = (): MethodDecorator => declare(Extensions({ access: 'public' satisfies AccessLevel }));

const frequencyCheck =
  (rule: FrequencyRule): MiddlewareFn<Context> =>
  async ({ context }, next) => {
    await context.limitFrequency(rule);
    return next();
  };

/** Bounds how often one address may ask for the operation (`REQUEST_LIMITED`; off with RATE_LIMITS=off outside production). */
export const Limited = (rule: FrequencyRule): MethodDecorator =>
  declare(UseMiddleware(frequencyCheck(rule)), Extensions({ limit: `${rule.limit} in ${rule.windowSeconds} s` }));

/** type-graphql asks this before an operation that bears `@Access`. It throws the precise refusal instead of answering false. */
export const checkAccess: AuthChecker<Context, AccessLevel> = ({ context }, levels) => {
  requireCitizen(context.actor);
  if (levels.includes('verified')) requirePerson(context.actor);
  return true;
};
