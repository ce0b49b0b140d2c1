import type { Browser } from 'playwright-core';
import { FRAME } from '../../miniprogram/src/copy/frame';
import { launchBrowser } from '../support/browser';
import { keptSession, serveDemoCity, type ServedCity } from '../support/demoCity';
import { DESKTOP, Visitor } from '../support/visitor';
import { SCENES, type Scene } from '../pictures/pages';
import { accessibilityFaults, overflows, smallTargets, textPx } from './support/inspection';

/** MIIT 2021, 适老化通用设计规范: targets of the elder version are at least 60 dp; WCAG and both hosts ask for 44. */
const TARGET_PX = 44;
const ELDER_TARGET_PX = 60;
/** Twice the usual: more than the hosts and browsers offer in their settings. */
const LARGEST_FONT_PX = 32;
const ELDER = { 'city-services:elder-mode': 'on' };

let city: ServedCity;
let browser: Browser;
const sessions = new Map<string, Record<string, string>>();

beforeAll(async () => {
  city = await serveDemoCity();
  browser = await launchBrowser();
  for (const { who } of SCENES) {
    if (who && !sessions.has(who)) sessions.set(who, await keptSession(city, city.resident(who)));
  }
});

afterAll(async () => {
  await browser?.close();
  await city?.stop();
});

const storageOf = ({ who }: Scene): Record<string, string> => (who ? (sessions.get(who) ?? {}) : {});

async function before(scene: Scene, more: Partial<Parameters<typeof Visitor.arrive>[1]> = {}): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, { url: city.bff.url, storage: storageOf(scene), ...more });
  await visitor.opens(scene.path);
  await scene.prepare?.(visitor);
  return visitor;
}

describe.each(SCENES.map((scene) => [scene.name, scene] as const))('%s', (_, scene) => {
  test('light and dark: no violation, targets for a finger, nothing sticks out', async () => {
    const visitor = await before(scene);
    const { page } = visitor;
    const light = await accessibilityFaults(page);
    const targets = await smallTargets(page, TARGET_PX);
    const beyond = await overflows(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await accessibilityFaults(page);
    expect({ light, dark, targets, beyond, faults: visitor.faults }).toEqual(NOTHING);
    await visitor.leaves();
  });

  test('elder mode: larger type, larger targets, no violation', async () => {
    const visitor = await before(scene, { storage: { ...storageOf(scene), ...ELDER } });
    const { page } = visitor;
    const light = await accessibilityFaults(page);
    const targets = await smallTargets(page, ELDER_TARGET_PX);
    const beyond = await overflows(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await accessibilityFaults(page);
    expect(await textPx(page)).toBeGreaterThanOrEqual(18);
    expect({ light, dark, targets, beyond, faults: visitor.faults }).toEqual(NOTHING);
    await visitor.leaves();
  });
});

const NOTHING = { light: [], dark: [], targets: [], beyond: [], faults: [] };

test('the elder switch on home makes type and targets larger at once, and goes back', async () => {
  const visitor = await Visitor.arrive(browser, { url: city.bff.url });
  await visitor.opens('/pages/home/index');
  expect(await textPx(visitor.page)).toBe(16);
  await visitor.taps(FRAME.elderLabel(false));
  expect(await textPx(visitor.page)).toBe(20);
  expect(await smallTargets(visitor.page, ELDER_TARGET_PX)).toEqual([]);
  await visitor.reloads();
  expect(await textPx(visitor.page)).toBe(20);
  await visitor.taps(FRAME.elderLabel(true));
  expect(await textPx(visitor.page)).toBe(16);
  await visitor.leaves();
});

describe('on a wide screen', () => {
  test.each(SCENES.map((scene) => [scene.name, scene] as const))('%s fits', async (_, scene) => {
    const visitor = await before(scene, { context: { viewport: DESKTOP } });
    expect(await overflows(visitor.page)).toEqual([]);
    await visitor.leaves();
  });
});

describe('with the largest font of the browser’s settings and elder mode together', () => {
  let large: Browser;
  beforeAll(async () => {
    large = await launchBrowser(LARGEST_FONT_PX);
  });
  afterAll(() => large.close());

  test.each(SCENES.map((scene) => [scene.name, scene] as const))('%s fits into 375 px', async (_, scene) => {
    const storage = { ...storageOf(scene), ...ELDER };
    const visitor = await Visitor.arrive(large, { url: city.bff.url, storage });
    await visitor.opens(scene.path);
    await scene.prepare?.(visitor);
    expect(await textPx(visitor.page)).toBe(30);
    expect(await overflows(visitor.page)).toEqual([]);
    await visitor.leaves();
  });
});
