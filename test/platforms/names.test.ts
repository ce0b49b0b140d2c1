import { join } from 'node:path';
import { FRAME } from '../../miniprogram/src/copy/frame';
import { HOME } from '../../miniprogram/src/copy/home';
import { SIGN_IN, VERIFY } from '../../miniprogram/src/copy/identity';
import { serveSampleCity, type SampleCity } from '../support/sampleCity';
import { startAlipay } from './host/alipayHost';
import { HOSTS } from './host/hosts';
import { countOfSpoken, namelessNodes } from './host/names';
import { Person } from './host/person';
import { walk, type RenderedNode } from './host/tree';

const DIST = join(__dirname, '../../miniprogram/dist');
/** A citizen of the sample with records in all three departments. */
const CITIZEN = { name: '黄伟松', idNumber: '370211197706140001' };
/** Pages that ask for one record of many are opened with one of the citizen's. */
const QUERIES: Readonly<Record<string, string>> = { 'features/social-security/pages/insurance/index': '?code=110' };
/** An answer of the BFF on the same machine, and the render that follows. */
const SETTLES_MS = 400;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

let city: SampleCity;

beforeAll(async () => {
  city = await serveSampleCity();
});

afterAll(() => city?.stop());

async function signIn(person: Person): Promise<void> {
  await person.taps(FRAME.signIn);
  await person.taps(SIGN_IN.button);
  await person.taps(VERIFY.notice.tick);
  await person.taps(VERIFY.notice.next);
  await person.types(VERIFY.person.name, CITIZEN.name);
  await person.types(VERIFY.person.idNumber, CITIZEN.idNumber);
  await person.taps(VERIFY.person.next);
  await person.waitsFor(VERIFY.code.heading);
  await person.types(VERIFY.code.label, city.bff.outbox()[0]?.code ?? '');
  await person.taps(VERIFY.done.next);
  await person.waitsFor(HOME.reminders);
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

/** Nameless nodes of every page that app.json lists, by page. */
async function faultsOfEveryPage(person: Person): Promise<{ pages: number; faults: string[] }> {
  const { routes } = person.host.bundle;
  const faults: string[] = [];
  for (const route of routes) {
    person.host.stack.reLaunch(`${route}${QUERIES[route] ?? ''}`);
    const tree = await settledTree(person);
    if (countOfSpoken(tree) === 0) faults.push(`${route}: no node bears a role`);
    faults.push(...namelessNodes(tree).map((node) => `${route}: ${node}`));
  }
  return { pages: routes.length, faults };
}

describe.each(HOSTS)('in the compiled %s program everything that is tapped or drawn has a name', (platform, start) => {
  const opened = async (): Promise<Person> => {
    const options = { bffUrl: city.bff.url, loginCode: () => `${platform}-names`, storage: new Map<string, unknown>() };
    const person = new Person(start(join(DIST, platform), options));
    person.host.launch('pages/home/index');
    await person.waitsFor(HOME.signedOut);
    return person;
  };

  test('on every page, before anybody is known', async () => {
    const person = await opened();
    const { pages, faults } = await faultsOfEveryPage(person);
    expect(faults).toEqual([]);
    expect(pages).toBeGreaterThan(10);
  });

  test('on every page, with a citizen’s records', async () => {
    const person = await opened();
    await signIn(person);
    expect((await faultsOfEveryPage(person)).faults).toEqual([]);
  });

  test('and one without is found', async () => {
    const person = await opened();
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
    await settledTree(person);
    expect(scales()).toEqual([false, true]);
  });
});

test('Alipay’s title bar turns dark with the page', async () => {
  const options = { bffUrl: city.bff.url, loginCode: () => 'nobody', storage: new Map<string, unknown>() };
  const person = new Person(startAlipay(join(DIST, 'alipay'), { ...options, theme: 'dark' }));
  person.host.launch('pages/home/index');
  await person.waitsFor(HOME.signedOut);
  expect(person.host.calls).toContain('bar #181D24 #ffffff');
});
