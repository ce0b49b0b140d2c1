import { createPrivateKey, createPublicKey } from 'node:crypto';
import { sceneOf } from '@city-services/shared/entry/scene';
import { AlipayCodes } from '../../bff/src/adapters/alipay/alipayCodes';
import { AlipayGateway } from '../../bff/src/adapters/alipay/alipayGateway';
import { StableToken } from '../../bff/src/adapters/wechat/stableToken';
import { WechatApi } from '../../bff/src/adapters/wechat/wechatApi';
import { WechatCodes, type WechatEnvVersion } from '../../bff/src/adapters/wechat/wechatCodes';
import { WechatServer } from '../../bff/src/adapters/wechat/wechatServer';
import type { PlatformCodes } from '../../bff/src/ports/codePicture';
import { startPlatforms, type Platforms } from '../platforms/standIn/platforms';
import { testClock, type TestClock } from '../support/clock';
import { readQr } from '../support/qr';

const SCENE = sceneOf('PAGE', '7k3m9qzt');
const CODE = { scene: SCENE, title: '社会保障 窗口海报' };

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

const of = (name: string): string => platforms.environment[name] ?? '';
const DEADLINE_MS = 20_000;
const SHORT_MS = 400;

function wechat(version: WechatEnvVersion = 'release', deadlineMs = DEADLINE_MS): WechatCodes {
  const api = new WechatApi(platforms.wechat.url, deadlineMs);
  const token = new StableToken(api, { appId: of('WECHAT_APP_ID'), secret: of('WECHAT_SECRET') }, clock);
  return new WechatCodes(new WechatServer(api, token), version);
}

function alipay(deadlineMs = DEADLINE_MS): AlipayCodes {
  const settings = {
    appId: of('ALIPAY_APP_ID'),
    privateKey: createPrivateKey({
      key: Buffer.from(of('ALIPAY_PRIVATE_KEY'), 'base64'),
      format: 'der',
      type: 'pkcs8',
    }),
    alipayPublicKey: createPublicKey({
      key: Buffer.from(of('ALIPAY_PUBLIC_KEY'), 'base64'),
      format: 'der',
      type: 'spki',
    }),
    gatewayUrl: of('ALIPAY_GATEWAY_URL'),
    deadlineMs,
  };
  return new AlipayCodes(new AlipayGateway(settings, clock), settings);
}

describe.each([
  [
    'wechat',
    (deadlineMs?: number) => wechat('release', deadlineMs),
    `wechat release pages/home/index ${SCENE}`,
    'busy',
  ],
  [
    'alipay',
    (deadlineMs?: number) => alipay(deadlineMs),
    `alipay pages/home/index scene=${SCENE} ${encodeURIComponent(CODE.title)}`,
    'unknown',
  ],
] as const)('%s as who draws codes', (name, make: (deadlineMs?: number) => PlatformCodes, says, busy) => {
  const vendor = () => platforms[name];
  /** With what has to be asked for first already there. */
  async function ready(): Promise<PlatformCodes> {
    const codes = make();
    await codes.draw(CODE);
    vendor().calm();
    return codes;
  }

  test('draws a code that opens home with the scene', async () => {
    const { contentType, bytes } = await make().draw(CODE);
    expect(contentType).toBe('image/png');
    expect(readQr(bytes)).toBe(says);
  });

  test.each(['http500', 'garbage', 'truncated', 'empty', 'reset', 'redirect', 'huge', 'notUtf8', busy] as const)(
    'an answer that stays %s is told as no picture, and the next try is right',
    async (fault) => {
      const codes = await ready();
      vendor().fail(fault as 'http500', 2);
      await expect(codes.draw(CODE)).rejects.toMatchObject({ code: 'ENTRY_PICTURE_UNAVAILABLE', retryAfterSeconds: 5 });
      vendor().calm();
      await expect(codes.draw(CODE)).resolves.toMatchObject({ contentType: 'image/png' });
    },
  );

  test('silence ends with the deadline', async () => {
    vendor().fail('slow', 2);
    const begun = Date.now();
    await expect(make(SHORT_MS).draw(CODE)).rejects.toMatchObject({ detail: { reason: 'slow' } });
    expect(Date.now() - begun).toBeLessThan(DEADLINE_MS);
  });

  test('a limit that is used up is told as one', async () => {
    const codes = await ready();
    vendor().fail((name === 'wechat' ? 'quota' : 'frequency') as 'http500');
    await expect(codes.draw(CODE)).rejects.toMatchObject({ code: 'REQUEST_LIMITED', retryAfterSeconds: 60 });
    expect(vendor().asked).toBe(1);
  });

  test('no failure holds a secret', async () => {
    const codes = await ready();
    vendor().fail('http500', 2);
    const error = await codes.draw(CODE).catch((failure: unknown) => failure);
    const words = JSON.stringify([error, (error as Error).stack, (error as Error).cause]);
    for (const secret of ['WECHAT_SECRET', 'ALIPAY_PRIVATE_KEY']) expect(words).not.toContain(of(secret));
    expect(words).not.toContain('access_token');
  });
});

describe('wechat', () => {
  test('takes scenes of its alphabet up to 32 characters alone', async () => {
    const refused = async (scene: string): Promise<unknown> =>
      wechat()
        .draw({ scene, title: '' })
        .catch((error: { detail?: { vendorCode?: string } }) => error.detail?.vendorCode);
    expect(await refused('a'.repeat(33))).toBe('40169');
    expect(await refused('100%')).toBe('40129');
    expect(await refused('家')).toBe('40129');
    await expect(wechat().draw({ scene: 'a'.repeat(32), title: '' })).resolves.toBeDefined();
  });

  test.each([
    ['pageInvalid', '41030'],
    ['codesUsed', '45029'],
    ['sceneInvalid', '40129'],
    ['argsInvalid', '40097'],
    ['secret', '40125'],
    ['address', '40164'],
  ] as const)('that says %s is not asked again, and says %s in the log', async (fault, vendorCode) => {
    const codes = wechat();
    await codes.draw(CODE);
    platforms.wechat.calm();
    platforms.wechat.fail(fault);
    await expect(codes.draw(CODE)).rejects.toMatchObject({
      code: 'ENTRY_PICTURE_UNAVAILABLE',
      detail: { vendor: 'wechat', reason: 'rejected', vendorCode },
    });
    expect(platforms.wechat.asked).toBe(1);
  });

  test('that refuses the token is asked once more with another one', async () => {
    const codes = wechat();
    await codes.draw(CODE);
    platforms.wechat.revokeToken();
    platforms.wechat.calm();
    await expect(codes.draw(CODE)).resolves.toMatchObject({ contentType: 'image/png' });
    // Refused, another token, drawn.
    expect(platforms.wechat.asked).toBe(3);
  });

  test('that refuses every token is asked twice and no more', async () => {
    const codes = wechat();
    await codes.draw(CODE);
    platforms.wechat.calm();
    platforms.wechat.fail('tokenInvalid');
    const asking = codes.draw(CODE);
    // The third request: the first was refused, the second brought the new token.
    await expect(asking).resolves.toBeDefined();
    platforms.wechat.calm();
    platforms.wechat.fail('tokenExpired', 3);
    await expect(codes.draw(CODE)).rejects.toMatchObject({ code: 'ENTRY_PICTURE_UNAVAILABLE' });
    expect(platforms.wechat.asked).toBeLessThanOrEqual(3);
  });

  test('draws JPEGs, which are told by their bytes; one without its end is none', async () => {
    const codes = wechat();
    await codes.draw(CODE);
    platforms.wechat.fail('jpeg');
    expect(await codes.draw(CODE)).toMatchObject({ contentType: 'image/jpeg' });
    platforms.wechat.fail('cutJpeg', 2);
    await expect(codes.draw(CODE)).rejects.toMatchObject({
      code: 'ENTRY_PICTURE_UNAVAILABLE',
      detail: { reason: 'broken' },
    });
  });

  test('draws codes for the versions of testers without looking for the page', async () => {
    const { bytes } = await wechat('trial').draw(CODE);
    expect(readQr(bytes)).toBe(`wechat trial pages/home/index ${SCENE}`);
  });
});

describe('alipay', () => {
  test.each([
    ['parameter', 'isv.invalid-parameter'],
    ['business', 'SYSTEM_ERROR'],
    ['permission', 'isv.insufficient-isv-permissions'],
    ['signature', 'isv.invalid-signature'],
    ['appId', 'isv.invalid-app-id'],
  ] as const)('that says %s is told in the log as %s', async (fault, vendorCode) => {
    platforms.alipay.fail(fault);
    await expect(alipay().draw(CODE)).rejects.toMatchObject({
      code: 'ENTRY_PICTURE_UNAVAILABLE',
      detail: { vendor: 'alipay', vendorCode },
    });
    expect(platforms.alipay.asked).toBe(1);
  });

  test('whose picture stands elsewhere is not followed', async () => {
    platforms.alipay.fail('pictureElsewhere');
    await expect(alipay().draw(CODE)).rejects.toMatchObject({ detail: { reason: 'untrusted' } });
    expect(platforms.alipay.asked).toBe(1);
  });

  test('whose picture is none is told as no picture', async () => {
    platforms.alipay.fail('noPicture');
    await expect(alipay().draw(CODE)).rejects.toMatchObject({ detail: { vendorCode: 'no-picture' } });
  });
});
