import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { createClient } from '@redis/client';

const FINDER = pathToFileURL(join(__dirname, '../../.tools/redis.mjs')).href;
const READY_WITHIN_MS = 15_000;

/** What `.tools/redis.mjs` finds, asked in a process of its own: jest takes no ES modules in. */
function found(): [path: string | null, command: string] {
  const script = `import { findRedis, REDIS_INSTALL_COMMAND } from '${FINDER}';
    process.stdout.write(JSON.stringify([findRedis(), REDIS_INSTALL_COMMAND]));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })) as [
    string | null,
    string,
  ];
}

/** `describe` where a redis-server can be started. Elsewhere its tests are skipped, and in CI fail: `startRedis` says what to install. */
export const describeWithRedis: typeof describe | typeof describe.skip =
  found()[0] !== null || process.env['CI'] === 'true' ? describe : describe.skip;

/** A Redis of one test file: empty at first, gone afterwards, kept in memory alone. */
export interface TestRedis {
  readonly uri: string;
  /** Every key and its life in ms. */
  keys(): Promise<ReadonlyMap<string, number>>;
  clear(): Promise<void>;
  /** Answers nobody from here on, and keeps connections: a Redis that hangs. */
  hang(): void;
  goOn(): void;
  /** Ends at once, as in a crash. */
  crash(): Promise<void>;
  /** Starts again at the same address, empty. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const clientOf = (uri: string) => createClient({ url: uri, socket: { reconnectStrategy: false } });

async function withClient<T>(uri: string, work: (client: ReturnType<typeof clientOf>) => Promise<T>): Promise<T> {
  const client = clientOf(uri);
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    if (client.isOpen) client.destroy();
  }
}

async function ready(uri: string, server: ChildProcess): Promise<void> {
  for (const begun = Date.now(); Date.now() - begun < READY_WITHIN_MS; await wait(50)) {
    if (server.exitCode !== null) throw new Error(`redis-server ended with ${server.exitCode}`);
    const answered = await withClient(uri, (client) => client.ping()).catch(() => null);
    if (answered) return;
  }
  throw new Error('redis-server did not get ready');
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exit = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGKILL');
  await exit;
}

async function keysOf(uri: string): Promise<ReadonlyMap<string, number>> {
  return withClient(uri, async (client) => {
    const names = await client.keys('*');
    return new Map(await Promise.all(names.map(async (name) => [name, await client.pTTL(name)] as const)));
  });
}

/** Starts redis-server on a free port of this machine. @throws Error that names the command that installs it */
export async function startRedis(): Promise<TestRedis> {
  const [path, command] = found();
  if (!path) throw new Error(`No redis-server here. One command installs it: ${command}`);
  const folder = await mkdtemp(join(tmpdir(), 'city-services-redis-'));
  const port = await freePort();
  const uri = `redis://127.0.0.1:${port}`;
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  const launch = async (): Promise<ChildProcess> => {
    const child = spawn(path, options, { stdio: 'ignore' });
    await ready(uri, child);
    return child;
  };
  let server = await launch();
  return {
    uri,
    keys: () => keysOf(uri),
    clear: async () => void (await withClient(uri, (client) => client.flushAll())),
    hang: () => void server.kill('SIGSTOP'),
    goOn: () => void server.kill('SIGCONT'),
    crash: () => ended(server),
    restart: async () => {
      server = await launch();
    },
    stop: async () => {
      await ended(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
