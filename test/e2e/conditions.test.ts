import type { Browser } from 'playwright-core';
import { FundAccountModel } from '../../bff/src/domains/housing-fund/fundAccount.model';
import { FundRepaymentModel } from '../../bff/src/domains/housing-fund/fundRepayment.model';
import { FRAME } from '../../miniprogram/src/copy/frame';
import { HOME } from '../../miniprogram/src/copy/home';
import { launchBrowser } from '../support/browser';
import { keptSession, serveDemoCity, type ServedCity } from '../support/demoCity';
import { Visitor } from '../support/visitor';
import { accessibilityFaults } from './support/inspection';

const DOMAINS = {
  socialSecurity: '/features/social-security/pages/overview/index',
  traffic: '/features/traffic/pages/overview/index',
  housingFund: '/features/housing-fund/pages/overview/index',
};
/** `显示的是 10:42 的数据`: the time at which the kept data was answered. */
const KEPT = /显示的是 \d{2}:\d{2} 的数据/;

let city: ServedCity;
let browser: Browser;
let storage: Record<string, string>;
let visitor: Visitor;

beforeAll(async () => {
  city = await serveDemoCity();
  browser = await launchBrowser();
  storage = await keptSession(city, city.resident('陈志刚'));
});

afterAll(async () => {
  await browser?.close();
  await city?.stop();
});

beforeEach(async () => {
  visitor = await Visitor.arrive(browser, { url: city.bff.url, storage });
});

afterEach(async () => {
  jest.restoreAllMocks();
  await visitor.leaves();
});

const asksAgain = async (): Promise<void> => {
  await visitor.taps(FRAME.retry);
  await visitor.settles();
};

/** What the driver does when this department's records never come. */
function silenceHousingFund(): void {
  const never = (() => ({ toArray: () => new Promise(() => undefined) })) as never;
  for (const { collection } of [FundAccountModel, FundRepaymentModel]) {
    jest.spyOn(collection, 'find').mockImplementation(never);
    jest.spyOn(collection, 'aggregate').mockImplementation(never);
  }
}

test('without a network the last good data is shown with its time, and the network’s return renews it', async () => {
  await visitor.opens('/pages/home/index');
  await visitor.sees(HOME.housingFund.figure);
  await visitor.page.getByRole('heading', { name: HOME.traffic.title, exact: true }).click();
  await visitor.sees('再记 3 分就满 12 分');
  await visitor.tapsBack();
  expect(visitor.faults).toEqual([]);

  await visitor.page.context().setOffline(true);
  await visitor.page.getByRole('heading', { name: HOME.traffic.title, exact: true }).click();
  await visitor.sees(/^网络不可用，显示的是/);
  expect(await visitor.text()).toMatch(KEPT);
  await visitor.sees('再记 3 分就满 12 分');
  expect(await accessibilityFaults(visitor.page)).toEqual([]);
  await asksAgain();
  await visitor.sees(KEPT);

  await visitor.page.context().setOffline(false);
  await visitor.page.getByText(KEPT).waitFor({ state: 'detached' });
  await visitor.sees('再记 3 分就满 12 分');
  // The browser itself says in its console that it has no network; nothing else went wrong.
  expect(visitor.faults.filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
});

test('a department that is silent has its own sentence and hides nothing else', async () => {
  silenceHousingFund();
  await visitor.opens('/pages/home/index');
  await visitor.sees('暂时联系不上公积金中心，其他内容不受影响');
  const text = await visitor.text();
  expect(text).toContain(HOME.socialSecurity.figure);
  expect(text).toContain('您有 1 条违法待处理');
  expect(text).toMatch(/违法待处理 1 ?条/);
  expect(text).not.toContain(HOME.housingFund.figure);
  expect(await accessibilityFaults(visitor.page)).toEqual([]);

  jest.restoreAllMocks();
  await asksAgain();
  await visitor.sees(HOME.housingFund.figure);
  expect(visitor.faults).toEqual([]);
});

test('the page of a silent department says so, and a retry brings it back', async () => {
  silenceHousingFund();
  await visitor.opens(DOMAINS.housingFund);
  await visitor.sees(/^暂时联系不上公积金中心/);
  expect(await accessibilityFaults(visitor.page)).toEqual([]);
  jest.restoreAllMocks();
  await asksAgain();
  await visitor.sees('近 12 个月存入');
  expect(visitor.faults).toEqual([]);
});

test('a silent department shows its last good data, told apart from a lost network', async () => {
  await visitor.opens(DOMAINS.housingFund);
  await visitor.sees('近 12 个月存入');
  silenceHousingFund();
  await visitor.reloads();
  await visitor.sees(/^暂时联系不上公积金中心，显示的是 \d{2}:\d{2} 的数据$/);
  await visitor.sees('近 12 个月存入');
  await visitor.opens(DOMAINS.traffic);
  await visitor.sees('再记 3 分就满 12 分');
  expect(await visitor.text()).not.toMatch(KEPT);
  expect(visitor.faults).toEqual([]);
});
