import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { ApolloServer } from '@apollo/server';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { AppError } from '../kernel/appError';
import type { Context } from '../kernel/context';
import { randomId } from '../kernel/ids';
import type { Logger } from '../kernel/logger';
import { compressAnswers } from './compression';
import type { contextFactory } from './contextFactory';
import type { FailureFormatter } from './failure';
import { guardAddresses } from './addressGate';
import type { Hit } from './frequency';
import { graphqlServer } from './graphqlServer';
import { serveH5 } from './h5';
import { guardOperations } from './operationGate';

/** Larger than any operation of the released clients by far. */
const BODY_LIMIT_BYTES = 64 * 1024;
const GRAPHQL = '/graphql';

/** Answers with this HTTP status; without a failure, that the request is wrong. */
export type Refuse = (reply: FastifyReply, status: number, failure?: AppError) => FastifyReply;

/** Adds addresses to the server. */
export type Door = (server: FastifyInstance, refuse: Refuse) => void;

export interface EdgeParts {
  readonly schema: GraphQLSchema;
  readonly context: ReturnType<typeof contextFactory>;
  readonly failures: FailureFormatter;
  readonly log: Logger;
  readonly production: boolean;
  readonly trustProxy: readonly string[];
  /** Counts requests; absent with RATE_LIMITS=off. */
  readonly hit?: Hit | undefined;
  /** The texts of operations that are answered; null: any. */
  readonly released: ReadonlySet<string> | null;
  readonly h5Dir: string;
  /** Resolves when the database answers. */
  readonly checkReady: () => Promise<void>;
  /** Doors for others beside GraphQL (`callbacks/`). */
  readonly doors: readonly Door[];
  /** The development messages; absent in production, and the address with it. */
  readonly outbox?: () => readonly unknown[];
}

const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
};

function addHooks(server: FastifyInstance, { log, production }: EdgeParts): void {
  server.addHook('onRequest', async ({ routeOptions }, reply) => {
    reply.headers(SECURITY_HEADERS);
    // A citizen's records stay in no cache, the browser's own included.
    if (routeOptions.url === GRAPHQL) reply.header('cache-control', 'no-store');
    if (production) reply.header('strict-transport-security', 'max-age=31536000');
  });
  // Neither the address nor a query string: both can tell a person.
  server.addHook('onResponse', async ({ id, method, routeOptions }, reply) => {
    const ms = Math.round(reply.elapsedTime);
    log.debug({ traceId: id, method, route: routeOptions.url ?? '-', status: reply.statusCode, ms }, 'request');
  });
}

function addHealth(server: FastifyInstance, { checkReady, log }: EdgeParts): void {
  server.get('/healthz', async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));
  server.get('/readyz', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    try {
      await checkReady();
      return await reply.send({ status: 'ready' });
    } catch (error) {
      log.warn({ error }, 'not ready: the database does not answer');
      return reply.code(503).send({ status: 'unavailable', reason: 'the database does not answer' });
    }
  });
}

/** What never reached GraphQL: a body that is no JSON, too large, of another kind. The form of the answer is the same. */
function addFailures(server: FastifyInstance, { failures }: EdgeParts): Refuse {
  const refuse = (reply: FastifyReply, status: number, error: unknown): FastifyReply =>
    reply.code(status).send({ errors: [failures.format(error, reply.request.id)] });
  server.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    return refuse(reply, status, status < 500 ? new AppError('INPUT_INVALID', { cause: error }) : error);
  });
  return (reply, status, failure = new AppError('INPUT_INVALID')) => refuse(reply, status, failure);
}

/** The BFF as others meet it over HTTP. */
export class EdgeServer {
  readonly #server: FastifyInstance;
  readonly #apollo: ApolloServer<Context>;

  constructor(private readonly parts: EdgeParts) {
    const genReqId = (): string => randomId();
    // An empty list would trust everybody's header.
    const trustProxy = parts.trustProxy.length > 0 && [...parts.trustProxy];
    this.#server = Fastify({ bodyLimit: BODY_LIMIT_BYTES, trustProxy, genReqId, logger: false });
    const { schema, failures, production } = parts;
    const drain = fastifyApolloDrainPlugin(this.#server);
    this.#apollo = graphqlServer({ schema, failures, log: parts.log, production, drain });
  }

  /** Listens and answers the address, `http://127.0.0.1:3000`. */
  async start(port: number, host: string): Promise<string> {
    const { outbox, h5Dir, context, doors, hit, failures } = this.parts;
    addHooks(this.#server, this.parts);
    if (hit) guardAddresses(this.#server, GRAPHQL, { hit, failures });
    guardOperations(this.#server, GRAPHQL, this.parts);
    compressAnswers(this.#server);
    const refuse = addFailures(this.#server, this.parts);
    addHealth(this.#server, this.parts);
    if (outbox) {
      this.#server.get('/dev/outbox', async (_request, reply) =>
        reply.header('cache-control', 'no-store').send({ messages: outbox() }),
      );
    }
    for (const open of doors) open(this.#server, refuse);
    await this.#apollo.start();
    await this.#server.register(fastifyApollo(this.#apollo), { path: GRAPHQL, method: ['POST'], context });
    this.#server.get(GRAPHQL, (_request, reply) => refuse(reply.header('allow', 'POST'), 405));
    serveH5(this.#server, h5Dir, (reply) => refuse(reply, 404));
    return this.#server.listen({ port, host });
  }

  /** Lets requests under way finish, then closes. */
  async stop(): Promise<void> {
    await this.#server.close();
    await this.#apollo.stop();
  }
}
