import { PNG } from 'pngjs';
import { sceneOf } from '@city-services/shared/entry/scene';
import { QrCodes } from '../../../bff/src/adapters/qr/qrCodes';
import { modulesOf } from '../../../bff/src/adapters/qr/qrModules';
import { composeEntry } from '../../../bff/src/compose/composeEntry';
import { EntryPictureModel } from '../../../bff/src/domains/entry/entryPicture.model';
import { createLogger } from '../../../bff/src/kernel/logger';
import { startPlatforms, type Platforms } from '../../platforms/standIn/platforms';
import { startDatabase, type TestDatabase } from '../../support/database';
import { readQr } from '../../support/qr';
import { startBff, testSettings, type TestBff } from '../../support/startBff';

const LINK = 'https://city.example/e/1p7k3m9qzt28';

describe('a drawn QR code', () => {
  const links = [
    LINK,
    'https://a.cn/e/1p7k3m9qzt28',
    'http://localhost:3000/e/1s00000000zz',
    `https://${'long-name.'.repeat(6)}example.gov.cn/e/1hzzzzzzzz00`,
  ];

  test.each(links)('of %s is read by a decoder, mark and all', (link) => {
    expect(readQr(new QrCodes().draw(link, 'png').bytes)).toBe(link);
  });

  test('says at level H how it corrects errors, and has a quiet zone of four modules', () => {
    const modules = modulesOf(LINK);
    // Format information beside the finder pattern, ISO/IEC 18004: level bits 10 (H), masked with 10.
    const bits = [modules[8]?.[0], modules[8]?.[1]].map((dark) => (dark ? 1 : 0));
    expect([(bits[0] ?? 0) ^ 1, (bits[1] ?? 0) ^ 0]).toEqual([1, 0]);
    const svg = Buffer.from(new QrCodes().draw(LINK, 'svg').bytes).toString('utf8');
    expect(svg).toContain(`viewBox="-4 -4 ${modules.length + 8} ${modules.length + 8}"`);
  });

  test('as SVG has the same modules, and nothing that runs or loads', () => {
    const svg = Buffer.from(new QrCodes().draw(LINK, 'svg').bytes).toString('utf8');
    const modules = modulesOf(LINK);
    const dark = modules.flat().filter(Boolean).length;
    const drawn = Array.from(svg.matchAll(/h(\d+)v1/g), ([, length]) => Number(length)).reduce((a, b) => a + b, 0);
    expect(drawn).toBe(dark);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).not.toMatch(/script|href|style|foreignObject|\bon\w+=/i);
  });

  test('is still read with a stain beside the mark', () => {
    const picture = PNG.sync.read(Buffer.from(new QrCodes().draw(LINK, 'png').bytes));
    const at = (share: number): number => Math.floor(picture.width * share);
    for (let row = at(0.4); row < at(0.6); row += 1)
      picture.data.fill(255, (row * picture.width + at(0.7)) * 4, (row * picture.width + at(0.85)) * 4);
    expect(readQr(PNG.sync.write(picture))).toBe(LINK);
  });
});

describe('the pictures of codes over HTTP', () => {
  let platforms: Platforms;
  let database: TestDatabase;
  let bff: TestBff;
  let scene: string;
  let entries: ReturnType<typeof composeEntry>;

  beforeAll(async () => {
    platforms = await startPlatforms();
    database = await startDatabase();
    bff = await startBff({ environment: { ...platforms.environment, PUBLIC_URL: 'https://city.example' } });
    const log = createLogger({ level: 'silent', format: 'json' });
    entries = composeEntry({ settings: testSettings(), clock: bff.clock, log }, {});
    scene = (await entries.entries.codeFor({ target: { kind: 'PAGE', key: 'traffic', campaign: null } })).scene;
  });
  beforeEach(async () => {
    platforms.wechat.calm();
    platforms.alipay.calm();
    await EntryPictureModel.deleteMany({});
  });
  afterAll(async () => {
    await bff.stop();
    await database.stop();
    await platforms.stop();
  });

  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${bff.url}${path}`, { headers, redirect: 'manual' });

  test('the plain link is drawn as PNG and SVG, may be kept for a day, and is not sent twice', async () => {
    const png = await get(`/entry/${scene}.png`);
    expect(png.status).toBe(200);
    expect(png.headers.get('content-type')).toBe('image/png');
    expect(png.headers.get('cache-control')).toBe('public, max-age=86400');
    expect(readQr(new Uint8Array(await png.arrayBuffer()))).toBe(`https://city.example/e/${scene}`);
    const again = await get(`/entry/${scene}.png`, { 'if-none-match': png.headers.get('etag') ?? '' });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const svg = await get(`/entry/${scene}.svg?for=link`);
    expect(svg.headers.get('content-type')).toBe('image/svg+xml');
    expect(svg.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await svg.text()).toMatch(/^<svg /);
  });

  test.each([
    ['weapp', () => platforms.wechat, () => `wechat release pages/home/index ${scene}`],
    ['alipay', () => platforms.alipay, () => `alipay pages/home/index scene=${scene} ${scene}`],
  ] as const)(
    'the code of %s is drawn by the platform once, however many ask at once',
    async (platform, vendor, says) => {
      const answers = await Promise.all(Array.from({ length: 10 }, () => get(`/entry/${scene}.png?for=${platform}`)));
      for (const answer of answers) {
        expect(answer.status).toBe(200);
        expect(readQr(new Uint8Array(await answer.arrayBuffer()))).toBe(says());
      }
      // WeChat: token and picture; Alipay: address and picture.
      expect(vendor().asked).toBeLessThanOrEqual(2);
      const asked = vendor().asked;
      await get(`/entry/${scene}.png?for=${platform}`);
      expect(vendor().asked).toBe(asked);
    },
  );

  test('a JPEG of WeChat is served as one, also once it is kept', async () => {
    await get(`/entry/${scene}.png?for=weapp`);
    await EntryPictureModel.deleteMany({});
    platforms.wechat.fail('jpeg');
    for (let times = 0; times < 2; times += 1) {
      const answer = await get(`/entry/${scene}.png?for=weapp`);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
      expect(Buffer.from(await answer.arrayBuffer()).subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
    }
  });

  test('a platform that fails is told with 503 and when to ask again, and is asked again then', async () => {
    await get(`/entry/${scene}.png?for=weapp`);
    await EntryPictureModel.deleteMany({});
    platforms.wechat.fail('http500', 2);
    const failed = await get(`/entry/${scene}.png?for=weapp`);
    expect([failed.status, failed.headers.get('retry-after')]).toEqual([503, '5']);
    expect(failed.headers.get('cache-control')).toBe(null);
    expect(await failed.json()).toMatchObject({ errors: [{ extensions: { code: 'ENTRY_PICTURE_UNAVAILABLE' } }] });
    platforms.wechat.fail('quota');
    expect((await get(`/entry/${scene}.png?for=weapp`)).status).toBe(429);
    expect((await get(`/entry/${scene}.png?for=weapp`)).status).toBe(200);
  });

  test('a code that was switched off is drawn no more', async () => {
    const target = { kind: 'CAMPAIGN', key: 'home', campaign: 'over' } as const;
    const code = await entries.entries.codeFor({ target });
    expect((await get(`/entry/${code.scene}.svg`)).status).toBe(200);
    await entries.entries.switch(code.scene, false);
    expect((await get(`/entry/${code.scene}.svg`)).status).toBe(404);
  });

  test.each([
    [(): string => `/entry/${sceneOf('PAGE', '00000000')}.svg`, 404],
    [(): string => '/entry/hello.svg', 404],
    [(): string => `/entry/${scene}.gif`, 400],
    [(): string => `/entry/${scene}.svg?for=weapp`, 400],
    [(): string => `/entry/${scene}.svg?for=stranger`, 400],
    [(): string => `/entry/${scene}.svg?for=link&for=weapp`, 400],
    [(): string => '/entry/..%2f..%2fetc%2fpasswd.svg', 400],
    [(): string => `/entry/${'1'.repeat(33)}.svg`, 400],
  ] as const)('%s answers %d', async (path, status) => {
    const answer = await get(path());
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/json');
  });

  test('without a platform there is no code of its own', async () => {
    const alone = await startBff();
    expect((await fetch(`${alone.url}/entry/${scene}.png?for=weapp`)).status).toBe(400);
    await alone.stop();
  });
});

describe('the plain link', () => {
  let database: TestDatabase;
  let bff: TestBff;
  beforeAll(async () => {
    database = await startDatabase();
    bff = await startBff();
  });
  afterAll(async () => {
    await bff.stop();
    await database.stop();
  });

  test.each([
    ['/e/1p7k3m9qzt28', '/#/pages/home/index?scene=1p7k3m9qzt28'],
    ['/e/1P7K3M9QZT28?from=timeline', '/#/pages/home/index?scene=1p7k3m9qzt28'],
    ['/e/%31p7k3m9qzt28', '/#/pages/home/index?scene=1p7k3m9qzt28'],
    ['/e/hello', '/#/pages/home/index?scene=broken'],
    ['/e/https%3A%2F%2Felsewhere.example', '/#/pages/home/index?scene=broken'],
    ['/e/%0d%0aset-cookie%3a%20a=b', '/#/pages/home/index?scene=broken'],
    ['/e/1p7k3m9qzt29?to=//elsewhere.example', '/#/pages/home/index?scene=broken'],
  ])('%s opens %s and nothing else', async (path, location) => {
    const answer = await fetch(`${bff.url}${path}`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, location]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('set-cookie')).toBeNull();
  });
});
