import { composePlatforms } from '../../bff/src/compose/composePlatforms';
import type { FaceVerification } from '../../bff/src/ports/faceVerification';
import type { Platform } from '../../bff/src/ports/platformSignIn';
import { startPlatforms, type Platforms } from '../platforms/standIn/platforms';
import type { FaceSpoil } from '../platforms/wechat/wechatFaces';
import { testClock, type TestClock } from '../support/clock';
import { testSettings } from '../support/startBff';
import { anOrder, checkOf, faceVerificationContract, SUBJECT, type FaceParty } from './faceVerification.contract';

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

function faceOf(platform: Platform, environment?: Readonly<Record<string, string>>): FaceVerification {
  const face = composed(environment).faces[platform];
  if (!face) throw new Error(`no face check on ${platform}`);
  return face;
}

/** One adapter for a whole test file: it keeps its token. */
const kept = new Map<Platform, FaceVerification>();
const keptFace = (platform: Platform): FaceVerification => {
  const face = kept.get(platform) ?? faceOf(platform);
  kept.set(platform, face);
  return face;
};

const AWAY = { WECHAT_API_URL: 'http://127.0.0.1:2', ALIPAY_GATEWAY_URL: 'http://127.0.0.1:2' };
const secrets = (): readonly string[] => {
  const { WECHAT_SECRET = '', ALIPAY_PRIVATE_KEY = '' } = platforms.environment;
  return [WECHAT_SECRET, ALIPAY_PRIVATE_KEY];
};

const USER = 'oWechatUserOfThisTest';

const parties: Readonly<Record<string, FaceParty>> = {
  'the development adapter': {
    adapter: () => faceOf('H5', { PLATFORMS: 'development' }),
    look: (_key, _url, passes) => (passes ? 'pass' : 'fail'),
    user: USER,
    now: () => clock.now(),
  },
  WeChat: {
    adapter: () => keptFace('WEAPP'),
    look: (key, _url, passes) => platforms.wechat.faces.look(USER, key, { ret: passes ? 0 : 90_007 }),
    user: USER,
    now: () => clock.now(),
    warm: async () => void (await keptFace('WEAPP').start(SUBJECT, anOrder())),
    remote: {
      fail: (fault, times) => platforms.wechat.fail(fault as 'busy', times),
      asked: () => platforms.wechat.asked,
      impatient: (deadlineMs) => faceOf('WEAPP', { PLATFORM_DEADLINE_MS: String(deadlineMs) }),
      lost: () => faceOf('WEAPP', AWAY),
      secrets,
      documented: [
        ['busy', 'FACE_UNAVAILABLE'],
        ['frequency', 'REQUEST_LIMITED'],
        ['quota', 'REQUEST_LIMITED'],
        ['argsInvalid', 'FACE_UNAVAILABLE'],
        ['appId', 'FACE_UNAVAILABLE'],
        ['address', 'FACE_UNAVAILABLE'],
      ],
    },
  },
  Alipay: {
    adapter: () => keptFace('ALIPAY'),
    look(key, url, passes) {
      expect(platforms.alipay.openFacePage(url ?? '')).toBe(key);
      platforms.alipay.faces.look(key, passes ? 'T' : 'F');
      return 'done';
    },
    user: USER,
    now: () => clock.now(),
    remote: {
      fail: (fault, times) => platforms.alipay.fail(fault as 'unknown', times),
      asked: () => platforms.alipay.asked,
      impatient: (deadlineMs) => faceOf('ALIPAY', { PLATFORM_DEADLINE_MS: String(deadlineMs) }),
      lost: () => faceOf('ALIPAY', AWAY),
      secrets,
      documented: [
        ['unknown', 'FACE_UNAVAILABLE'],
        ['frequency', 'REQUEST_LIMITED'],
        ['permission', 'FACE_UNAVAILABLE'],
        ['signature', 'FACE_UNAVAILABLE'],
        ['timestamp', 'FACE_UNAVAILABLE'],
        ['business', 'FACE_UNAVAILABLE'],
        ['parameter', 'FACE_UNAVAILABLE'],
      ],
    },
  },
};

for (const [name, party] of Object.entries(parties)) faceVerificationContract(name, party);

describe('a proof of WeChat', () => {
  const party = (): FaceParty => parties['WeChat'] as FaceParty;
  const outcome = async (spoil: FaceSpoil, openid = USER): Promise<unknown> => {
    const { ticket } = await party().adapter().start(SUBJECT, anOrder());
    const proof = platforms.wechat.faces.look(openid, ticket.key, spoil);
    return party().adapter().resultOf(checkOf(party(), ticket.key), proof);
  };
  const seconds = (offset: number): number => Math.floor(clock.now().getTime() / 1000) + offset;

  test.each<readonly [string, () => FaceSpoil]>([
    ['person: another number', () => ({ idNumber: '370211197706150003' })],
    ['person: another name', () => ({ name: '王大明' })],
    ['key', () => ({ user_id_key: 'f'.repeat(32) })],
    ['time: long before the check began', () => ({ identify_time: seconds(-3600), finish_time: seconds(-3600) })],
    ['time: ended before it began', () => ({ finish_time: seconds(-600) })],
    ['time: of tomorrow', () => ({ identify_time: seconds(86_400), finish_time: seconds(86_400) })],
  ])('with another %s is worth nothing', async (_what, spoil) => {
    expect(await outcome(spoil())).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('another') });
  });

  test('of another user of WeChat is worth nothing', async () => {
    expect(await outcome({}, 'oSomebodyElse')).toEqual({ outcome: 'failed', reason: 'another user' });
  });

  test('serves once', async () => {
    const { ticket } = await party().adapter().start(SUBJECT, anOrder());
    const proof = platforms.wechat.faces.look(USER, ticket.key);
    const ask = () => party().adapter().resultOf(checkOf(party(), ticket.key), proof);
    expect([(await ask()).outcome, (await ask()).outcome]).toEqual(['passed', 'failed']);
  });

  test.each(['tokenInvalid', 'tokenExpired'] as const)('an access token that is %s is replaced once', async (fault) => {
    await party().adapter().start(SUBJECT, anOrder());
    platforms.wechat.calm();
    platforms.wechat.fail(fault);
    expect(await outcome({})).toEqual({ outcome: 'passed' });
    // Refused, a token, once more, and then the result.
    expect(platforms.wechat.asked).toBe(4);
  });
});

describe('an answer of Alipay', () => {
  const start = () => keptFace('ALIPAY').start(SUBJECT, anOrder());

  test.each(['unsigned', 'altered'] as const)('that is %s passes nobody', async (fault) => {
    const { ticket } = await start();
    platforms.alipay.fail(fault);
    const party = parties['Alipay'] as FaceParty;
    const asked = keptFace('ALIPAY').resultOf(checkOf(party, ticket.key), 'done');
    await expect(asked).rejects.toMatchObject({ code: 'FACE_UNAVAILABLE', detail: { reason: 'untrusted' } });
  });

  test('that is neither yes nor no goes to staff', async () => {
    const { ticket } = await start();
    platforms.alipay.faces.look(ticket.key, 'REVIEWING');
    const party = parties['Alipay'] as FaceParty;
    expect(await keptFace('ALIPAY').resultOf(checkOf(party, ticket.key), 'done')).toEqual({
      outcome: 'review',
      auditId: ticket.key,
    });
  });
});

describe('a developer without a phone', () => {
  const played = async (url: string, query: string): Promise<string> =>
    (await (await fetch(`${url}/stand-in/face?${query}`)).text()).trim();

  test.each(['WEAPP', 'ALIPAY'] as const)('plays the face on %s by an address', async (platform) => {
    const vendor = platform === 'WEAPP' ? platforms.wechat : platforms.alipay;
    const startedBy = (openid: string): boolean =>
      openid === platforms.wechat.openidOf('li', platforms.environment['WECHAT_APP_ID'] ?? '');
    for (const own of ['yes', 'no']) {
      const { ticket } = await keptFace(platform).start(SUBJECT, anOrder());
      const proof = await played(vendor.url, `user=li&key=${ticket.key}&own=${own}`);
      const check = { ...checkOf(parties['WeChat'] as FaceParty, ticket.key), startedBy };
      const { outcome } = await keptFace(platform).resultOf(check, proof);
      expect(outcome).toBe(own === 'yes' ? 'passed' : 'failed');
    }
  });

  test('is told how, where the address is wrong or the check is none', async () => {
    for (const query of ['', 'user=li', 'user=li&key=nobodys'])
      expect(await played(platforms.wechat.url, query)).toContain('/stand-in/face?user=li&key=KEY');
  });
});

describe('where no host checks faces', () => {
  test('browsers have no adapter, and production never has the one of development', () => {
    expect(composed().faces.H5).toBeUndefined();
    expect(() => testSettings({ MODE: 'production', PLATFORMS: 'development' })).toThrow(/PLATFORMS/);
  });
});
