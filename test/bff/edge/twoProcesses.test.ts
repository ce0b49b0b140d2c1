import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { acquireDatabase, type OpenDatabase } from '../../../bff/src/storage/databaseProcess';
import type { Api, Failure } from '../../support/api';
import { startBffProcess, type BffProcess } from '../../support/processes';
import { describeWithRedis, startRedis, type TestRedis } from '../../support/redis';
import type { Tokens } from '../../support/startBff';

/** A code that is refused: what counts is the asking, and nothing has to be written. */
const GUESS = 'mutation { signIn(input: { platform: WEAPP, code: "" }) { accessToken } }';
const SIGN_IN =
  'mutation($code: String!) { signIn(input: { platform: WEAPP, code: $code }) { accessToken refreshToken } }';
const REFRESH =
  'mutation($token: String!) { refreshSession(input: { refreshToken: $token }) { accessToken refreshToken } }';
const ME = '{ me { level } }';

const AT_ONCE = 32;

/** Sends `times` requests, 32 at a time, to the processes in turn; the codes of their failures. */
async function codesOf(
  processes: readonly BffProcess[],
  query: string,
  times: number,
): Promise<Failure['extensions'][]> {
  const failures: Failure['extensions'][] = [];
  for (let sent = 0; sent < times; sent += AT_ONCE) {
    const round = Array.from({ length: Math.min(AT_ONCE, times - sent) }, (_, index) => {
      const { api } = processes[index % processes.length] ?? processes[0]!;
      return api.failure(query);
    });
    failures.push(...(await Promise.all(round)).map(({ extensions }) => extensions));
  }
  return failures;
}

const signIn = async (api: Api, code: string): Promise<Tokens> =>
  (await api.ask<{ signIn: Tokens }>(SIGN_IN, { code })).signIn;
const codeAt = async ({ api }: BffProcess, token: string): Promise<string | undefined> =>
  (await api.as(token).send(ME)).errors[0]?.extensions.code;

describeWithRedis('two processes of the BFF on one database and one Redis', () => {
  let dataDir: string;
  let redis: TestRedis;
  let database: OpenDatabase;
  let one: BffProcess;
  let other: BffProcess;
  // Where a busy machine keeps Redis from answering in time, each process counts alone for that request: not what is asked here.
  const start = (): Promise<BffProcess> =>
    startBffProcess({ DATA_DIR: dataDir, REDIS_URI: redis.uri, REDIS_DEADLINE_MS: '20000', DEMO_CITY: 'off' });
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'city-services-two-'));
    redis = await startRedis();
    one = await start();
    other = await start();
    database = await acquireDatabase(dataDir);
  });
  beforeEach(() => redis.clear());
  afterAll(async () => {
    await Promise.all([one.end(), other.end()]);
    await database.close();
    await redis.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  test('a session opened on one is known on the other at once, and ended on one it is ended on the other', async () => {
    const { accessToken } = await signIn(one.api, 'li');
    expect(await codeAt(other, accessToken)).toBeUndefined();
    await other.api.as(accessToken).ask('mutation { signOut }');
    expect(await Promise.all([codeAt(one, accessToken), codeAt(other, accessToken)])).toEqual([
      'SESSION_ENDED',
      'SESSION_ENDED',
    ]);
  });

  test('many who sign out on one are out on the other, none is left in', async () => {
    const tokens = await Promise.all(Array.from({ length: 16 }, (_, index) => signIn(one.api, `person${index}`)));
    const codes = await Promise.all(
      tokens.map(async ({ accessToken }, index) => {
        const [here, there] = index % 2 ? [one, other] : [other, one];
        await here.api.as(accessToken).ask('mutation { signOut }');
        return codeAt(there, accessToken);
      }),
    );
    expect(new Set(codes)).toEqual(new Set(['SESSION_ENDED']));
  });

  test('a refresh token used on both at once is found out, on both', async () => {
    const { refreshToken } = await signIn(one.api, 'wang');
    const answers = await Promise.all(
      [one, other].map(({ api }) => api.send<{ refreshSession: Tokens }>(REFRESH, { token: refreshToken })),
    );
    const fresh = answers.flatMap(({ data }) => (data?.refreshSession ? [data.refreshSession.accessToken] : []));
    expect(fresh.length).toBeLessThanOrEqual(1);
    for (const token of fresh) expect(await codeAt(other, token)).toBe('SESSION_ENDED');
    expect((await one.api.failure(REFRESH, { token: refreshToken })).extensions.code).toBe('SESSION_ENDED');
  });

  test('of requests that come to both at once, exactly as many as the rule says get in', async () => {
    const failures = await codesOf([one, other], GUESS, 352);
    const refused = failures.filter(({ code }) => code === 'REQUEST_LIMITED');
    expect(failures.length - refused.length).toBe(300);
    for (const { retryAfterSeconds } of refused) {
      expect(retryAfterSeconds).toBeGreaterThan(500);
      expect(retryAfterSeconds).toBeLessThanOrEqual(600);
    }
  });

  test('a limit of an account holds wherever it asks', async () => {
    const { accessToken } = await signIn(one.api, 'zhao');
    const send = async (index: number): Promise<boolean> => {
      const { errors } = await (index % 2 ? one : other).api.as(accessToken).send(ME);
      return errors.length === 0;
    };
    let answered = 0;
    for (let round = 0; round < 11; round += 1) {
      const within = await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => send(index)));
      answered += within.filter(Boolean).length;
    }
    expect(answered).toBe(300);
  });

  test('without Redis both go on, each with a quarter of the limit, and say so once; then they count together again', async () => {
    await redis.crash();
    const alone = await codesOf([one, other], GUESS, 352);
    expect(alone.filter(({ code }) => code === 'SIGN_IN_CODE_INVALID')).toHaveLength(150);
    const { accessToken } = await signIn(one.api, 'qian').catch(() => ({ accessToken: '' }));
    expect(accessToken).toBe('');
    for (const { words } of [one, other]) expect(words().match(/Redis does not answer/g)).toHaveLength(1);
    await redis.restart();
    for (const process of [one, other]) {
      // The connection comes back by itself, within two seconds on a machine with time.
      const deadlineMs = Date.now() + 30_000;
      let codes = [''];
      while (codes.length > 0 && Date.now() < deadlineMs) {
        await wait(100);
        codes = (await process.api.send(SIGN_IN, { code: 'qian' })).errors.map(({ extensions }) => extensions.code);
      }
      expect(codes).toEqual([]);
    }
  });

  test('one that is stopped, or killed, hurts the other in nothing', async () => {
    const { accessToken } = await signIn(one.api, 'sun');
    const under = Promise.all(Array.from({ length: 20 }, () => codeAt(other, accessToken)));
    expect(await one.end('SIGTERM')).toBe(0);
    expect(new Set(await under)).toEqual(new Set([undefined]));
    expect(await codeAt(other, accessToken)).toBeUndefined();
    one = await start();
    expect(await codeAt(one, accessToken)).toBeUndefined();
    await one.end('SIGKILL');
    expect(await codeAt(other, accessToken)).toBeUndefined();
    expect((await fetch(`${other.url}/readyz`)).status).toBe(200);
  });
});
