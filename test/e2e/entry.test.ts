import type { Browser } from 'playwright-core';
import { ENTRY } from '../../miniprogram/src/copy/entry';
import { FRAME } from '../../miniprogram/src/copy/frame';
import { HOME as HOME_WORDS } from '../../miniprogram/src/copy/home';
import { composeEntry } from '../../bff/src/compose/composeEntry';
import { EntryScanModel } from '../../bff/src/domains/entry/entryScan.model';
import { createLogger } from '../../bff/src/kernel/logger';
import { launchBrowser } from '../support/browser';
import { startDatabase, type TestDatabase } from '../support/database';
import { readQr } from '../support/qr';
import { startBff, testSettings, type TestBff } from '../support/startBff';
import { Visitor } from '../support/visitor';

const HOME = '/pages/home/index';
const PRIVACY = '/features/identity/pages/privacy/index';
const VIOLATIONS = '/features/traffic/pages/violations/index';

let database: TestDatabase;
let bff: TestBff;
let browser: Browser;
let codes: ReturnType<typeof composeEntry>['entries'];

beforeAll(async () => {
  database = await startDatabase();
  bff = await startBff({ environment: { RATE_LIMITS: 'off' } });
  const log = createLogger({ level: 'silent', format: 'json' });
  codes = composeEntry({ settings: testSettings(), clock: bff.clock, log }, {}).entries;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await bff?.stop();
  await database?.stop();
});

const sceneOf = async (key: string, campaign: string | null = null): Promise<string> =>
  (await codes.codeFor({ target: { kind: campaign === null ? 'PAGE' : 'CAMPAIGN', key, campaign } })).scene;

/** Opens the address of a plain-link QR, as a camera does. */
async function scans(scene: string): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, { url: bff.url });
  await visitor.page.goto(`${bff.url}/e/${scene}`);
  return visitor;
}

const isAt = (visitor: Visitor, path: string): Promise<void> => visitor.page.waitForURL(`${bff.url}/#${path}`);

test('a scanned link opens its page, back leads to home, and a reload stays where one is', async () => {
  const visitor = await scans(await sceneOf('privacy'));
  await isAt(visitor, PRIVACY);
  await visitor.reloads();
  expect(visitor.path).toBe(PRIVACY);
  const other = await scans(await sceneOf('privacy'));
  await isAt(other, PRIVACY);
  await other.page.getByRole('button', { name: FRAME.back }).click();
  await isAt(other, HOME);
  await other.sees(HOME_WORDS.signedOut);
  await other.reloads();
  expect(other.path).toBe(HOME);
  expect([...visitor.faults, ...other.faults]).toEqual([]);
  await visitor.leaves();
  await other.leaves();
});

test('a page that needs sign-in asks for it on the page itself', async () => {
  const visitor = await scans(await sceneOf('traffic-violations'));
  await isAt(visitor, VIOLATIONS);
  await visitor.sees(FRAME.signedOut);
  await visitor.leaves();
});

test('the parameters that a messenger adds change nothing', async () => {
  const visitor = await Visitor.arrive(browser, { url: bff.url });
  const scene = await sceneOf('privacy');
  await visitor.page.goto(`${bff.url}/?from=singlemessage&isappinstalled=0#${HOME}?scene=${scene}&utm_source=x`);
  await visitor.page.waitForURL((url) => url.hash === `#${PRIVACY}`);
  await visitor.leaves();
});

test('a code that nobody can read, or that was switched off, lands on home with a sentence', async () => {
  const broken = await scans('hello');
  await broken.sees(ENTRY.broken);
  await isAt(broken, HOME);
  await broken.taps(ENTRY.understood);
  expect(await broken.page.getByText(ENTRY.broken).count()).toBe(0);
  const scene = await sceneOf('home', 'over');
  await codes.switch(scene, false);
  const ended = await scans(scene);
  await ended.sees(ENTRY.closed['ENDED'] ?? '');
  await ended.reloads();
  expect(await ended.page.getByText(ENTRY.closed['ENDED'] ?? '').count()).toBe(0);
  await broken.leaves();
  await ended.leaves();
});

test('without an answer home says so; once there is one, a tap or a reload opens the page', async () => {
  const scene = await sceneOf('privacy');
  const visitor = await Visitor.arrive(browser, { url: bff.url });
  await visitor.page.route('**/graphql', (route) => route.abort());
  await visitor.page.goto(`${bff.url}/e/${scene}`);
  await visitor.sees(/您扫的内容还没有打开/);
  await visitor.page.unroute('**/graphql');
  await visitor.taps(ENTRY.retry);
  await isAt(visitor, PRIVACY);
  await visitor.leaves();
});

test('a scan is counted once, however often the page is loaded again', async () => {
  const scene = await sceneOf('reminders');
  const visitor = await scans(scene);
  await isAt(visitor, '/pages/reminders/index');
  await visitor.reloads();
  await visitor.reloads();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const rows = await EntryScanModel.find({ scene }).lean();
  expect(rows.map(({ platform, count }) => [platform, count])).toEqual([['H5', 1]]);
  await visitor.leaves();
});

test('the SVG of a code is read by a camera in front of a screen', async () => {
  const scene = await sceneOf('traffic');
  const visitor = await Visitor.arrive(browser, { url: bff.url, context: { viewport: { width: 600, height: 600 } } });
  await visitor.page.goto(`${bff.url}/entry/${scene}.svg`);
  expect(readQr(await visitor.page.screenshot())).toMatch(new RegExp(`/e/${scene}$`));
  await visitor.leaves();
});
