import type { Browser } from 'playwright-core';
import { FRAME } from '../../miniprogram/src/copy/frame';
import { HOME } from '../../miniprogram/src/copy/home';
import { SIGN_IN, VERIFY } from '../../miniprogram/src/copy/identity';
import { launchBrowser } from '../support/browser';
import { serveDemoCity, type ServedCity } from '../support/demoCity';
import { accessibilityFaults } from './support/inspection';
import { Visitor } from '../support/visitor';

/** A driver with nine points, a violation to handle and a fine to pay. */
const NAME = '陈志刚';

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

const isAccessible = async (): Promise<void> => expect(await accessibilityFaults(visitor.page)).toEqual([]);

test('home says what it will show before anybody is known', async () => {
  await visitor.opens('/pages/home/index');
  await visitor.sees(HOME.signedOut);
  await visitor.sees(HOME.housingFund.preview);
  await visitor.sees(FRAME.demo);
  await isAccessible();
});

test('the policy of the page lets nothing in but the program itself', async () => {
  const page = await fetch(`${city.bff.url}/`);
  const policy = page.headers.get('content-security-policy') ?? '';
  const scripts = policy.split('; ').find((directive) => directive.startsWith('script-src'));
  expect(policy).toContain("default-src 'none'");
  expect(scripts).toMatch(/^script-src 'self'( 'sha256-[\w+/=]+')*$/);
  // A page that breaks its own policy says so in the console, where the visitor listens.
  const blocked = await visitor.page.evaluate(async () => {
    const image = new Image();
    const failed = new Promise((resolve) => (image.onerror = () => resolve('blocked')));
    image.src = 'https://elsewhere.invalid/pixel.png';
    return failed;
  });
  expect(blocked).toBe('blocked');
  const told = visitor.faults.splice(0);
  expect(told.some((fault) => fault.includes('Content Security Policy'))).toBe(true);
});

test('one tap signs in, and leads on to verification', async () => {
  await visitor.taps(FRAME.signIn);
  await visitor.sees(SIGN_IN.heading);
  await isAccessible();
  await visitor.taps(SIGN_IN.button);
  await visitor.sees(VERIFY.notice.heading);
  await isAccessible();
});

test('the notice has to be ticked before a number is typed', async () => {
  const next = visitor.page.getByRole('button', { name: VERIFY.notice.next });
  expect(await next.isDisabled()).toBe(true);
  await visitor.page.getByRole('checkbox').click();
  await next.click();
  await visitor.sees(VERIFY.person.heading);
  await isAccessible();
});

test('a number that cannot be is explained while it is typed', async () => {
  const { idNumber } = city.resident(NAME);
  const wrong = idNumber.slice(0, 17) + (idNumber.endsWith('1') ? '2' : '1');
  await visitor.page.getByLabel(VERIFY.person.name).fill(NAME);
  await visitor.page.getByLabel(VERIFY.person.idNumber).fill(wrong);
  await visitor.sees(VERIFY.faults.check);
  expect(await visitor.page.getByRole('button', { name: VERIFY.person.next }).isDisabled()).toBe(true);
  await isAccessible();
  await visitor.page.getByLabel(VERIFY.person.idNumber).fill(idNumber);
  await visitor.sees(VERIFY.person.idGood);
});

test('a wrong code is told, the right one binds, and leads back to home', async () => {
  await visitor.taps(VERIFY.person.next);
  await visitor.sees(VERIFY.code.heading);
  await isAccessible();
  const code = city.bff.outbox()[0]?.code ?? '';
  const input = visitor.page.getByRole('textbox', { name: VERIFY.code.label });
  await input.fill(code === '000000' ? '000001' : '000000');
  await visitor.page
    .getByRole('alert')
    .filter({ hasText: /验证码/ })
    .waitFor();
  await input.fill('');
  await input.fill(code);
  await visitor.sees(VERIFY.done.note);
  await isAccessible();
  await visitor.taps(VERIFY.done.next);
  await visitor.sees(HOME.housingFund.figure);
  expect(visitor.path).toBe('/pages/home/index');
  expect(await visitor.page.getByRole('heading', { level: 1 }).innerText()).toMatch(/，\*+刚$/);
  await isAccessible();
});

test.each([
  [HOME.socialSecurity.title, '/features/social-security/pages/overview/index', '一行一年，一格一个月；点一行看明细。'],
  [HOME.traffic.title, '/features/traffic/pages/overview/index', '再记 3 分就满 12 分'],
  [HOME.housingFund.title, '/features/housing-fund/pages/overview/index', '近 12 个月存入'],
])('home leads to %s, and the title bar back', async (title, path, words) => {
  await visitor.opens('/pages/home/index');
  await visitor.page.getByRole('heading', { name: title, exact: true }).click();
  await visitor.sees(words);
  expect(visitor.path).toBe(path);
  await isAccessible();
  await visitor.tapsBack();
  expect(visitor.path).toBe('/pages/home/index');
  await visitor.sees(HOME.housingFund.figure);
});

test('the browser’s own back and forward work', async () => {
  await visitor.opens('/pages/home/index');
  await visitor.page.getByRole('heading', { name: HOME.traffic.title, exact: true }).click();
  await visitor.taps('查看全部违法');
  await visitor.page.getByRole('group', { name: '筛选违法' }).waitFor();
  expect(visitor.path).toBe('/features/traffic/pages/violations/index');
  await visitor.page.goBack();
  await visitor.sees('再记 3 分就满 12 分');
  await visitor.page.goBack();
  await visitor.sees(HOME.housingFund.figure);
  await visitor.page.goForward();
  await visitor.sees('再记 3 分就满 12 分');
  await visitor.page.goBack();
  await visitor.settles();
});

test('a deep link and a reload show the page, and its back leads home', async () => {
  await visitor.opens('/features/housing-fund/pages/overview/index');
  await visitor.sees('近 12 个月存入');
  await visitor.reloads();
  await visitor.sees('近 12 个月存入');
  await visitor.tapsBack();
  await visitor.sees(HOME.housingFund.figure);
  expect(visitor.path).toBe('/pages/home/index');
});
