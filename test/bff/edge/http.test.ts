import { brotliCompressSync } from 'node:zlib';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentSecurityPolicy } from '../../../bff/src/edge/h5';
import { startDatabase, type TestDatabase } from '../../support/database';
import { startBff, type TestBff } from '../../support/startBff';

const PAGE =
  '<!doctype html><html><head><script>window.a=1</script><script src="/js/app.1a2b3c4d.js"></script></head></html>';

describe('over HTTP', () => {
  let database: TestDatabase;
  let bff: TestBff;
  let h5Dir: string;

  beforeAll(async () => {
    h5Dir = await mkdtemp(join(tmpdir(), 'h5-'));
    await mkdir(join(h5Dir, 'js'));
    await writeFile(join(h5Dir, 'index.html'), PAGE);
    await writeFile(join(h5Dir, 'js/app.1a2b3c4d.js'), 'plain');
    await writeFile(join(h5Dir, 'js/app.1a2b3c4d.js.br'), brotliCompressSync('compressed'));
    await writeFile(join(h5Dir, 'logo.svg'), '<svg/>');
    await writeFile(join(h5Dir, 'sw.js'), 'worker');
    await writeFile(join(h5Dir, 'sw.js.br'), brotliCompressSync('worker'));
    database = await startDatabase();
    bff = await startBff({ h5Dir });
  });
  afterAll(async () => {
    await bff.stop();
    await database.stop();
    await rm(h5Dir, { recursive: true });
  });

  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${bff.url}${path}`, { headers });

  test.each(['/', '/index.html', '/features/traffic/pages/home/index', '/pages/me/index?from=qr'])(
    '%s is the program',
    async (path) => {
      const response = await get(path, { accept: 'text/html' });
      expect(response.status).toBe(200);
      expect(await response.text()).toBe(PAGE);
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    },
  );

  test('the page may run its own inline script and no other', () => {
    const policy = contentSecurityPolicy(PAGE);
    expect(policy).toMatch(/script-src 'self' 'sha256-[\w+/]{43}='(;|$)/);
    expect(policy).not.toContain('unsafe-eval');
    expect(policy.match(/sha256-/g)).toHaveLength(1);
  });

  test('files with a hash in their name are kept for a year, others are asked for again', async () => {
    const script = await get('/js/app.1a2b3c4d.js', { 'accept-encoding': 'identity' });
    expect(await script.text()).toBe('plain');
    expect(script.headers.get('cache-control')).toMatch(/immutable/);
    expect((await get('/logo.svg')).headers.get('cache-control')).toBe('no-cache');
  });

  test('the compressed twin of a file is served to who takes it', async () => {
    const script = await get('/js/app.1a2b3c4d.js', { 'accept-encoding': 'br' });
    expect(script.headers.get('content-encoding')).toBe('br');
    expect(await script.text()).toBe('compressed');
    expect(script.headers.get('content-type')).toMatch(/javascript/);
    expect(script.headers.get('cache-control')).toMatch(/immutable/);
  });

  test.each(['identity', 'br'])(
    'the service worker is asked for again each time, and may fetch from here alone (%s)',
    async (encoding) => {
      const worker = await get('/sw.js', { 'accept-encoding': encoding });
      expect(await worker.text()).toBe('worker');
      expect(worker.headers.get('content-type')).toMatch(/javascript/);
      expect(worker.headers.get('cache-control')).toBe('no-cache');
      expect(worker.headers.get('content-security-policy')).toBe("default-src 'none'; connect-src 'self'");
      expect(contentSecurityPolicy(PAGE)).toContain("worker-src 'self'");
    },
  );

  test.each(['/js/none.1a2b3c4d.js', '/favicon.ico', '/.env', '/package.json'])('%s is not there', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'INPUT_INVALID' } }] });
  });

  test.each(['/../secret', '/%2e%2e/%2e%2e/etc/passwd', '/js/..%2f..%2f..%2fetc%2fpasswd'])(
    '%s leads out of nowhere',
    async (path) => {
      const status = await new Promise<number>((resolve, reject) => {
        const { hostname, port } = new URL(bff.url);
        request({ hostname, port, path, headers: { accept: 'image/png' } }, (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        })
          .on('error', reject)
          .end();
      });
      expect([400, 403, 404]).toContain(status);
    },
  );

  test('every answer bears the headers of a careful site', async () => {
    for (const path of ['/', '/healthz', '/none.png']) {
      const { headers } = await get(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });

  test('GraphQL answers POST alone', async () => {
    const response = await get('/graphql?query={demo}');
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  test('it is alive, and ready while the database answers', async () => {
    await expect(get('/healthz').then((response) => response.json())).resolves.toEqual({ status: 'ok' });
    await expect(get('/readyz').then((response) => response.json())).resolves.toEqual({ status: 'ready' });
  });

  test('development shows its messages', async () => {
    const { messages } = (await get('/dev/outbox').then((response) => response.json())) as { messages: unknown[] };
    expect(messages).toEqual(bff.outbox());
  });

  test('without a build the page says what to do', async () => {
    const bare = await startBff({ h5Dir: join(h5Dir, 'none') });
    const response = await fetch(bare.url);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm start');
    await bare.stop();
  });
});
