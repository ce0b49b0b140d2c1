import { join } from 'node:path';
import { SIGN_IN, VERIFY } from '../../miniprogram/src/copy/identity';
import { ENTRY } from '../../miniprogram/src/copy/entry';
import { FRAME } from '../../miniprogram/src/copy/frame';
import { composeEntry } from '../../bff/src/compose/composeEntry';
import { EntryScanModel } from '../../bff/src/domains/entry/entryScan.model';
import { createLogger } from '../../bff/src/kernel/logger';
import { startDatabase, type TestDatabase } from '../support/database';
import { startBff, testSettings, type TestBff } from '../support/startBff';
import { startAlipay } from './host/alipayHost';
import type { Host, HostOptions } from './host/host';
import { Person } from './host/person';
import { startWeapp } from './host/weappHost';

const DIST = join(__dirname, '../../miniprogram/dist');
const HOME = 'pages/home/index';
const VIOLATIONS = 'features/traffic/pages/violations/index';
const SOCIAL_SECURITY = 'features/social-security/pages/overview/index';
const twice = (text: string): string => encodeURIComponent(encodeURIComponent(text));

let database: TestDatabase;
let bff: TestBff;
let codes: ReturnType<typeof composeEntry>['entries'];
/** Of the page of violations, and of the page of social security. */
let violations: string;
let socialSecurity: string;

beforeAll(async () => {
  database = await startDatabase();
  bff = await startBff({ environment: { RATE_LIMITS: 'off' } });
  const log = createLogger({ level: 'silent', format: 'json' });
  codes = composeEntry({ settings: testSettings(), clock: bff.clock, log }, {}).entries;
  const codeOf = async (key: string): Promise<string> =>
    (await codes.codeFor({ target: { kind: 'PAGE', key, campaign: null } })).scene;
  violations = await codeOf('traffic-violations');
  socialSecurity = await codeOf('social-security');
});

afterAll(async () => {
  await bff.stop();
  await database.stop();
});

const link = (scene: string): string => `https://city.example/e/${scene}?from=poster`;

/** What each host opens the program with: its own code, and a plain link that is mapped to the program. */
const HOSTS: readonly (readonly [
  string,
  (folder: string, options: HostOptions) => Host,
  (scene: string) => string,
  (scene: string) => string,
])[] = [
  ['weapp', startWeapp, (scene) => `scene=${twice(scene)}`, (scene) => `q=${twice(link(scene))}&scancode_time=1`],
  ['alipay', startAlipay, (scene) => `scene=${scene}`, (scene) => `qrCode=${twice(link(scene))}`],
];

describe.each(HOSTS)('the compiled %s program', (platform, start, ownCode, plainLink) => {
  const program = (bffUrl = bff.url): Person =>
    new Person(start(join(DIST, platform), { bffUrl, loginCode: () => `${platform}-entry`, storage: new Map() }));
  const route = (person: Person): readonly string[] => person.host.stack.pages.map((page) => page.route);

  test('opened by its own code lands on the target, with home beneath', async () => {
    const person = program();
    person.host.launch(`${HOME}?${ownCode(violations)}`);
    await person.waitsForPage(VIOLATIONS);
    expect(route(person)).toEqual([HOME, VIOLATIONS]);
    expect(person.host.bundle.errors).toEqual([]);
  });

  test('opened by a plain link lands on the target', async () => {
    const person = program();
    person.host.launch(`${HOME}?${plainLink(violations)}`);
    await person.waitsForPage(VIOLATIONS);
  });

  test('in the background, another code leads on; the same one again leads there again', async () => {
    const person = program();
    person.host.launch(`${HOME}?${ownCode(violations)}`);
    await person.waitsForPage(VIOLATIONS);
    person.host.scanAgain(`${HOME}?${ownCode(socialSecurity)}`);
    await person.waitsForPage(SOCIAL_SECURITY);
    person.host.scanAgain(`${HOME}?${ownCode(socialSecurity)}`);
    await person.waitsForPage(SOCIAL_SECURITY);
    expect(route(person)).toEqual([HOME, SOCIAL_SECURITY]);
  });

  test('that only comes back to the front stays where the citizen was', async () => {
    const person = program();
    const url = `${HOME}?${ownCode(violations)}`;
    person.host.launch(url);
    await person.waitsForPage(VIOLATIONS);
    person.host.stack.navigateBack();
    await person.waitsForPage(HOME);
    person.host.comeBack(url);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(route(person)).toEqual([HOME]);
  });

  test('leads to the target after sign-in when the target needs it', async () => {
    const person = program();
    person.host.launch(`${HOME}?${ownCode(socialSecurity)}`);
    await person.waitsForPage(SOCIAL_SECURITY);
    await person.taps(FRAME.signIn);
    await person.taps(SIGN_IN.button);
    await person.waitsFor(VERIFY.notice.heading);
    person.host.stack.navigateBack();
    await person.waitsForPage(SOCIAL_SECURITY);
    await person.waitsFor(FRAME.notVerified);
  });

  test.each([
    ['scene=undefined', ENTRY.broken],
    ['q=https%3A%2F%2Felsewhere.example%2Fmenu', ENTRY.broken],
    ['scene=1p00000000zz', ENTRY.broken],
    ['scene=%E4%B', ENTRY.broken],
  ])('opened by %s stands on home with a sentence', async (query, sentence) => {
    const person = program();
    person.host.launch(`${HOME}?${query}`);
    await person.waitsFor(sentence);
    expect(route(person)).toEqual([HOME]);
    await person.taps(ENTRY.understood);
    expect(person.sees(sentence)).toBe(false);
    expect(person.host.bundle.errors).toEqual([]);
  });

  test('opened by a code that was switched off stands on home and says so', async () => {
    const target = { kind: 'CAMPAIGN', key: 'home', campaign: `over-${platform}` } as const;
    const { scene } = await codes.codeFor({ target });
    await codes.switch(scene, false);
    const person = program();
    person.host.launch(`${HOME}?${ownCode(scene)}`);
    await person.waitsFor(ENTRY.closed['ENDED'] ?? '');
  });

  test('while nobody answers stands on home and says so, with a way to try again', async () => {
    const person = program('http://127.0.0.1:9');
    person.host.launch(`${HOME}?${ownCode(violations)}`);
    await person.waitsFor('您扫的内容还没有打开');
    await person.taps(ENTRY.retry);
    await person.waitsFor('您扫的内容还没有打开');
    expect(route(person)).toEqual([HOME]);
  });

  test('counts each scan once, as its own', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const counted = async (): Promise<number> => {
      const [row] = await EntryScanModel.find({ scene: violations, platform: platform.toUpperCase() }).lean();
      return row?.count ?? 0;
    };
    const before = await counted();
    const person = program();
    const url = `${HOME}?${ownCode(violations)}`;
    person.host.launch(url);
    await person.waitsForPage(VIOLATIONS);
    person.host.comeBack(url);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await counted()).toBe(before + 1);
  });
});
