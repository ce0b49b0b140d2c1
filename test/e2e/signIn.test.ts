import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { DEVICES, SIGN_IN, VERIFY } from '../../miniprogram/src/copy/identity';
import { FRAME } from '../../miniprogram/src/copy/frame';
import { startPlatforms, type Platforms } from '../platforms/standIn/platforms';
import { launchBrowser } from '../support/browser';
import { startDatabase, type TestDatabase } from '../support/database';
import { aPerson, register } from '../support/people';
import { startBff, type TestBff } from '../support/startBff';
import { Visitor } from '../support/visitor';
import { accessibilityFaults } from './support/inspection';

const H5_DIR = join(__dirname, '../../miniprogram/dist/h5');
const SIGN_IN_PAGE = '/features/identity/pages/sign-in/index';
const WECHAT =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50 NetType/WIFI Language/zh_CN';
const PERSON = aPerson({ name: '王小明' });

let database: TestDatabase;
let platforms: Platforms;
let bff: TestBff;
let browser: Browser;

/** WeChat's page leads back to one address, which therefore has to be known before the BFF listens there. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

beforeAll(async () => {
  const port = await freePort();
  platforms = await startPlatforms({ returnUrl: `http://127.0.0.1:${port}/` });
  database = await startDatabase();
  const environment = { ...platforms.environment, PORT: String(port), HOST: '127.0.0.1', RATE_LIMITS: 'off' };
  bff = await startBff({ clock: 'system', environment, h5Dir: H5_DIR });
  await register(bff.vault, PERSON);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await bff?.stop();
  await database?.stop();
  await platforms?.stop();
});

const newestCode = (): string => bff.outbox().find(({ code }) => code !== null)?.code ?? '';

async function signsInByNumber(visitor: Visitor): Promise<void> {
  await visitor.taps(SIGN_IN.byPerson);
  await visitor.page.getByRole('checkbox').click();
  await visitor.taps(VERIFY.notice.next);
  await visitor.page.getByLabel(VERIFY.person.name, { exact: true }).fill(PERSON.name);
  await visitor.page.getByLabel(VERIFY.person.idNumber).fill(PERSON.idNumber);
  await visitor.taps(VERIFY.person.next);
  await visitor.sees(VERIFY.code.heading);
  await visitor.page.getByLabel(VERIFY.code.label).fill(newestCode());
}

describe('in any browser', () => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await Visitor.arrive(browser, { url: bff.url });
  });
  afterAll(() => visitor.leaves());
  afterEach(() => expect(visitor.faults).toEqual([]));

  test('one signs in by name, number and code, and comes back to where one was', async () => {
    await visitor.opens('/features/traffic/pages/overview/index');
    await visitor.taps(FRAME.signIn);
    await visitor.sees(SIGN_IN.personNote);
    expect(await accessibilityFaults(visitor.page)).toEqual([]);
    await signsInByNumber(visitor);
    await visitor.page.waitForURL(/traffic\/pages\/overview/);
    await visitor.settles();
    expect(await visitor.text()).not.toContain(FRAME.signedOut);
  });

  test('what was typed is nowhere on the device', async () => {
    const kept = await visitor.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(kept).toContain('accessToken');
    for (const secret of [PERSON.name, PERSON.idNumber]) expect(kept).not.toContain(secret);
    expect(await visitor.page.context().cookies()).toEqual([]);
  });

  test('a second browser is seen on the devices page of the first, and ended there at once', async () => {
    const second = await Visitor.arrive(browser, { url: bff.url });
    await second.opens(SIGN_IN_PAGE);
    await signsInByNumber(second);
    await second.page.waitForURL(/pages\/home/);
    await visitor.opens('/features/identity/pages/devices/index');
    await visitor.sees(DEVICES.here);
    await visitor.sees(/有 1 处新的登录/);
    expect(await accessibilityFaults(visitor.page)).toEqual([]);
    await visitor.taps(new RegExp(`^${DEVICES.end}`));
    await visitor.taps(DEVICES.endYes);
    await visitor.sees(DEVICES.ended);
    await second.opens('/features/traffic/pages/overview/index');
    await second.sees(FRAME.signedOut);
    await second.leaves();
  });
});

describe('inside WeChat', () => {
  test('one tap leads through WeChat’s page, and signing in goes on by itself, to where one came from', async () => {
    const visitor = await Visitor.arrive(browser, { url: bff.url, context: { userAgent: WECHAT } });
    await visitor.opens('/features/traffic/pages/overview/index');
    await visitor.taps(FRAME.signIn);
    expect(await visitor.page.getByRole('button', { name: SIGN_IN.byPerson }).count()).toBe(0);
    await visitor.taps(SIGN_IN.button);
    await visitor.page.waitForURL(/connect\/oauth2\/authorize/);
    await visitor.page.getByRole('link').first().click();
    // No tap: the program signs in with what WeChat's page answered.
    await visitor.sees(VERIFY.notice.heading);
    expect(new URL(visitor.page.url()).search).toBe('');
    expect(visitor.path).toMatch(/verification\/index\?to=.*traffic/);
    // WeChat's own page may fail to load what it likes; the program may not.
    expect(visitor.faults.filter((fault) => fault.startsWith('page error'))).toEqual([]);
    await visitor.leaves();
  });

  test.each([
    ['a code and state that this tab never asked for', '/?code=stolen&state=stolen'],
    ['the same at another path', '/evil.example/?code=stolen&state=stolen'],
  ])('%s signs nobody in, and leads nowhere else', async (_what, path) => {
    const visitor = await Visitor.arrive(browser, { url: bff.url, context: { userAgent: WECHAT } });
    await visitor.page.goto(`${bff.url}${path}#/pages/home/index`);
    await visitor.settles();
    expect(new URL(visitor.page.url()).origin).toBe(bff.url);
    expect(visitor.page.url()).not.toContain('stolen');
    const kept = await visitor.page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(kept).not.toContain('accessToken');
    expect(kept).not.toContain('stolen');
    await visitor.leaves();
  });
});

test('a path that a browser may take for another host is none of ours', async () => {
  for (const path of ['//evil.example/?code=a&state=b', '/%2Fevil.example/..%2f', '/\\evil.example/']) {
    const { status, headers } = await fetch(bff.url + path, { redirect: 'manual', headers: { accept: 'text/html' } });
    expect([path, status >= 300 && status < 400, headers.get('location')]).toEqual([path, false, null]);
  }
});

test.each(['//evil.example/', '/\\evil.example', 'https://evil.example/', '%2F%2Fevil.example', 'javascript:alert(1)'])(
  'after signing in, `to` = %s leads home',
  async (to) => {
    const visitor = await Visitor.arrive(browser, { url: bff.url });
    await visitor.opens(`${SIGN_IN_PAGE}?to=${encodeURIComponent(to)}`);
    await signsInByNumber(visitor);
    await visitor.page.waitForURL(/#\/pages\/home\/index/);
    expect(new URL(visitor.page.url()).origin).toBe(bff.url);
    await visitor.leaves();
  },
);
