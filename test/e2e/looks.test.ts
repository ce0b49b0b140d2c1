import type { Browser } from 'playwright-core';
import { FRAME } from '../../miniprogram/src/copy/frame';
import { launchBrowser } from '../support/browser';
import { serveDemoCity, type ServedCity } from '../support/demoCity';
import { DESKTOP, Visitor } from '../support/visitor';
import { furnish } from '../pictures/furnish';
import { SCENES, type Scene } from '../pictures/pages';
import { Sessions } from '../pictures/sessions';
import { accessibilityFaults, overflows, overlaps, smallTargets, textPx } from './support/inspection';

/** MIIT 2021, 适老化通用设计规范: targets of the elder version are at least 60 dp; WCAG and both hosts ask for 44. */
const TARGET_PX = 44;
const ELDER_TARGET_PX = 60;
const ELDER = { 'city-services:elder-mode': 'on' };

let city: ServedCity;
let browser: Browser;
let sessions: Sessions;

beforeAll(async () => {
  city = await serveDemoCity();
  browser = await launchBrowser();
  await furnish(city);
  sessions = new Sessions(city);
});

afterAll(async () => {
  await browser?.close();
  await city?.stop();
});

async function arrive(scene: Scene, more: Record<string, string> = {}): Promise<Visitor> {
  const storage = { ...(await sessions.of(scene)), ...more };
  const visitor = await Visitor.arrive(browser, { url: city.bff.url, storage });
  await visitor.opens(scene.path);
  await scene.prepare?.(visitor, city);
  return visitor;
}

const BY_NAME = SCENES.map((scene) => [scene.name, scene] as const);
const NOTHING = { light: [], dark: [], targets: [], beyond: [], wide: [], faults: [] };

async function looks({ page, faults }: Visitor, leastPx: number): Promise<typeof NOTHING> {
  const light = await accessibilityFaults(page);
  const targets = await smallTargets(page, leastPx);
  const beyond = [...(await overflows(page)), ...(await overlaps(page))];
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await accessibilityFaults(page);
  await page.setViewportSize(DESKTOP);
  const wide = [...(await overflows(page)), ...(await overlaps(page))];
  return { light, dark, targets, beyond, wide, faults } as typeof NOTHING;
}

test('the instruments find what they look for', async () => {
  const visitor = await Visitor.arrive(browser, { url: city.bff.url });
  await visitor.opens('/pages/home/index');
  await visitor.page.evaluate(() => {
    const pale = document.createElement('button');
    Object.assign(pale.style, { width: '400px', height: '20px', color: '#ddd', background: '#fff' });
    pale.innerText = '看不清的字';
    document.querySelector('[role=main]')?.append(pale);
    const [, card] = document.querySelectorAll<HTMLElement>('[role=main] [class*="card-"]');
    if (card) card.style.marginTop = '-40px';
  });
  expect(await accessibilityFaults(visitor.page)).toEqual([expect.stringMatching(/^color-contrast: /)]);
  expect(await smallTargets(visitor.page, TARGET_PX)).toEqual(['看不清的字 400×20']);
  expect(await overlaps(visitor.page)).toHaveLength(1);
  expect(await overflows(visitor.page)).toContainEqual(expect.stringContaining('看不清的字'));
  await visitor.leaves();
});

test('what sticks out is found however thin it is, unless it is only spoken', async () => {
  const visitor = await Visitor.arrive(browser, { url: city.bff.url });
  await visitor.opens('/pages/home/index');
  await visitor.page.evaluate(() => {
    const plant = (words: string, css: string): void => {
      const planted = Object.assign(document.createElement('div'), { innerText: words });
      planted.style.cssText = `position:absolute;top:0;white-space:nowrap;${css}`;
      document.querySelector('[role=main]')?.append(planted);
    };
    plant('一个像素', 'left:500px;width:1px;height:20px;overflow:hidden');
    plant('只给耳朵', 'left:-1px;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)');
  });
  const found = (await overflows(visitor.page)).join('\n');
  expect(found).toContain('一个像素');
  expect(found).not.toContain('只给耳朵');
  await visitor.leaves();
});

describe('no violation in light and dark, targets for a finger, nothing that sticks out on a phone or a desk', () => {
  test.each(BY_NAME)('%s', async (_, scene) => {
    const visitor = await arrive(scene);
    expect(await looks(visitor, TARGET_PX)).toEqual(NOTHING);
    await visitor.leaves();
  });

  test.each(BY_NAME)('%s in elder mode', async (_, scene) => {
    const visitor = await arrive(scene, ELDER);
    expect(await textPx(visitor.page)).toBeGreaterThanOrEqual(18);
    expect(await looks(visitor, ELDER_TARGET_PX)).toEqual(NOTHING);
    await visitor.leaves();
  });
});

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
