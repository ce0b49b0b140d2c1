import { createHash, randomBytes } from 'node:crypto';
import { composePlatforms } from '../../bff/src/compose/composePlatforms';
import type { Platform, PlatformSignIn } from '../../bff/src/ports/platformSignIn';
import { SPOILERS } from '../platforms/alipay/spoilers';
import { startPlatforms, type Platforms } from '../platforms/standIn/platforms';
import { testClock, type TestClock } from '../support/clock';
import { testSettings } from '../support/startBff';
import {
  outcomeOf,
  platformSignInContract,
  type Documented,
  type Remote,
  type Subject,
} from './platformSignIn.contract';

let platforms: Platforms;
let clock: TestClock;

beforeAll(async () => {
  clock = testClock(new Date());
  platforms = await startPlatforms({ now: () => clock.now() });
});
beforeEach(() => {
  platforms.wechat.calm();
  platforms.alipay.calm();
});
afterAll(() => platforms.stop());

const composed = (environment: Readonly<Record<string, string>> = {}) =>
  composePlatforms({ settings: testSettings({ ...platforms.environment, ...environment }), clock });
const signInOf = (platform: Platform, environment?: Readonly<Record<string, string>>): PlatformSignIn =>
  composed(environment).signIns[platform];

/** A port on which nothing listens; fetch itself refuses port 1. */
const NOBODY = 'http://127.0.0.1:2';
const AWAY = { WECHAT_API_URL: NOBODY, ALIPAY_GATEWAY_URL: NOBODY };

const remoteOf = (
  platform: Platform,
  own: Pick<Remote, 'fail' | 'asked' | 'foreignCode' | 'codeLivesSeconds' | 'documented' | 'busy'>,
): Remote => ({
  ...own,
  advanceSeconds: (seconds) => clock.advanceSeconds(seconds),
  impatient: (deadlineMs) => signInOf(platform, { PLATFORM_DEADLINE_MS: String(deadlineMs) }),
  lost: () => signInOf(platform, AWAY),
  secrets: () => {
    const { WECHAT_SECRET = '', PUBLIC_ACCOUNT_SECRET = '', ALIPAY_PRIVATE_KEY = '' } = platforms.environment;
    return [WECHAT_SECRET, PUBLIC_ACCOUNT_SECRET, ALIPAY_PRIVATE_KEY];
  },
});

const WECHAT_DOCUMENTED: readonly Documented[] = [
  ['busy', 'SIGN_IN_UNAVAILABLE'],
  ['codeInvalid', null],
  ['codeUsed', null],
  ['frequency', 'REQUEST_LIMITED'],
  ['quota', 'REQUEST_LIMITED'],
  ['blocked', 'SIGN_IN_REFUSED'],
  ['appId', 'SIGN_IN_UNAVAILABLE'],
  ['secret', 'SIGN_IN_UNAVAILABLE'],
  ['address', 'SIGN_IN_UNAVAILABLE'],
  ['nobody', 'SIGN_IN_UNAVAILABLE'],
  ['oddUser', 'SIGN_IN_UNAVAILABLE'],
];

const wechatRemote = (
  platform: Platform,
  foreignCode: (user: string) => string,
  documented = WECHAT_DOCUMENTED,
): Remote =>
  remoteOf(platform, {
    fail: (fault, times) => platforms.wechat.fail(fault as 'busy', times),
    asked: () => platforms.wechat.asked,
    foreignCode,
    codeLivesSeconds: 300,
    documented,
    busy: 'busy',
  });

/** A browser inside WeChat on its way through the page of authorisation. */
interface Journey {
  readonly code: string;
  readonly state: string;
  readonly verifier: string;
}
function throughPage(user: string): Journey {
  const verifier = randomBytes(32).toString('base64url');
  const page = composed().publicAccountPage?.(createHash('sha256').update(verifier).digest('hex'));
  const back = new URL(platforms.wechat.authorize(user, page ?? '')).searchParams;
  return { code: back.get('code') ?? '', state: back.get('state') ?? '', verifier };
}
const asCode = ({ code, state, verifier }: Journey): string => `${code}.${state}.${verifier}`;

const subjects: Readonly<Record<string, Subject>> = {
  'the development adapter': { signIn: () => signInOf('H5', { PLATFORMS: 'development' }), codeOf: (user) => user },
  WeChat: {
    signIn: () => signInOf('WEAPP'),
    codeOf: (user) => platforms.wechat.loginCode(user),
    remote: wechatRemote('WEAPP', (user) => platforms.wechat.loginCode(user, 'wxffffffffffffffff')),
  },
  'the public account': {
    signIn: () => signInOf('H5'),
    codeOf: (user) => asCode(throughPage(user)),
    remote: wechatRemote('H5', (user) => asCode({ ...throughPage(user), code: platforms.wechat.loginCode(user) }), [
      ...WECHAT_DOCUMENTED,
      ['snapshot', null],
    ]),
  },
  Alipay: {
    signIn: () => signInOf('ALIPAY'),
    codeOf: (user) => platforms.alipay.loginCode(user),
    remote: remoteOf('ALIPAY', {
      fail: (fault, times) => platforms.alipay.fail(fault as 'unknown', times),
      asked: () => platforms.alipay.asked,
      foreignCode: (user) => platforms.alipay.loginCode(user, '2021000000009999'),
      codeLivesSeconds: 24 * 3600,
      busy: 'unknown',
      documented: [
        ['unknown', 'SIGN_IN_UNAVAILABLE'],
        ['codeInvalid', null],
        ['refusedInside', null],
        ['unsignedRefusal', null],
        ['grantTypeInvalid', 'SIGN_IN_UNAVAILABLE'],
        ['unmatchedApp', 'SIGN_IN_UNAVAILABLE'],
        ['frequency', 'REQUEST_LIMITED'],
        ['permission', 'SIGN_IN_UNAVAILABLE'],
        ['signature', 'SIGN_IN_UNAVAILABLE'],
        ['timestamp', 'SIGN_IN_UNAVAILABLE'],
        ['appId', 'SIGN_IN_UNAVAILABLE'],
        ['nobody', 'SIGN_IN_UNAVAILABLE'],
      ],
    }),
  },
};

for (const [name, subject] of Object.entries(subjects)) platformSignInContract(name, subject);

describe('an answer in Alipay’s name', () => {
  test.each(Object.keys(SPOILERS) as (keyof typeof SPOILERS)[])('that is %s lets nobody in', async (spoiler) => {
    platforms.alipay.fail(spoiler);
    expect(await outcomeOf(signInOf('ALIPAY'), platforms.alipay.loginCode('li'))).toBe('SIGN_IN_UNAVAILABLE');
    expect(platforms.alipay.asked).toBe(1);
  });

  test('is trusted by Alipay’s key alone', async () => {
    const other = await startPlatforms();
    const environment = { ALIPAY_PUBLIC_KEY: other.environment['ALIPAY_PUBLIC_KEY'] ?? '' };
    await other.stop();
    const code = platforms.alipay.loginCode('li');
    await expect(signInOf('ALIPAY', environment).userOf(code)).rejects.toMatchObject({
      detail: { reason: 'untrusted' },
    });
  });

  test('names the user by open_id, or by user_id where there is no other', async () => {
    const user = async (fault?: 'oldProgram' | 'bothIds'): Promise<string | null> => {
      if (fault) platforms.alipay.fail(fault);
      return signInOf('ALIPAY').userOf(platforms.alipay.loginCode('li'));
    };
    const { alipay } = platforms;
    expect([await user(), await user('bothIds'), await user('oldProgram')]).toEqual([
      alipay.openIdOf('li'),
      alipay.openIdOf('li'),
      alipay.userIdOf('li'),
    ]);
  });
});

describe('a request to Alipay', () => {
  test('with another program’s key is refused there', async () => {
    const other = await startPlatforms();
    const environment = { ALIPAY_PRIVATE_KEY: other.environment['ALIPAY_PRIVATE_KEY'] ?? '' };
    await other.stop();
    await expect(signInOf('ALIPAY', environment).userOf(platforms.alipay.loginCode('li'))).rejects.toMatchObject({
      detail: { reason: 'rejected', vendorCode: 'isv.invalid-signature' },
    });
  });

  test('from a clock that is 11 minutes off is refused there, and the log says why', async () => {
    const slow = testClock(new Date(clock.now().getTime() - 11 * 60_000));
    const { signIns } = composePlatforms({ settings: testSettings(platforms.environment), clock: slow });
    await expect(signIns.ALIPAY.userOf(platforms.alipay.loginCode('li'))).rejects.toMatchObject({
      detail: { reason: 'rejected', vendorCode: 'isv.invalid-timestamp' },
    });
  });
});

describe('coming back from WeChat’s page', () => {
  const H5 = (): PlatformSignIn => signInOf('H5');

  test('works for the browser that went', async () => {
    expect(await H5().userOf(asCode(throughPage('li')))).toBe(
      platforms.wechat.openidOf('li', platforms.environment['PUBLIC_ACCOUNT_APP_ID'] ?? ''),
    );
  });

  test('works for no other: a link with a stranger’s code signs nobody in', async () => {
    const [citizen, stranger] = [throughPage('li'), throughPage('zhang')];
    expect(await H5().userOf(asCode({ ...stranger, verifier: citizen.verifier }))).toBeNull();
    expect(platforms.wechat.asked).toBe(0);
  });

  test.each<readonly [string, (journey: Journey) => string]>([
    ['forged', (j) => asCode({ ...j, state: j.state.replace(/.{8}$/, '00000000') })],
    ['longer-lived', (j) => asCode({ ...j, state: `ffffffff${j.state.slice(8)}` })],
    ['written in capitals', (j) => asCode({ ...j, state: j.state.toUpperCase() })],
    ['reordered', (j) => asCode({ ...j, state: j.state.slice(72) + j.state.slice(0, 72) })],
    ['cut', (j) => asCode({ ...j, state: j.state.slice(0, -1) })],
    ['absent', (j) => asCode({ ...j, state: '' })],
    ['followed by more', (j) => `${asCode(j)}.more`],
    ['without the browser’s secret', (j) => `${j.code}.${j.state}.`],
  ])('with a state that is %s signs nobody in, and WeChat is not asked', async (_, spoil) => {
    expect(await H5().userOf(spoil(throughPage('li')))).toBeNull();
    expect(platforms.wechat.asked).toBe(0);
  });

  test('with a state of ten minutes ago signs nobody in', async () => {
    const journey = throughPage('li');
    clock.advanceSeconds(601);
    expect(await H5().userOf(asCode({ ...journey, code: throughPage('li').code }))).toBeNull();
    expect(platforms.wechat.asked).toBe(0);
  });

  test('with a state that another BFF’s key made signs nobody in', async () => {
    const settings = testSettings({ ...platforms.environment, SESSION_KEY: Buffer.alloc(32, 9).toString('base64') });
    expect(await composePlatforms({ settings, clock }).signIns.H5.userOf(asCode(throughPage('li')))).toBeNull();
  });

  test.each(['', 'abc', 'A'.repeat(64), `${'a'.repeat(64)}&redirect_uri=https://evil.example`])(
    'no page is made for the challenge "%s"',
    (challenge) => {
      expect(composed().publicAccountPage?.(challenge)).toBeNull();
    },
  );
});
