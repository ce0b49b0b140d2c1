import type { Browser, Page } from 'playwright-core';
import { FRAME } from '../../miniprogram/src/copy/frame';
import { GUIDE, ITEM_SEARCH, NOTICE } from '../../miniprogram/src/copy/itemGuide';
import { HALLS, ITEMS, SAVED } from '../../miniprogram/src/copy/items';
import { launchBrowser } from '../support/browser';
import { serveDemoCity, type ServedCity } from '../support/demoCity';
import { readPdf } from '../support/pdf';
import { readQr } from '../support/qr';
import { Visitor, type VisitorOptions } from '../support/visitor';
import { accessibilityFaults } from './support/inspection';

const NAME = '职工正常退休（职）申请';
const GUIDE_PATH = /^\/features\/items\/pages\/guide\/index\?code=(.+)$/;

let city: ServedCity;
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  city = await serveDemoCity();
  browser = await launchBrowser();
  visitor = await Visitor.arrive(browser, { url: city.bff.url });
});

afterAll(async () => {
  await browser?.close();
  await city?.stop();
});

afterEach(() => expect(visitor.faults).toEqual([]));

const codeOfPage = (): string => decodeURIComponent(GUIDE_PATH.exec(visitor.path)?.[1] ?? '');

test('the tab leads to every way to an item, without an account', async () => {
  await visitor.opens('/pages/home/index');
  await visitor.taps(FRAME.items);
  for (const words of [ITEMS.topics, ITEMS.fourLists, ITEMS.lifeEvents, ITEMS.frequent, ITEMS.departments])
    await visitor.sees(words);
  expect(await accessibilityFaults(visitor.page)).toEqual([]);
});

test('a life event opens its list, and goes on where it ends', async () => {
  await visitor.taps(/^创业，\d+ 项/);
  await visitor.settles();
  await visitor.sees('已显示 20 条');
  await visitor.taps('再看一些');
  await visitor.sees(/已显示 (?!20 条)\d+ 条|共 \d+ 条$/);
  await visitor.tapsBack();
});

test('a few letters suggest, and the whole text finds', async () => {
  await visitor.taps(ITEMS.search);
  const field = visitor.page.locator('input:visible');
  await field.fill('tuix');
  await visitor.sees(ITEM_SEARCH.suggestions);
  await field.fill('退休');
  await field.press('Enter');
  await visitor.sees(/找到 \d+ 项/);
  expect(await accessibilityFaults(visitor.page)).toEqual([]);
  await visitor.page
    .getByRole('button', { name: new RegExp(`^${NAME.replace(/[()（）]/g, '.')}`) })
    .first()
    .click();
  await visitor.sees('您的权利');
});

test('the eight are on one screen, details open by a tap', async () => {
  const rights = visitor.page.getByRole('button', { name: /^您的权利/ });
  const box = await rights.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(812);
  await visitor.taps(/^材料/);
  await visitor.sees('居民身份证');
  await visitor.taps(GUIDE.calendar);
  await visitor.sees(/最晚 7 月 15 日 办好/);
  expect(await accessibilityFaults(visitor.page)).toEqual([]);
});

/** The longest names and texts of the demonstration, each with the county's or the city's windows. */
const GUIDES = ['DM0714010000', 'DM0715001000', 'DM0131003000', 'DM2073003000', 'DM0536004000', 'DM1009006000'];
const SCREENS = [
  { width: 375, height: 812 },
  { width: 375, height: 667 },
  { width: 320, height: 568 },
];

/** The eight rows: where each begins and ends on the screen as it is opened. */
const eightOf = (page: Page): Promise<{ words: string; top: number; bottom: number }[]> =>
  page
    .getByRole('main')
    .locator('button[aria-expanded]')
    .evaluateAll((rows) =>
      rows.slice(0, 8).map((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return { words: (row as HTMLElement).innerText.replace(/\s+/g, ' ').slice(0, 8), top, bottom };
      }),
    );

async function seesTheEight(guides: readonly string[], options: Omit<VisitorOptions, 'url'>, target: number) {
  const reader = await Visitor.arrive(browser, { url: city.bff.url, ...options });
  const height = reader.page.viewportSize()?.height ?? 0;
  for (const code of guides) {
    await reader.opens(`/features/items/pages/guide/index?code=${code}`);
    await reader.sees('您的权利');
    const rows = await eightOf(reader.page);
    expect(rows).toHaveLength(8);
    const beyond = rows.filter(({ top, bottom }) => top < 0 || bottom > height || bottom - top < target - 0.5);
    expect({ code, beyond }).toEqual({ code, beyond: [] });
  }
  expect(reader.faults).toEqual([]);
  await reader.leaves();
}

test.each(SCREENS)('the eight of long guides are on one screen of $width × $height', (viewport) =>
  seesTheEight(GUIDES, { context: { viewport } }, 44),
);

test('in elder mode too, on a phone of today', () =>
  seesTheEight([GUIDES[0] ?? ''], { storage: { 'city-services:elder-mode': 'on' } }, 60));

test('a kept guide is read without a network', async () => {
  await visitor.taps(GUIDE.save);
  await visitor.sees(GUIDE.savedToast);
  const { page } = visitor;
  // In a browser a page of the program is there without a network once it was open; in the hosts all of them are.
  await page.evaluate(() => (location.hash = '/features/items/pages/saved/index'));
  await visitor.sees(SAVED.device);
  await page.context().setOffline(true);
  try {
    const kept = visitor.page.getByRole('button', { name: new RegExp(`^${NAME.slice(0, 6)}`) });
    await kept.filter({ visible: true }).last().click();
    await visitor.sees(/^网络不可用，显示的是/);
    await visitor.sees('您的权利');
  } finally {
    await page.context().setOffline(false);
    visitor.faults.splice(0);
  }
});

test('the code beside the guide leads back to it, as a camera sees it', async () => {
  await visitor.page.waitForTimeout(500);
  const code = codeOfPage();
  const picture = await fetch(`${city.bff.url}/items/${encodeURIComponent(code)}/qr.png`);
  const link = new URL(readQr(Buffer.from(await picture.arrayBuffer())) ?? '');
  const scanned = await Visitor.arrive(browser, { url: city.bff.url });
  await scanned.page.goto(`${city.bff.url}${link.pathname}`);
  await scanned.sees(NAME);
  expect(scanned.path).toContain('/features/items/pages/guide/index');
  expect(scanned.faults).toEqual([]);
  await scanned.leaves();
});

test('the one-time notice is ticked off, and is a PDF of the same guide', async () => {
  await visitor.reloads();
  const code = codeOfPage();
  await visitor.taps(GUIDE.print);
  await visitor.sees(NOTICE.materials);
  await visitor.page.getByRole('checkbox', { name: NOTICE.tick('居民身份证') }).click();
  expect(await accessibilityFaults(visitor.page)).toEqual([]);
  const answer = await fetch(`${city.bff.url}/items/${encodeURIComponent(code)}/notice.pdf`);
  const [first] = readPdf(Buffer.from(await answer.arrayBuffer())).pages;
  expect(first?.text).toContain(NAME);
  expect(first?.text).toContain('居民身份证');
});

test('halls open with address, hours and telephone', async () => {
  await visitor.opens('/features/items/pages/halls/index');
  await visitor.taps('云港市政务服务中心');
  await visitor.sees(HALLS.barrierFree);
  await visitor.sees(HALLS.way);
});
