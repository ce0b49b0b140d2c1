import { join } from 'node:path';
import { FRAME } from '../../miniprogram/src/copy/frame';
import { SIGN_IN, VERIFY } from '../../miniprogram/src/copy/identity';
import { NUMBERS, STEP_UP } from '../../miniprogram/src/copy/stepUp';
import { startDatabase, type TestDatabase } from '../support/database';
import { aPerson, register } from '../support/people';
import { startBff, type TestBff } from '../support/startBff';
import { startAlipay } from './host/alipayHost';
import type { Host, HostOptions } from './host/host';
import { Person } from './host/person';
import { startWeapp } from './host/weappHost';
import { startPlatforms, type Platforms } from './standIn/platforms';

const DIST = join(__dirname, '../../miniprogram/dist');
const NUMBERS_PAGE = 'features/identity/pages/numbers/index';
const STEP_PAGE = 'features/identity/pages/step-up/index';

let database: TestDatabase;
let bff: TestBff;
let platforms: Platforms;

interface HostUnderTest {
  readonly start: (folder: string, options: HostOptions) => Host;
  readonly loginCode: () => string;
  /** The face that the camera sees is the citizen's own, or another one. */
  look(ticket: { readonly key: string; readonly url: string | null }, own: boolean): string;
}

const HOSTS: Readonly<Record<'weapp' | 'alipay', HostUnderTest>> = {
  weapp: {
    start: startWeapp,
    loginCode: () => platforms.wechat.loginCode('li'),
    look({ key }, own) {
      const openid = platforms.wechat.openidOf('li', platforms.environment['WECHAT_APP_ID'] ?? '');
      return platforms.wechat.faces.look(openid, key, { ret: own ? 0 : 90_007 });
    },
  },
  alipay: {
    start: startAlipay,
    loginCode: () => platforms.alipay.loginCode('li'),
    look({ key, url }, own) {
      expect(platforms.alipay.openFacePage(url ?? '')).toBe(key);
      platforms.alipay.faces.look(key, own ? 'T' : 'F');
      return own ? '9000' : '4000';
    },
  },
};

beforeAll(async () => {
  database = await startDatabase();
  platforms = await startPlatforms();
  bff = await startBff({ clock: 'system', environment: { ...platforms.environment, RATE_LIMITS: 'off' } });
});

afterAll(async () => {
  await bff.stop();
  await platforms.stop();
  await database.stop();
});

describe.each(Object.entries(HOSTS))('the compiled %s program', (platform, { start, loginCode, look }) => {
  const citizen = aPerson({ birth: platform === 'weapp' ? '19700101' : '19700102' });
  const storage = new Map<string, unknown>();
  let own = true;
  let person: Person;

  const fresh = (): Person =>
    new Person(
      start(join(DIST, platform), { bffUrl: bff.url, loginCode, storage, look: (ticket) => look(ticket, own) }),
    );

  async function toTheCamera(): Promise<void> {
    await person.taps(STEP_UP.ways.FACE.title);
    await person.waitsFor(STEP_UP.face.heading);
    await person.taps(STEP_UP.face.tick);
    await person.taps(STEP_UP.face.next);
  }

  beforeAll(async () => {
    await register(bff.vault, citizen);
    person = fresh();
    person.host.launch(NUMBERS_PAGE);
    await person.taps(FRAME.signIn);
    await person.taps(SIGN_IN.button);
    await person.waitsFor(VERIFY.notice.heading);
    await person.taps(VERIFY.notice.tick);
    await person.taps(VERIFY.notice.next);
    await person.types(VERIFY.person.name, citizen.name);
    await person.types(VERIFY.person.idNumber, citizen.idNumber);
    await person.taps(VERIFY.person.next);
    await person.waitsFor(VERIFY.code.heading);
    await person.types(VERIFY.code.label, bff.outbox()[0]?.code ?? '');
    await person.waitsFor(VERIFY.done.note);
    await person.taps(VERIFY.done.next);
    await person.waitsForPage(NUMBERS_PAGE);
  });

  test('leads to the step, and another face is not the citizen’s', async () => {
    own = false;
    await person.waitsFor(NUMBERS.reveal);
    await person.taps(NUMBERS.reveal);
    await person.waitsForPage(STEP_PAGE);
    await person.waitsFor(STEP_UP.heading);
    await toTheCamera();
    await person.waitsFor(STEP_UP.failed.heading);
    await person.taps(STEP_UP.failed.next);
  });

  test('the citizen’s own face leads back, and what was asked for is shown', async () => {
    own = true;
    await toTheCamera();
    await person.waitsFor(STEP_UP.passed.heading);
    await person.taps(STEP_UP.passed.next);
    await person.waitsForPage(NUMBERS_PAGE);
    await person.waitsFor(citizen.idNumber);
    expect(JSON.stringify([...storage])).not.toContain(citizen.idNumber);
    expect(person.host.bundle.errors).toEqual([]);
  });
});
