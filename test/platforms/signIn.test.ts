import { join } from 'node:path';
import { FRAME } from '../../miniprogram/src/copy/frame';
import { HOME } from '../../miniprogram/src/copy/home';
import { DEVICES, SIGN_IN, VERIFY } from '../../miniprogram/src/copy/identity';
import { startDatabase, type TestDatabase } from '../support/database';
import { startBff, type TestBff } from '../support/startBff';
import { startAlipay } from './host/alipayHost';
import { Person } from './host/person';
import { startWeapp } from './host/weappHost';
import { startPlatforms, type Platforms } from './standIn/platforms';

const DIST = join(__dirname, '../../miniprogram/dist');
const HOME_PAGE = 'pages/home/index';

let platforms: Platforms;
let database: TestDatabase;
let bff: TestBff;

beforeAll(async () => {
  platforms = await startPlatforms();
  database = await startDatabase();
  bff = await startBff({ environment: platforms.environment });
});

afterAll(async () => {
  await bff.stop();
  await database.stop();
  await platforms.stop();
});

describe.each([
  ['weapp', 'wx.login', startWeapp, () => platforms.wechat],
  ['alipay', 'my.getAuthCode', startAlipay, () => platforms.alipay],
] as const)('the compiled %s program', (platform, _login, start, vendor) => {
  const storage = new Map<string, unknown>();

  const startWith = (loginCode: () => string): Person => {
    const person = new Person(start(join(DIST, platform), { bffUrl: bff.url, loginCode, storage }));
    person.host.launch(HOME_PAGE);
    return person;
  };

  test('does not get in with a code that the platform never issued, and says so', async () => {
    const person = startWith(() => 'made-up');
    await person.waitsFor(HOME.signedOut);
    await person.taps(FRAME.signIn);
    await person.taps(SIGN_IN.button);
    await person.waitsFor('登录没有成功');
    expect([...storage.values()].join()).not.toContain('accessToken');
  });

  test('says that signing in is not possible now while the platform is down, and signs in once it is back', async () => {
    const person = startWith(() => vendor().loginCode('li'));
    vendor().fail('http500');
    await person.taps(FRAME.signIn);
    await person.taps(SIGN_IN.button);
    await person.waitsFor('暂时登录不了');
    await person.taps(SIGN_IN.button);
    await person.waitsFor(VERIFY.notice.heading);
    expect([...storage.values()].join()).toContain('accessToken');
    expect(person.host.bundle.errors).toEqual([]);
  });

  test('asks for no number to sign in, since the host knows the citizen', async () => {
    const person = startWith(() => 'unused');
    person.host.stack.reLaunch('features/identity/pages/sign-in/index');
    await person.waitsFor(SIGN_IN.button);
    expect(person.sees(SIGN_IN.byPerson)).toBe(false);
  });

  test('shows the citizen where they are signed in, and which device this is', async () => {
    const person = startWith(() => 'unused');
    person.host.stack.reLaunch('features/identity/pages/devices/index');
    await person.waitsFor(DEVICES.here);
    expect(person.sees(DEVICES.platform(platform === 'weapp' ? 'WEAPP' : 'ALIPAY'))).toBe(true);
    expect(person.host.bundle.errors).toEqual([]);
  });
});
