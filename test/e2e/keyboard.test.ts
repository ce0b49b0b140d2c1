import type { Browser } from 'playwright-core';
import { FRAME, SOURCE } from '../../miniprogram/src/copy/frame';
import { launchBrowser } from '../support/browser';
import { keptSession, serveDemoCity, type ServedCity } from '../support/demoCity';
import { Visitor } from '../support/visitor';
import { setReadersType } from './support/boxes';
import { textPx } from './support/inspection';

const HOME = '/pages/home/index';
const TRAFFIC = '/features/traffic/pages/overview/index';

let city: ServedCity;
let browser: Browser;
let session: Record<string, string>;
let visitor: Visitor;

beforeAll(async () => {
  city = await serveDemoCity();
  browser = await launchBrowser();
  session = await keptSession(city, city.resident('陈志刚'));
});

afterAll(async () => {
  await browser?.close();
  await city?.stop();
});

beforeEach(async () => {
  visitor = await Visitor.arrive(browser, { url: city.bff.url, storage: session });
});

afterEach(async () => {
  expect(visitor.faults).toEqual([]);
  await visitor.leaves();
});

/** What the keyboard is on: its name, whether that is seen, and where it stands. */
const focused = (): Promise<{ name: string; ring: boolean; inMain: boolean; inDialog: boolean; role: string | null }> =>
  visitor.page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) throw new Error('nothing has the focus');
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return {
      name: (element.ariaLabel ?? element.innerText).replace(/\s+/g, ' ').trim(),
      ring: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
      inMain: element.closest('[role=main]') !== null,
      inDialog: element.closest('[role=dialog]') !== null,
      role: element.getAttribute('role'),
    };
  });

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

test('Tab comes to every control of the page in order, each with a ring that is seen', async () => {
  await visitor.opens(TRAFFIC);
  const names = await visitor.page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('button:enabled, input:enabled'))
      .filter((each) => each.getClientRects().length > 0)
      .map((each) => (each.ariaLabel ?? each.innerText).replace(/\s+/g, ' ').trim()),
  );
  const walked = [];
  for (const _ of names) {
    await press('Tab');
    walked.push(await focused());
  }
  expect(walked.map(({ name }) => name)).toEqual(names);
  expect(walked.filter(({ ring }) => !ring)).toEqual([]);
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
