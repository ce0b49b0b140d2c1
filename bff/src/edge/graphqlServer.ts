import { ApolloServer, type ApolloServerOptions, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginSchemaReportingDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../kernel/context';
import { randomId } from '../kernel/ids';
import { compiledOperations } from './compiledOperations';
import { MOST_TOKENS } from './documentLimits';
import type { Logger } from '../kernel/logger';
import type { FailureFormatter } from './failure';

interface GraphqlParts {
  readonly schema: GraphQLSchema;
  readonly failures: FailureFormatter;
  readonly log: Logger;
  readonly production: boolean;
  /** Ends requests under way before the server closes. */
  readonly drain: ApolloServerPlugin<Context>;
}

/** Apollo's own remarks, in our log. */
const apolloLog = (log: Logger): ApolloServerOptions<Context>['logger'] => ({
  debug: (message: unknown) => log.debug({}, String(message)),
  info: (message: unknown) => log.info({}, String(message)),
  warn: (message: unknown) => log.warn({}, String(message)),
  error: (message: unknown) => log.error({}, String(message)),
});

/** Apollo with everything off that this product does not use, and the limits on. */
export function graphqlServer({ schema, failures, log, production, drain }: GraphqlParts): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    logger: apolloLog(log),
    introspection: !production,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    formatError: (_formatted, error) => failures.format(error, randomId()),
    plugins: [
      drain,
      compiledOperations(failures),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}
