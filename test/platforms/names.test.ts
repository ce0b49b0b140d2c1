import { join } from 'node:path';
import { ACTING } from '../../miniprogram/src/copy/acting';
import { HOME } from '../../miniprogram/src/copy/home';
import { furnish } from '../pictures/furnish';
import { BORROWER, CLERK, DRIVER, EDITOR, MOTHER, RETIREMENT } from '../pictures/people';
import { RESTAURANT } from '../pictures/pages';
import { Sessions } from '../pictures/sessions';
import { serveDemoCity, type ServedCity } from '../support/demoCity';
import { startAlipay } from './host/alipayHost';
import { HOSTS } from './host/hosts';
import { countOfSpoken, namelessNodes } from './host/names';
import { Person } from './host/person';
import { nameOf, walk, type RenderedNode } from './host/tree';
import { startWeapp } from './host/weappHost';

const DIST = join(__dirname, '../../miniprogram/dist');
/** An answer of the BFF on the same machine, and the render that follows. */
const SETTLES_MS = 400;
const GUIDE = 'query($code: ID!) { itemGuide(code: $code) { code } }';
const RECORDS = '{ traffic { vehicles { id } } housingFund { accounts { id } loans { id } } }';

interface Records {
  readonly traffic: { readonly vehicles: readonly { readonly id: string }[] };
  readonly housingFund: {
    readonly accounts: readonly { readonly id: string }[];
    readonly loans: readonly { readonly id: string }[];
  };
}

/** Who opens which pages, all of them by default. Staff and whoever acts for others see pages of their own. */
const READERS = [
  { reader: 'nobody', who: null, only: /./ },
  { reader: 'a citizen with records', who: DRIVER, only: /./ },
  { reader: 'a citizen with a loan', who: BORROWER, only: /housing-fund/ },
  { reader: 'a guardian', who: MOTHER, only: /identity-acting/ },
  { reader: 'who acts for a child', who: MOTHER, as: 'acting', only: /^pages|identity-acting/ },
  { reader: 'a reviewer', who: DRIVER, as: 'proven', only: /identity-desk|numbers|my-data/ },
  { reader: 'a clerk', who: CLERK, as: 'proven', only: /identity-desk|correction-desk/ },
  { reader: 'an agent', who: BORROWER, as: 'proven', only: /identity-desk|visit/ },
  { reader: 'an editor', who: EDITOR, as: 'proven', only: /identity-desk|items-desk/ },
] as const;
type Reader = (typeof READERS)[number] & { readonly as?: 'acting' | 'proven' };

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

let city: ServedCity;
let sessions: Sessions;

beforeAll(async () => {
  city = await serveDemoCity();
  await furnish(city);
  sessions = new Sessions(city);
});

afterAll(() => city?.stop());

/** Pages that ask for one of many are opened with one: the reader’s own, or one that everybody may read. */
async function queriesOf(session: string | undefined): Promise<Readonly<Record<string, string>>> {
  const { accessToken = '' } = JSON.parse(session ?? '{}') as { accessToken?: string };
  const records = accessToken ? await city.bff.api.as(accessToken).ask<Records>(RECORDS) : null;
  const { itemGuide } = await city.bff.api.ask<{ itemGuide: { code: string } }>(GUIDE, { code: RETIREMENT });
  const query = (id: string | undefined): string => (id ? `?id=${encodeURIComponent(id)}` : '');
  return {
    'features/social-security/pages/insurance/index': '?code=110',
    'features/traffic/pages/vehicle/index': query(records?.traffic.vehicles[0]?.id),
    'features/housing-fund/pages/account/index': query(records?.housingFund.accounts[0]?.id),
    'features/housing-fund/pages/loan/index': query(records?.housingFund.loans[0]?.id),
    'features/items/pages/guide/index': `?code=${RETIREMENT}`,
    'features/items/pages/notice/index': `?code=${RETIREMENT}`,
    'features/items/pages/list/index': '?list=AT_ONCE',
    'features/items/pages/search/index': '?text=gjj',
    'features/items-desk/pages/item/index': `?code=${itemGuide.code}`,
    'features/scenario/pages/guide/index': '?id=restaurant',
    'features/scenario/pages/result/index': `?code=${RESTAURANT}`,
  };
}

/** The page once nothing changes any more. */
async function settledTree(person: Person): Promise<RenderedNode> {
  let before = '';
  for (let tries = 0; tries < 20; tries++) {
    await pause(SETTLES_MS);
    const now = JSON.stringify(person.host.tree());
    if (now === before) break;
    before = now;
  }
  return person.host.tree();
}

/** Nameless nodes of the pages that app.json lists, by page. */
async function faultsOfPages(person: Person, routes: readonly string[], queries: Readonly<Record<string, string>>) {
  const faults: string[] = [];
  for (const route of routes) {
    person.host.stack.reLaunch(`${route}${queries[route] ?? ''}`);
    const tree = await settledTree(person);
    if (countOfSpoken(tree) === 0) faults.push(`${route}: no node bears a role`);
    faults.push(...namelessNodes(tree).map((node) => `${route}: ${node}`));
  }
  return faults;
}

describe.each(HOSTS)('in the compiled %s program everything that is tapped or drawn has a name', (platform, start) => {
  const opened = (kept: Readonly<Record<string, string>> = {}): Person => {
    const storage = new Map<string, unknown>(
      Object.entries(kept).map(([key, value]) => [key.replace('city-services:', ''), value]),
    );
    const options = { bffUrl: city.bff.url, loginCode: () => `${platform}-names`, storage };
    const person = new Person(start(join(DIST, platform), options));
    person.host.launch('pages/home/index');
    return person;
  };

  test.each(READERS)('for $reader', async (reader: Reader) => {
    const kept = await sessions.of(reader);
    const person = opened(kept);
    const routes = person.host.bundle.routes.filter((route) => reader.only.test(route));
    expect(routes.length).toBeGreaterThan(1);
    // Staff, and who acts for a child, open no page of one record.
    const queries = await queriesOf(reader.as ? undefined : kept['city-services:session']);
    expect(await faultsOfPages(person, routes, queries)).toEqual([]);
  });

  test('and while somebody acts for another, every page says for whom, with the way out', async () => {
    const person = opened(await sessions.of({ who: MOTHER, as: 'acting' }));
    const queries = await queriesOf(undefined);
    expect(person.host.bundle.routes.length).toBeGreaterThan(30);
    for (const route of person.host.bundle.routes) {
      person.host.stack.reLaunch(`${route}${queries[route] ?? ''}`);
      await person.waitsFor('正在替');
      expect([route, person.controls().map(nameOf)]).toEqual([route, expect.arrayContaining([ACTING.leave])]);
    }
  });

  test('and one without is found', async () => {
    const person = opened();
    await person.waitsFor(HOME.signedOut);
    const tree = person.host.tree();
    const button = [...walk(tree)].find(({ tag }) => tag === 'button');
    const picture = { tag: 'view', attributes: { 'aria-role': 'img' }, children: [], text: '' };
    const silenced = { ...(button as RenderedNode), attributes: { class: 'planted' }, children: [] };
    const planted = { ...tree, children: [...tree.children, silenced, picture] };
    expect(namelessNodes(tree)).toEqual([]);
    expect(namelessNodes(planted)).toEqual(['button button.planted', 'img view.']);
  });

  test('and type follows the host’s size, also one that changes while the program is in the background', async () => {
    const look = {
      bffUrl: city.bff.url,
      loginCode: () => 'nobody',
      storage: new Map<string, unknown>(),
      fontScale: 1.4,
    };
    const person = new Person(start(join(DIST, platform), look));
    person.host.launch('pages/home/index');
    await person.waitsFor(HOME.signedOut);
    const scales = (): boolean[] =>
      [1.4, 1.6].map((scale) => JSON.stringify(person.host.tree()).includes(`--type: ${scale};`));
    expect(scales()).toEqual([true, false]);
    look.fontScale = 1.6;
    person.host.comeBack('pages/home/index');
    for (let tries = 0; tries < 50 && !scales()[1]; tries++) await pause(SETTLES_MS);
    expect(scales()).toEqual([false, true]);
  });
});

/** developers.weixin.qq.com/miniprogram/design/elderly.html: iOS has 17 px normally and 23.8 in 关怀模式, Android 16 and 22.4. */
test.each([
  ['the factor of a base library since 2.23.4', { platform: 'android', fontSizeScaleFactor: 1.25 }, 1.25],
  ['the px of an older one on iOS', { platform: 'ios', fontSizeSetting: 23.8 }, 1.4],
  ['the px of an older one on Android', { platform: 'android', fontSizeSetting: 22.4 }, 1.4],
  ['more than is followed', { platform: 'android', fontSizeScaleFactor: 2.2 }, 1.6],
  ['a factor of nothing', { platform: 'ios', fontSizeScaleFactor: 0 }, 1],
  ['nothing at all', { platform: 'ios' }, 1],
])('WeChat’s size of type: %s', async (_, weappType, scale) => {
  const options = { bffUrl: city.bff.url, loginCode: () => 'nobody', storage: new Map<string, unknown>(), weappType };
  const person = new Person(startWeapp(join(DIST, 'weapp'), options));
  person.host.launch('pages/home/index');
  await person.waitsFor(HOME.signedOut);
  expect(JSON.stringify(person.host.tree())).toContain(`--type: ${scale};`);
});

test('Alipay’s title bar turns dark with the page', async () => {
  const options = { bffUrl: city.bff.url, loginCode: () => 'nobody', storage: new Map<string, unknown>() };
  const person = new Person(startAlipay(join(DIST, 'alipay'), { ...options, theme: 'dark' }));
  person.host.launch('pages/home/index');
  await person.waitsFor(HOME.signedOut);
  expect(person.host.calls).toContain('bar #181D24 #ffffff');
});
