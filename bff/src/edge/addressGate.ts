import type { FastifyInstance } from 'fastify';
import { AppError } from '../kernel/appError';
import type { FailureFormatter } from './failure';
import { addressWait, type Hit } from './frequency';

/** Files and the questions of a load balancer cost nothing; a page alone is a dozen files. */
const FREE = new Set(['/', '/index.html', '/*', '/healthz', '/readyz']);

/**
 * Bounds how often one address may ask for anything but files, before its body is read and its session looked up. GraphQL answers HTTP 200
 * as always, other doors 429.
 */
export function guardAddresses(
  server: FastifyInstance,
  graphql: string,
  parts: { hit: Hit; failures: FailureFormatter },
): void {
  server.addHook('onRequest', async (request, reply) => {
    const { url } = request.routeOptions;
    if (url === undefined || FREE.has(url)) return;
    const retryAfterSeconds = await addressWait(parts.hit, request.ip);
    if (retryAfterSeconds === 0) return;
    const failure = new AppError('REQUEST_LIMITED', { retryAfterSeconds });
    return reply
      .code(url === graphql ? 200 : 429)
      .header('retry-after', retryAfterSeconds)
      .header('cache-control', 'no-store')
      .send({ errors: [parts.failures.format(failure, request.id)] });
  });
}
