import { createHash, randomBytes } from 'node:crypto';
import { AccountModel } from '../../../bff/src/domains/identity/account.model';
import { createLogger } from '../../../bff/src/kernel/logger';
import { startPlatforms, type Platforms } from '../../platforms/standIn/platforms';
import { startDatabase, type TestDatabase } from '../../support/database';
import { startBff, type TestBff } from '../../support/startBff';

const SIGN_IN = `mutation($platform: Platform!, $code: String!) { signIn(input: { platform: $platform, code: $code }) { accessToken me { level } } }`;

let platforms: Platforms;
let database: TestDatabase;
let bff: TestBff;
const logged: string[] = [];

const log = {
  ...createLogger({ level: 'silent', format: 'json' }),
  debug: () => undefined,
  info: () => undefined,
  warn: (fields: object, message: string) => void logged.push(`${message} ${JSON.stringify(fields)}`),
  error: (fields: object, message: string) => void logged.push(`${message} ${JSON.stringify(fields)}`),
};

beforeAll(async () => {
  platforms = await startPlatforms({ returnUrl: 'http://127.0.0.1:3000/' });
  database = await startDatabase();
  bff = await startBff({ environment: platforms.environment, log });
});
beforeEach(() => {
  logged.length = 0;
  platforms.wechat.calm();
  platforms.alipay.calm();
});
afterAll(async () => {
  await bff.stop();
  await database.stop();
  await platforms.stop();
});

const accountsOf = async (): Promise<string[]> => {
  return (await AccountModel.find().lean()).map(({ _id, platform }) => `${platform} ${_id}`);
};

async function throughWechat(user: string): Promise<string> {
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('hex');
  const door = await fetch(`${bff.url}/sign-in/public-account?challenge=${challenge}`, { redirect: 'manual' });
  expect([door.status, door.headers.get('cache-control')]).toEqual([302, 'no-store']);
  const back = new URL(platforms.wechat.authorize(user, door.headers.get('location') ?? '')).searchParams;
  return `${back.get('code')}.${back.get('state')}.${verifier}`;
}

test('a citizen of WeChat, of Alipay and of H5 inside WeChat signs in, and comes back to the same account', async () => {
  for (let time = 0; time < 2; time += 1) {
    const codes = [
      ['WEAPP', platforms.wechat.loginCode('li')],
      ['ALIPAY', platforms.alipay.loginCode('li')],
      ['H5', await throughWechat('li')],
    ];
    for (const [platform, code] of codes) {
      const { signIn } = await bff.api.ask<{ signIn: { me: object } }>(SIGN_IN, { platform, code });
      expect(signIn.me).toEqual({ level: 'SIGNED_IN' });
    }
  }
  const accounts = await accountsOf();
  expect(accounts.map((account) => account.split(' ')[0]).sort()).toEqual(['ALIPAY', 'H5', 'WEAPP']);
  expect(accounts.join()).not.toContain(platforms.alipay.openIdOf('li'));
});

test('a code of one platform is nobody’s on another, and a code serves once', async () => {
  const code = platforms.wechat.loginCode('li');
  for (const platform of ['ALIPAY', 'H5']) {
    expect((await bff.api.failure(SIGN_IN, { platform, code })).extensions.code).toBe('SIGN_IN_CODE_INVALID');
  }
  await bff.api.ask(SIGN_IN, { platform: 'WEAPP', code });
  expect((await bff.api.failure(SIGN_IN, { platform: 'WEAPP', code })).extensions.code).toBe('SIGN_IN_CODE_INVALID');
});

test.each([
  ['busy', 'SIGN_IN_UNAVAILABLE', 'upstream'],
  ['blocked', 'SIGN_IN_REFUSED', 'forbidden'],
  ['frequency', 'REQUEST_LIMITED', 'limited'],
  ['secret', 'SIGN_IN_UNAVAILABLE', 'upstream'],
] as const)('WeChat’s %s reaches the client as %s', async (fault, code, kind) => {
  platforms.wechat.fail(fault, 2);
  const { extensions } = await bff.api.failure(SIGN_IN, { platform: 'WEAPP', code: platforms.wechat.loginCode('li') });
  expect(extensions).toMatchObject({ code, kind });
  expect(Number(extensions.retryAfterSeconds ?? 0) > 0).toBe(kind !== 'forbidden');
});

test('the log tells the operator which setting the platform does not accept, and holds neither secret nor code', async () => {
  const code = platforms.wechat.loginCode('li');
  platforms.wechat.fail('secret');
  await bff.api.failure(SIGN_IN, { platform: 'WEAPP', code });
  expect(logged.join()).toMatch(/"vendor":"wechat","reason":"rejected","vendorCode":"40125"/);
  expect(logged.join()).not.toContain(code);
  expect(logged.join()).not.toContain(platforms.environment['WECHAT_SECRET']);
});

test('the door to WeChat’s page refuses what is no challenge, and leads nowhere else', async () => {
  const challenge = 'a'.repeat(64);
  for (const query of ['', '?challenge=', '?challenge=x', `?challenge=${challenge}&challenge=${challenge}`]) {
    const reply = await fetch(`${bff.url}/sign-in/public-account${query}`, { redirect: 'manual' });
    expect([query, reply.status]).toEqual([query, 400]);
  }
  const query = `challenge=${challenge}&redirect_uri=https://evil.example/&returnTo=//evil.example`;
  const reply = await fetch(`${bff.url}/sign-in/public-account?${query}`, { redirect: 'manual' });
  expect(reply.headers.get('location')).toMatch(new RegExp(`^${platforms.wechat.url}/connect/oauth2/authorize\\?`));
  expect(reply.headers.get('location')).not.toContain('evil');
});

test('in development nobody has to go through WeChat, and any code is an account’s name', async () => {
  const development = await startBff();
  try {
    const path = `/sign-in/public-account?challenge=${'a'.repeat(64)}`;
    const reply = await fetch(`${development.url}${path}`, {
      redirect: 'manual',
      headers: { accept: 'application/json' },
    });
    expect(reply.status).toBe(204);
    await expect(development.signIn('anybody')).resolves.toBeDefined();
  } finally {
    await development.stop();
  }
});
