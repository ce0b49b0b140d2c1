import type { FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import { AppError } from '../kernel/appError';
import { checkDocument } from './documentLimits';
import type { FailureFormatter } from './failure';
import { requestIn } from './requestLimits';

/** Texts that passed; a released client has some fifty. */
const MOST_KEPT = 500;

/** Judges the text of an operation once, and remembers those that passed. */
class TextJudge {
  readonly #passed = new Set<string>();

  /** @param released the only texts that are answered; null: any */
  constructor(private readonly released: ReadonlySet<string> | null) {}

  check(text: string): void {
    if (this.released) {
      if (!this.released.has(text)) throw new AppError('OPERATION_UNKNOWN');
      return;
    }
    if (this.#passed.has(text)) return;
    checkDocument(text);
    if (this.#passed.size >= MOST_KEPT) this.#passed.clear();
    this.#passed.add(text);
  }
}

interface GateParts {
  readonly failures: FailureFormatter;
  /** The texts that released clients send (`OPERATIONS_DIR`); null in development, where anything is answered. */
  readonly released: ReadonlySet<string> | null;
}

/** What can be said of a request without the schema is said here, before anything dear begins. Refusals have HTTP 200, as all of GraphQL's. */
export function guardOperations(server: FastifyInstance, path: string, { failures, released }: GateParts): void {
  const judge = new TextJudge(released);
  server.addHook('preHandler', async (request, reply) => {
    if (request.routeOptions.url !== path) return;
    try {
      const asked = requestIn(request.body);
      if (asked) judge.check(asked.query);
    } catch (error) {
      if (!(error instanceof AppError || error instanceof GraphQLError)) throw error;
      return reply.code(200).send({ errors: [failures.format(error, request.id)] });
    }
  });
}
