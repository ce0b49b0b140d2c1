import { WechatApi } from '../../bff/src/adapters/wechat/wechatApi';
import { StableToken } from '../../bff/src/adapters/wechat/stableToken';
import { startPlatforms, type Platforms } from '../platforms/standIn/platforms';
import { testClock, type TestClock } from '../support/clock';

let platforms: Platforms;
let clock: TestClock;

beforeAll(async () => {
  clock = testClock(new Date());
  platforms = await startPlatforms({ now: () => clock.now() });
});
beforeEach(() => {
  platforms.wechat.calm();
  clock.advanceSeconds(100_000);
});
afterAll(() => platforms.stop());

function token(secret = platforms.environment['WECHAT_SECRET'] ?? ''): StableToken {
  const appId = platforms.environment['WECHAT_APP_ID'] ?? '';
  return new StableToken(new WechatApi(platforms.wechat.url, 10_000), { appId, secret }, clock);
}

describe('the access token of WeChat', () => {
  test('is asked for once, however many wait for it', async () => {
    const held = token();
    const tokens = await Promise.all(Array.from({ length: 20 }, () => held.get()));
    expect(new Set(tokens).size).toBe(1);
    expect(platforms.wechat.asked).toBe(1);
  });

  test('is kept, and renewed five minutes before its end', async () => {
    const held = token();
    const first = await held.get();
    clock.advanceSeconds(7200 - 301);
    expect(await held.get()).toBe(first);
    clock.advanceSeconds(2);
    expect(await held.get()).not.toBe(first);
    expect(platforms.wechat.asked).toBe(2);
  });

  test('is the same for two instances', async () => {
    expect(await token().get()).toBe(await token().get());
  });

  test('goes on being used while WeChat does not answer, until its end', async () => {
    const held = token();
    const first = await held.get();
    clock.advanceSeconds(7200 - 100);
    platforms.wechat.fail('http500', 2);
    expect(await held.get()).toBe(first);
    clock.advanceSeconds(101);
    platforms.wechat.fail('http500', 2);
    await expect(held.get()).rejects.toMatchObject({ reason: 'broken', vendorCode: 'http-500' });
    expect(await held.get()).not.toBe(first);
  });

  test.each(['http500', 'garbage', 'truncated', 'reset', 'busy'] as const)(
    'is asked for again after an answer that is %s',
    async (trouble) => {
      platforms.wechat.fail(trouble);
      await expect(token().get()).resolves.toMatch(/^[\w-]{20,}$/);
      expect(platforms.wechat.asked).toBe(2);
    },
  );

  test('is not asked for again when the secret is wrong, and the failure does not hold it', async () => {
    const failure = await token('f'.repeat(32))
      .get()
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ reason: 'rejected', vendorCode: '40125' });
    expect(String((failure as Error).stack)).not.toContain('f'.repeat(32));
    expect(platforms.wechat.asked).toBe(1);
  });
});
