import { createHash, randomBytes } from 'node:crypto';
import { SessionModel } from '../../../../bff/src/domains/identity/session.model';
import { startPlatforms, type Platforms } from '../../../platforms/standIn/platforms';
import { startDatabase, type TestDatabase } from '../../../support/database';
import { startBff, type TestBff, type Tokens } from '../../../support/startBff';

const ME = '{ me { level } }';
const SIGN_IN = `mutation($platform: Platform!, $code: String!) { signIn(input: { platform: $platform, code: $code }) { accessToken refreshToken } }`;
const REFRESH = `mutation($refreshToken: String!) { refreshSession(input: { refreshToken: $refreshToken }) { accessToken refreshToken } }`;

let platforms: Platforms;
let database: TestDatabase;
let bff: TestBff;

beforeAll(async () => {
  platforms = await startPlatforms();
  database = await startDatabase();
  bff = await startBff({ environment: { ...platforms.environment, RATE_LIMITS: 'off' } });
});
afterAll(async () => {
  await bff.stop();
  await database.stop();
  await platforms.stop();
});

const signIn = (platform: string, code: string) => bff.api.send<{ signIn: Tokens }>(SIGN_IN, { platform, code });
const refresh = ({ refreshToken }: Tokens) => bff.api.send<{ refreshSession: Tokens }>(REFRESH, { refreshToken });
const codeOf = ({ errors }: { errors: ReadonlyArray<{ extensions: { code: string } }> }) => errors[0]?.extensions.code;

async function throughWechat(): Promise<string> {
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('hex');
  const door = await fetch(`${bff.url}/sign-in/public-account?challenge=${challenge}`, { redirect: 'manual' });
  const back = new URL(platforms.wechat.authorize('li', door.headers.get('location') ?? '')).searchParams;
  return `${back.get('code')}.${back.get('state')}.${verifier}`;
}

describe.each([
  ['WEAPP', async () => platforms.wechat.loginCode('li')],
  ['ALIPAY', async () => platforms.alipay.loginCode('li')],
  ['H5', throughWechat],
] as const)('a login code of %s', (platform, codeFrom) => {
  test('replayed signs nobody in', async () => {
    const code = await codeFrom();
    expect((await signIn(platform, code)).errors).toEqual([]);
    expect(codeOf(await signIn(platform, code))).toBe('SIGN_IN_CODE_INVALID');
  });

  test('sent eight times at once opens one session', async () => {
    const code = await codeFrom();
    const before = await SessionModel.countDocuments();
    const all = await Promise.all(Array.from({ length: 8 }, () => signIn(platform, code)));
    expect(all.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect((await SessionModel.countDocuments()) - before).toBe(1);
  });
});

test('a link with a stranger’s code and state signs nobody in to the stranger’s account', async () => {
  const [code, state] = (await throughWechat()).split('.');
  for (const secret of [randomBytes(32).toString('base64url'), '', 'x'.repeat(43)]) {
    expect(codeOf(await signIn('H5', `${code}.${state}.${secret}`))).toBe('SIGN_IN_CODE_INVALID');
  }
});

describe('a stolen refresh token', () => {
  const owner = async (): Promise<Tokens> => {
    const { data } = await signIn('WEAPP', platforms.wechat.loginCode(`owner-${randomBytes(4).toString('hex')}`));
    if (!data) throw new Error('not signed in');
    return data.signIn;
  };
  const expectAllEnded = async (...tokens: readonly (Tokens | undefined)[]): Promise<void> => {
    for (const each of tokens) {
      if (!each) throw new Error('nothing was handed out');
      expect((await bff.api.as(each.accessToken).failure(ME)).extensions.code).toBe('SESSION_ENDED');
      expect(codeOf(await refresh(each))).toBe('SESSION_ENDED');
    }
  };

  test('used by the thief first: the owner’s own use ends the thief’s session too', async () => {
    const tokens = await owner();
    const thief = (await refresh(tokens)).data?.refreshSession;
    expect(codeOf(await refresh(tokens))).toBe('SESSION_ENDED');
    await expectAllEnded(tokens, thief);
  });

  test('used by the owner first: the thief gets nothing, and everything ends', async () => {
    const tokens = await owner();
    const renewed = (await refresh(tokens)).data?.refreshSession;
    expect(codeOf(await refresh(tokens))).toBe('SESSION_ENDED');
    await expectAllEnded(tokens, renewed);
  });

  test('of many generations ago ends the newest one', async () => {
    const first = await owner();
    let newest = first;
    for (let times = 0; times < 5; times += 1) newest = (await refresh(newest)).data?.refreshSession ?? newest;
    expect(codeOf(await refresh(first))).toBe('SESSION_ENDED');
    await expectAllEnded(newest);
  });

  test('used by both at once gives at most one a session, and it does not last', async () => {
    const tokens = await owner();
    const both = await Promise.all(Array.from({ length: 8 }, () => refresh(tokens)));
    const won = both.flatMap(({ data }) => (data ? [data.refreshSession] : []));
    expect(won.length).toBeLessThanOrEqual(1);
    await expectAllEnded(tokens, ...won);
  });

  test('does not touch the citizen’s other devices', async () => {
    const user = `two-${randomBytes(4).toString('hex')}`;
    const [phone, tablet] = await Promise.all(
      [0, 1].map(async () => (await signIn('WEAPP', platforms.wechat.loginCode(user))).data?.signIn),
    );
    if (!phone || !tablet) throw new Error('not signed in');
    await refresh(phone);
    await refresh(phone);
    await expect(bff.api.as(tablet.accessToken).ask(ME)).resolves.toEqual({ me: { level: 'SIGNED_IN' } });
  });
});

describe('the door to WeChat’s page', () => {
  const challenge = 'a'.repeat(64);

  test.each([
    'redirect_uri=//evil.example',
    'redirect_uri=https%3A%2F%2Fevil.example%2F',
    'returnTo=/\\evil.example',
    'to=%2F%2Fevil.example',
    'state=evil.example',
    'redirect_uri=http://127.0.0.1:3000@evil.example/',
  ])('leads to WeChat and back to us, whatever else is asked (%s)', async (more) => {
    const reply = await fetch(`${bff.url}/sign-in/public-account?${more}&challenge=${challenge}&${more}`, {
      redirect: 'manual',
    });
    const page = new URL(reply.headers.get('location') ?? '');
    expect(page.origin).toBe(platforms.wechat.url);
    expect(page.searchParams.getAll('redirect_uri')).toEqual([platforms.environment['PUBLIC_ACCOUNT_RETURN_URL']]);
    expect(page.toString()).not.toContain('evil');
  });

  test.each([
    '//evil.example',
    '%2F%2Fevil.example',
    `${'a'.repeat(63)}/`,
    `${challenge}%0d%0aLocation:%20https://evil.example`,
  ])('takes %s for no challenge', async (given) => {
    const reply = await fetch(`${bff.url}/sign-in/public-account?challenge=${given}`, { redirect: 'manual' });
    expect([reply.status, reply.headers.get('location')]).toEqual([400, null]);
  });
});
