import type { Browser } from 'playwright-core';
import { FRAME, SOURCE } from '../../miniprogram/src/copy/frame';
import { SCENARIO } from '../../miniprogram/src/copy/scenario';
import { launchBrowser } from '../support/browser';
import { serveDemoCity, type ServedCity } from '../support/demoCity';
import { Visitor } from '../support/visitor';
import { furnish } from '../pictures/furnish';
import { SCENES } from '../pictures/pages';
import { DRIVER } from '../pictures/people';
import { Sessions } from '../pictures/sessions';
import { setReadersType } from './support/boxes';
import { textPx } from './support/inspection';
import { controlsOf, focusOf, type Focused } from './support/keyboard';

const HOME = '/pages/home/index';
const TRAFFIC = '/features/traffic/pages/overview/index';

let city: ServedCity;
let browser: Browser;
let sessions: Sessions;
let visitor: Visitor;

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

beforeEach(async () => {
  visitor = await Visitor.arrive(browser, { url: city.bff.url, storage: await sessions.of({ who: DRIVER }) });
});

afterEach(async () => {
  expect(visitor.faults).toEqual([]);
  await visitor.leaves();
});

const focused = (): Promise<Focused> => focusOf(visitor.page);
const press = (key: string): Promise<void> => visitor.page.keyboard.press(key);

test('the first stop leads past the menu', async () => {
  await visitor.opens(HOME);
  await press('Tab');
  expect(await focused()).toMatchObject({ name: FRAME.skip, ring: true });
  const seen = await visitor.page.getByRole('button', { name: FRAME.skip }).boundingBox();
  expect(seen?.height).toBeGreaterThanOrEqual(44);
  await press('Enter');
  expect(await focused()).toMatchObject({ role: 'main' });
  await press('Tab');
  expect(await focused()).toMatchObject({ inMain: true });
});

/** The visitor before the page of a scene, on a small phone with everything at its largest. */
async function arriveAtLargest(name: string): Promise<void> {
  const scene = SCENES.find((each) => each.name === name);
  if (!scene) throw new Error(`no page is called ${name}`);
  await visitor.leaves();
  const storage = { ...(await sessions.of(scene)), 'city-services:elder-mode': 'on' };
  visitor = await Visitor.arrive(browser, { url: city.bff.url, storage });
  await visitor.opens(scene.path);
  await scene.prepare?.(visitor, city);
  await setReadersType(visitor.page, 1.6);
  await visitor.page.setViewportSize({ width: 320, height: 812 });
}

const WALKED = [
  'traffic',
  'acting',
  'acting-home',
  'corrections',
  'items-list',
  'items-search-suggestions',
  'items-guide',
  'items-desk-item',
  'region-communities',
  'scenario-question',
];

test.each(WALKED)('%s: Tab comes to every control in order, each with a ring, none behind a bar', async (name) => {
  await arriveAtLargest(name);
  const names = await controlsOf(visitor.page);
  const walked = [];
  for (const _ of names.slice(1)) {
    await press('Tab');
    walked.push(await focused());
  }
  expect(walked.map((at) => at.name)).toEqual(names.slice(1));
  expect(walked.filter(({ ring, seen }) => !ring || !seen)).toEqual([]);
});

const SHEETS = [
  'traffic-source',
  'devices-question',
  'acting-end',
  'items-guide-qr',
  'close-account-question',
  'reviews-case',
  'correction-desk-case',
  'items-desk-difference',
];

test.each(SHEETS)('%s: the sheet holds the keyboard, and gives it back to a control', async (name) => {
  await arriveAtLargest(name);
  await visitor.page.getByRole('dialog').waitFor();
  for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Shift+Tab']) {
    await press(key);
    expect(await focused()).toMatchObject({ inDialog: true, seen: true });
  }
  await press('Escape');
  await visitor.page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await visitor.page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
});

test('a question of a scenario is answered and taken back by the keyboard alone', async () => {
  await arriveAtLargest('scenario-start');
  await visitor.page.getByRole('button', { name: SCENARIO.start }).focus();
  await press('Enter');
  await visitor.sees(SCENARIO.number(1));
  await visitor.page.getByRole('group').getByRole('button').first().focus();
  await press('Space');
  await visitor.sees(SCENARIO.number(2));
  // Reading goes on with the next question, and Tab with its first answer.
  expect(await focused()).toMatchObject({ role: 'heading', inMain: true });
  const [first = ''] = await visitor.page.getByRole('group').getByRole('button').allInnerTexts();
  await press('Tab');
  expect((await focused()).name).toBe(first.replace(/\s+/g, ' ').trim());
  await visitor.page.getByRole('button', { name: SCENARIO.back }).focus();
  await press('Enter');
  await visitor.sees(SCENARIO.number(1));
  expect(await focused()).toMatchObject({ role: 'heading', inMain: true });
});

test.each(['Enter', 'Space'])('%s taps', async (key) => {
  await visitor.opens(HOME);
  await visitor.page.getByRole('button', { name: FRAME.elderLabel(false) }).focus();
  await press(key);
  expect(await textPx(visitor.page)).toBe(20);
});

test('a sheet keeps the keyboard, Escape closes it, and reading goes on where it was left', async () => {
  await visitor.opens(TRAFFIC);
  const ask = visitor.page.getByRole('button', { name: SOURCE.ask }).first();
  await ask.focus();
  await press('Enter');
  await visitor.sees(SOURCE.sheetTitle);
  expect(await focused()).toMatchObject({ inDialog: true });
  for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab']) {
    await press(key);
    expect(await focused()).toMatchObject({ inDialog: true });
  }
  await press('Escape');
  await visitor.page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await focused()).toMatchObject({ name: SOURCE.ask, ring: true });
});

test('a page that opens is read from its title, and back from the control that led away', async () => {
  await visitor.opens(TRAFFIC);
  const car = visitor.page.getByRole('button', { name: /大众牌朗逸/ });
  await car.focus();
  const left = await focused();
  await press('Enter');
  await visitor.page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'heading');
  expect(visitor.path).toContain('/vehicle/');
  expect((await focused()).name).toBe(await visitor.page.title());
  await visitor.tapsBack();
  await visitor.page.waitForFunction(() => document.activeElement?.tagName === 'BUTTON');
  expect((await focused()).name).toBe(left.name);
});

test('what is being read is told to whoever does not see it', async () => {
  await visitor.opens(HOME);
  const told = visitor.page.getByRole('status').filter({ hasText: FRAME.loading });
  // The answer waits until somebody has listened.
  let answer = (): void => undefined;
  const heard = new Promise<void>((resolve) => (answer = resolve));
  await visitor.page.route('**/graphql', async (route) => {
    await heard;
    await route.continue();
  });
  await visitor.page.goto(`${visitor.url}/#/features/housing-fund/pages/overview/index`);
  await told.waitFor({ state: 'attached' });
  expect(await told.getAttribute('aria-live')).toBe('polite');
  answer();
  await told.waitFor({ state: 'detached' });
});

test('the reader’s size of type is followed while the page is open', async () => {
  await visitor.opens(HOME);
  expect(await textPx(visitor.page)).toBe(16);
  await setReadersType(visitor.page, 1.25);
  expect(await textPx(visitor.page)).toBe(20);
  await setReadersType(visitor.page, 1);
  expect(await textPx(visitor.page)).toBe(16);
});
