import fastifyStatic from '@fastify/static';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;
/** The build writes a hash of the content into these names: they never change under the same name. */
const HASHED_NAME = /[.-][0-9a-f]{8,}\.\w+(\.map)?$/;
const YEAR_SECONDS = 31_536_000;

const NOT_BUILT =
  '<!doctype html><meta charset="utf-8"><title>城市服务</title><p>The H5 program is not built yet. Run <code>npm start</code>, which builds it.</p>';

/** The program's service worker: it fetches the program's own files and nothing else. */
const WORKER = 'sw.js';
const WORKER_POLICY = "default-src 'none'; connect-src 'self'";

/** What the page may load: itself, and nothing from anywhere else. Inline scripts of the build's own page are named by their hash. */
export function contentSecurityPolicy(page: string): string {
  const hashes = [...page.matchAll(INLINE_SCRIPT)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...hashes].join(' ')}`,
    // Taro's components set style attributes and add style elements while they run.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const wantsPage = (accept: string | undefined, url: string): boolean =>
  (accept ?? '*/*').match(/text\/html|\*\/\*/) !== null && !/\.\w{1,8}(\?|$)/.test(url);

function sendPage(reply: FastifyReply, page: string | null): FastifyReply {
  return reply
    .code(page === null ? 503 : 200)
    .header('cache-control', 'no-cache')
    .header('content-security-policy', contentSecurityPolicy(page ?? ''))
    .type('text/html; charset=utf-8')
    .send(page ?? NOT_BUILT);
}

/**
 * Serves the compiled H5 program: files as they are (their compressed twin when there is one), and its page for every address of the program.
 * @param notFound answers what is neither a file nor an address of the program
 */
export function serveH5(
  server: FastifyInstance,
  folder: string,
  notFound: (reply: FastifyReply) => FastifyReply,
): void {
  const index = join(folder, 'index.html');
  const built = existsSync(index);
  if (built) {
    void server.register(fastifyStatic, {
      root: folder,
      index: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const name = path.replace(/\.(br|gz)$/, '');
        if (name === join(folder, WORKER)) reply.header('content-security-policy', WORKER_POLICY);
        reply.header(
          'cache-control',
          HASHED_NAME.test(name) ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache',
        );
      },
      globIgnore: ['index.html'],
      wildcard: true,
    });
  }
  const page = (): string | null => (built ? readFileSync(index, 'utf8') : null);
  server.get('/', (_request, reply) => sendPage(reply, page()));
  server.get('/index.html', (_request, reply) => sendPage(reply, page()));
  server.setNotFoundHandler((request, reply) =>
    request.method === 'GET' && wantsPage(request.headers.accept, request.url)
      ? sendPage(reply, page())
      : notFound(reply),
  );
}
