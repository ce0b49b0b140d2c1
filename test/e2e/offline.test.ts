import type { Browser, Page } from 'playwright-core';
import { GUIDE } from '../../miniprogram/src/copy/itemGuide';
import { FRAME } from '../../miniprogram/src/copy/frame';
import { SAVED } from '../../miniprogram/src/copy/items';
import { launchBrowser } from '../support/browser';
import { serveDemoCity, type ServedCity } from '../support/demoCity';
import { Relay } from '../support/relay';
import { Visitor } from '../support/visitor';

/** Without a network: the program opens by what the browser keeps of it, and shows the guides that the device keeps. */

const ITEMS = '/features/items/pages';
const BASIC_CODE = 'DM0714010000';
const NAME = '职工正常退休（职）申请';

let city: ServedCity;
let browser: Browser;
let relay: Relay;
let visitor: Visitor;

beforeAll(async () => {
  city = await serveDemoCity();
  browser = await launchBrowser();
  relay = await Relay.to(city.bff.url);
  visitor = await Visitor.arrive(browser, { url: relay.url, context: { serviceWorkers: 'allow' } });
});

afterAll(async () => {
  await browser?.close();
  await relay?.cut();
  await city?.stop();
});

/** Every address that the browser keeps for the program. */
const keptAddresses = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)));
    const requests = await Promise.all(caches.map((cache) => cache.keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });

test('a guide is read once, by its basic code, with a network', async () => {
  await visitor.opens(`${ITEMS}/guide/index?code=${BASIC_CODE}`);
  await visitor.sees('您的权利');
  await visitor.page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
  expect(visitor.faults).toEqual([]);
});

test('kept are the program’s own files and nothing that the BFF answers', async () => {
  const addresses = await keptAddresses(visitor.page);
  expect(addresses).toContain('/');
  expect(addresses.filter((path) => !/^\/$|^\/(js|css)\/[\w.-]+\.(js|css)$/.test(path))).toEqual([]);
});

describe('after a restart without a network', () => {
  beforeAll(() => relay.cut());

  test('home opens and says that the network is away', async () => {
    await visitor.opens('/pages/home/index');
    await visitor.sees(FRAME.items);
    await visitor.page.context().setOffline(true);
  });

  test('the way to the kept guides is open although the items were never seen', async () => {
    await visitor.opens(`${ITEMS}/home/index`);
    await visitor.taps(new RegExp(`^${SAVED.title}`));
    await visitor.sees(SAVED.device);
  });

  test('a page that was never loaded shows the kept guide, and since when', async () => {
    await visitor.page
      .getByRole('button', { name: new RegExp(`^${NAME.slice(0, 6)}`) })
      .filter({ visible: true })
      .first()
      .click();
    await visitor.sees(/^网络不可用，显示的是/);
    await visitor.sees('您的权利');
    expect(visitor.path).toContain(`code=${BASIC_CODE}-`);
  });

  test('the same by its own address, read anew', async () => {
    await visitor.reloads();
    await visitor.sees(/^网络不可用，显示的是/);
    await visitor.taps(GUIDE.save);
    await visitor.sees(GUIDE.savedToast);
  });

  test('a code that is scanned opens the program too', async () => {
    await visitor.page.goto(`${relay.url}/e/1p7k3m9qzt28`);
    await visitor.sees(FRAME.items);
  });
});

test('with the network back the newest is shown at once', async () => {
  // What the pages before still ask for fails now, not later.
  await visitor.page.goto('about:blank');
  await visitor.page.context().setOffline(false);
  await relay.mend();
  visitor.faults.splice(0);
  await visitor.opens(`${ITEMS}/guide/index?code=${BASIC_CODE}`);
  await visitor.sees('您的权利');
  expect(await visitor.text()).not.toContain('网络不可用');
  expect(visitor.faults).toEqual([]);
});
