import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { serveDemoCity, type ServedCity } from '../support/demoCity';
import { Visitor } from '../support/visitor';
import { everyPage } from '../pictures/everyPage';
import { furnish } from '../pictures/furnish';
import type { Scene } from '../pictures/pages';
import { Sessions } from '../pictures/sessions';
import { boxFaults, movements, orderFaults, setReadersType } from './support/boxes';
import { smallTargets, textPx } from './support/inspection';

/** The hosts' largest step that is followed (`frame/typeScale.ts`). */
const LARGEST = 1.6;
const WIDTHS = [320, 375, 900];
const HEIGHT = 812;
const TARGET_PX = 44;
const ELDER_TARGET_PX = 60;
const ELDER = { 'city-services:elder-mode': 'on' };

let city: ServedCity;
let browser: Browser;
let sessions: Sessions;

beforeAll(async () => {
  city = await serveDemoCity();
  await furnish(city);
  sessions = new Sessions(city);
  browser = await launchBrowser();
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

/** Nothing on any of the widths, as `320: cut: 公积金余额`. */
async function faultsOnAllWidths({ page }: Visitor, leastPx: number): Promise<string[]> {
  const faults: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    const small = await smallTargets(page, leastPx);
    const found = [...(await boxFaults(page)), ...small.map((target) => `small: ${target}`)];
    faults.push(...found.map((fault) => `${width}: ${fault}`));
  }
  return faults;
}

const BY_NAME = everyPage().map((scene) => [scene.name, scene] as const);

describe('nothing is cut, covered or too small on 320, 375 and 900 px', () => {
  test.each(BY_NAME)('%s at the hosts’ largest type', async (_, scene) => {
    const visitor = await arrive(scene);
    const disorder = await orderFaults(visitor.page);
    await setReadersType(visitor.page, LARGEST);
    expect(await textPx(visitor.page)).toBeCloseTo(16 * LARGEST, 1);
    expect({ boxes: await faultsOnAllWidths(visitor, TARGET_PX), disorder }).toEqual({ boxes: [], disorder: [] });
    expect(await movements(visitor.page)).toEqual([]);
    await visitor.leaves();
  });

  test.each(BY_NAME)('%s in elder mode, then with the largest type as well', async (_, scene) => {
    const visitor = await arrive(scene, ELDER);
    const elder = await faultsOnAllWidths(visitor, ELDER_TARGET_PX);
    await setReadersType(visitor.page, LARGEST);
    expect(await textPx(visitor.page)).toBe(30);
    const both = await faultsOnAllWidths(visitor, ELDER_TARGET_PX);
    expect({ elder, both }).toEqual({ elder: [], both: [] });
    await visitor.leaves();
  });
});

/** Faults of each kind on the home page, and what the instruments say of them. */
const PLANTED: readonly (readonly [string, string, RegExp])[] = [
  ['text cut at its side', 'width:60px;overflow:hidden;white-space:nowrap', /^cut: 看不全的一句话/],
  ['a number over two lines', 'width:40px;overflow-wrap:anywhere', /^broken: 1,234,567.89/],
  ['text cut below', 'width:40px;height:20px;overflow:hidden', /^cut: 看不全的一句话/],
  ['text ended by dots', 'width:60px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis', /^cut: 看不全/],
  ['text over what stands before it', 'margin-top:-60px;white-space:nowrap', /^overlap: .*看不全的一句话/],
  ['text beyond the edge', 'margin-left:300px;white-space:nowrap', /^outside: 看不全的一句话/],
];

describe('the instruments find what is planted:', () => {
  const home = async (): Promise<Visitor> => {
    const visitor = await Visitor.arrive(browser, { url: city.bff.url });
    await visitor.opens('/pages/home/index');
    expect(await boxFaults(visitor.page)).toEqual([]);
    return visitor;
  };

  test.each(PLANTED)('%s', async (_, style, found) => {
    const visitor = await home();
    await visitor.page.evaluate((css) => {
      const planted = document.createElement('div');
      planted.style.cssText = css;
      planted.innerText = '看不全的一句话，很长很长 1,234,567.89';
      document.querySelector('[role=main]')?.append(planted);
    }, style);
    expect(await boxFaults(visitor.page)).toContainEqual(expect.stringMatching(found));
    await visitor.leaves();
  });

  test('what was typed and is not seen to its end', async () => {
    const visitor = await home();
    await visitor.page.evaluate(() => {
      const field = Object.assign(document.createElement('input'), { value: '370211197706140000' });
      field.style.cssText = 'width:60px;height:44px';
      document.querySelector('[role=main]')?.append(field);
    });
    expect(await boxFaults(visitor.page)).toContain('cut: 370211197706140000');
    await visitor.leaves();
  });

  test('a menu over the last line', async () => {
    const visitor = await home();
    await visitor.page.evaluate(() => {
      const page = document.querySelector<HTMLElement>('[role=main]')?.parentElement;
      if (page) page.style.paddingBottom = '0';
    });
    expect(await boxFaults(visitor.page)).toContainEqual(expect.stringMatching(/^behind the menu: /));
    await visitor.leaves();
  });

  test('a keyboard that jumps, and something that moves', async () => {
    const visitor = await home();
    expect(await movements(visitor.page)).toEqual([]);
    await visitor.page.evaluate(() => {
      const main = document.querySelector('[role=main]');
      const late = Object.assign(document.createElement('button'), { innerText: '第一个', tabIndex: 3 });
      late.style.transition = 'opacity 1s';
      main?.append(late);
      const early = Object.assign(document.createElement('button'), { innerText: '上面的' });
      early.style.cssText = 'position:absolute;top:0;left:0';
      main?.append(early);
    });
    expect(await orderFaults(visitor.page)).toEqual(
      expect.arrayContaining(['jumps: 第一个', expect.stringContaining('/ 上面的')]),
    );
    expect(await movements(visitor.page)).toHaveLength(1);
    await visitor.leaves();
  });
});
