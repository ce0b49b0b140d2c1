import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, getMetadataStorage } from 'type-graphql';
import { checkAccess } from '../kernel/access';

/** A class whose methods are queries, mutations or fields. */
export type ResolverClass = new (...parts: never[]) => object;

/** The classes of a resolver list and the instances that stand behind them. */
export type Resolvers = ReadonlyMap<ResolverClass, object>;

/**
 * The schema over resolver instances that `compose` made. Properties of a type need no function: only what has a resolver method costs a call.
 * Throws when a resolver class has no instance.
 */
export function buildBffSchema(resolvers: Resolvers): GraphQLSchema {
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers = true;
  const [first, ...others] = resolvers.keys();
  if (!first) throw new Error('a schema needs at least one resolver');
  const instanceOf = (target: unknown): object => {
    const instance = [...resolvers].find(([resolver]) => resolver === target)?.[1];
    if (!instance) throw new Error(`no instance of ${String((target as { name?: string }).name)}`);
    return instance;
  };
  const instances = new Map<unknown, object>([...resolvers.keys()].map((target) => [target, instanceOf(target)]));
  return buildSchemaSync({
    resolvers: [first, ...others],
    container: { get: (target) => instances.get(target) ?? instanceOf(target) },
    authChecker: checkAccess,
    // Inputs are judged by the services, which name the field and know the domain's rule.
    validate: false,
  });
}
