import { AccountModel } from '../../../bff/src/domains/identity/account.model';
import { deviceOf, newSince } from '../../../bff/src/domains/identity/device.rule';
import { SessionModel } from '../../../bff/src/domains/identity/session.model';
import type { Api } from '../../support/api';
import { startDatabase, type TestDatabase } from '../../support/database';
import { aPerson, register, type Person } from '../../support/people';
import { Tab } from '../../support/personSignIn';
import { startBff, verify, type TestBff, type Tokens } from '../../support/startBff';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50 NetType/WIFI Language/zh_CN';
const WINDOWS =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36';
const FIELDS =
  'newSince accounts { id platform boundAt current isNew devices { id system program firstUsedAt lastUsedAt current isNew } }';
const DEVICES = `{ devices { ${FIELDS} } }`;
const END = `mutation($deviceId: ID!) { endDevice(input: { deviceId: $deviceId }) { ${FIELDS} } }`;
const END_OTHERS = `mutation { endOtherDevices { ${FIELDS} } }`;
const UNBIND = `mutation($accountId: ID!) { unbindAccount(input: { accountId: $accountId }) { ${FIELDS} } }`;
const ME = '{ me { level } }';
const REFRESH = `mutation($refreshToken: String!) { refreshSession(input: { refreshToken: $refreshToken }) { accessToken refreshToken } }`;
const SIGN_IN = `mutation($platform: Platform!, $code: String!) { signIn(input: { platform: $platform, code: $code }) { accessToken refreshToken } }`;

interface Device {
  readonly id: string;
  readonly system: string | null;
  readonly program: string | null;
  readonly firstUsedAt: string;
  readonly lastUsedAt: string;
  readonly current: boolean;
  readonly isNew: boolean;
}
interface Account {
  readonly id: string;
  readonly platform: string;
  readonly current: boolean;
  readonly isNew: boolean;
  readonly devices: readonly Device[];
}
interface DevicesAnswer {
  readonly newSince: string;
  readonly accounts: readonly Account[];
}

let database: TestDatabase;
let bff: TestBff;
let other: TestBff;
let births = 0;

beforeAll(async () => {
  database = await startDatabase();
  bff = await startBff({ today: '2026-07-01', environment: { RATE_LIMITS: 'off' } });
  // Another instance over the same database.
  other = await startBff({ clock: bff.clock, environment: { RATE_LIMITS: 'off' } });
});
afterAll(async () => {
  await other.stop();
  await bff.stop();
  await database.stop();
});

type Known = Api & { readonly tokens: Tokens };
const known = (api: Api, tokens: Tokens): Known => ({ ...api.as(tokens.accessToken), tokens });

/** A person with an account of WeChat on a phone. */
async function onPhone(): Promise<{ person: Person; phone: Known }> {
  births += 1;
  const person = aPerson({ birth: String(19600101 + births) });
  await register(bff.vault, person);
  const api = bff.api.with({ 'user-agent': IPHONE });
  const { signIn } = await api.ask<{ signIn: Tokens }>(SIGN_IN, { platform: 'WEAPP', code: `phone-${births}` });
  return { person, phone: known(api, await verify(api.as(signIn.accessToken), person, bff.outbox)) };
}

/** The person signs in on a desk, by name, number and code. */
async function onDesk(person: Person): Promise<Known> {
  const api = bff.api.with({ 'user-agent': WINDOWS });
  const tab = new Tab(api);
  const { id } = await tab.start(person);
  const { data } = await tab.complete(id, bff.outbox().find(({ code }) => code !== null)?.code);
  if (!data) throw new Error('not signed in');
  return known(api, data.completePersonSignIn);
}

const devicesOf = async (api: Api): Promise<DevicesAnswer> =>
  (await api.ask<{ devices: DevicesAnswer }>(DEVICES)).devices;
const allOf = ({ accounts }: DevicesAnswer): Device[] => accounts.flatMap(({ devices }) => devices);
const codeOf = async (asked: Promise<{ extensions: { code: string } }>): Promise<string> =>
  (await asked).extensions.code;

/** Gone on every instance, and for good. */
async function expectEnded({ tokens }: Known): Promise<void> {
  for (const instance of [bff, other]) {
    expect(await codeOf(instance.api.as(tokens.accessToken).failure(ME))).toBe('SESSION_ENDED');
  }
  expect(await codeOf(bff.api.failure(REFRESH, { refreshToken: tokens.refreshToken }))).toBe('SESSION_ENDED');
}

test('a citizen sees all own accounts with device, first and last use, and which one is this', async () => {
  const { person, phone } = await onPhone();
  bff.clock.advanceSeconds(600);
  const desk = await onDesk(person);
  const seen = await devicesOf(desk);
  expect(seen.accounts).toMatchObject([
    { platform: 'WEAPP', current: false, devices: [{ system: 'iPhone', program: '微信', current: false }] },
    { platform: 'H5', current: true, devices: [{ system: 'Windows', program: 'Chrome', current: true }] },
  ]);
  const fromPhone = await devicesOf(phone);
  expect(fromPhone.accounts.map(({ current }) => current)).toEqual([true, false]);
});

test('below verification one sees the account that asks, and nobody else’s', async () => {
  const account = await bff.signIn('not-verified');
  const { accounts } = await devicesOf(account);
  expect(accounts).toMatchObject([{ platform: 'H5', boundAt: null, current: true, devices: [{ current: true }] }]);
  expect(await codeOf(account.failure(UNBIND, { accountId: accounts[0]?.id }))).toBe('IDENTITY_REQUIRED');
  expect(await codeOf(bff.api.failure(DEVICES))).toBe('SESSION_REQUIRED');
});

test('the last use is kept with the renewal of the tokens, not with each request', async () => {
  const { phone } = await onPhone();
  const [before] = allOf(await devicesOf(phone));
  bff.clock.advanceSeconds(300);
  const commands = await database.roundTrips(() => phone.ask(ME));
  expect(commands.filter((command) => !/^(aggregate|find) /.test(command))).toEqual([]);
  const { refreshSession } = await bff.api.ask<{ refreshSession: Tokens }>(REFRESH, phone.tokens);
  const [after] = allOf(await devicesOf(bff.api.as(refreshSession.accessToken)));
  expect(after?.firstUsedAt).toBe(before?.firstUsedAt);
  expect(Date.parse(after?.lastUsedAt ?? '') - Date.parse(before?.lastUsedAt ?? '')).toBeGreaterThanOrEqual(299_000);
});

test('binding and renewal keep what the device is', async () => {
  const { phone } = await onPhone();
  const { refreshSession } = await bff.api.ask<{ refreshSession: Tokens }>(REFRESH, phone.tokens);
  expect(allOf(await devicesOf(bff.api.as(refreshSession.accessToken)))).toMatchObject([{ system: 'iPhone' }]);
});

test('the earlier device is told which ones are new, for a week; the new one calls nothing new', async () => {
  const { person, phone } = await onPhone();
  bff.clock.advanceSeconds(60);
  const desk = await onDesk(person);
  const seen = await devicesOf(phone);
  expect(seen.accounts.map(({ isNew }) => isNew)).toEqual([false, true]);
  expect(allOf(seen).map(({ isNew }) => isNew)).toEqual([false, true]);
  expect(allOf(await devicesOf(desk)).some(({ isNew }) => isNew)).toBe(false);
});

test.each<[string, string | null, string]>([
  ['a device of two weeks looks back a week', '2026-06-01T00:00:00Z', '2026-06-24T00:00:00.000Z'],
  ['a device of two days looks back to its own beginning', '2026-06-29T00:00:00Z', '2026-06-29T00:00:00.000Z'],
  ['a device that has just been signed out looks back a week', null, '2026-06-24T00:00:00.000Z'],
])('%s', (_what, signedInAt, since) => {
  const now = new Date('2026-07-01T00:00:00Z');
  expect(newSince(signedInAt === null ? null : new Date(signedInAt), now).toISOString()).toBe(since);
});

test('one device is ended at once, on every instance, and the others stay', async () => {
  const { person, phone } = await onPhone();
  const desk = await onDesk(person);
  const device = allOf(await devicesOf(desk)).find(({ system }) => system === 'iPhone');
  const { endDevice } = await desk.ask<{ endDevice: DevicesAnswer }>(END, { deviceId: device?.id });
  expect(allOf(endDevice)).toMatchObject([{ system: 'Windows', current: true }]);
  expect(endDevice.accounts).toHaveLength(2);
  await expectEnded(phone);
  await desk.ask(ME);
  expect(await codeOf(desk.failure(END, { deviceId: device?.id }))).toBe('DEVICE_NOT_FOUND');
});

test('all others are ended, and only one’s own', async () => {
  const { person, phone } = await onPhone();
  const first = await onDesk(person);
  const second = await onDesk(person);
  const { phone: neighbour } = await onPhone();
  const { endOtherDevices } = await second.ask<{ endOtherDevices: DevicesAnswer }>(END_OTHERS);
  expect(allOf(endOtherDevices)).toMatchObject([{ current: true }]);
  await expectEnded(phone);
  await expectEnded(first);
  await Promise.all([second.ask(ME), neighbour.ask(ME)]);
});

test('an account is unbound: its devices are signed out, nothing of it stays, and its next sign-in is nobody’s', async () => {
  const { person, phone } = await onPhone();
  const desk = await onDesk(person);
  const account = (await devicesOf(desk)).accounts.find(({ platform }) => platform === 'WEAPP');
  const { unbindAccount } = await desk.ask<{ unbindAccount: DevicesAnswer }>(UNBIND, { accountId: account?.id });
  expect(unbindAccount.accounts).toMatchObject([{ platform: 'H5' }]);
  await expectEnded(phone);
  expect(await AccountModel.countDocuments({ _id: account?.id })).toBe(0);
  const { signIn } = await bff.api.ask<{ signIn: Tokens }>(SIGN_IN, { platform: 'WEAPP', code: `phone-${births}` });
  await expect(bff.api.as(signIn.accessToken).ask(ME)).resolves.toEqual({ me: { level: 'SIGNED_IN' } });
});

test('unbinding the account that asks ends its own session too', async () => {
  const { phone } = await onPhone();
  const [account] = (await devicesOf(phone)).accounts;
  const { unbindAccount } = await phone.ask<{ unbindAccount: DevicesAnswer }>(UNBIND, { accountId: account?.id });
  expect(unbindAccount.accounts).toEqual([]);
  await expectEnded(phone);
});

test('a sign-in that meets the unbinding of its account never stays with the person', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { phone } = await onPhone();
    const [account] = (await devicesOf(phone)).accounts;
    const code = `phone-${births}`;
    const [, ...signIns] = await Promise.all([
      phone.send(UNBIND, { accountId: account?.id }),
      ...Array.from({ length: 6 }, () => bff.api.send<{ signIn: Tokens }>(SIGN_IN, { platform: 'WEAPP', code })),
    ]);
    for (const { data } of signIns) {
      if (!data) continue;
      const answer = await bff.api.as(data.signIn.accessToken).send<{ me: { level: string } }>(ME);
      expect(answer.data?.me.level ?? 'SIGNED_IN').toBe('SIGNED_IN');
    }
  }
});

test('another person’s device and account answer as ones that do not exist, and nothing happens to them', async () => {
  const { phone: victim } = await onPhone();
  const { phone: stranger } = await onPhone();
  const { accounts } = await devicesOf(victim);
  const deviceId = accounts[0]?.devices[0]?.id;
  const answersOf = async (query: string, ...variables: object[]) => {
    const failures = await Promise.all(variables.map((each) => stranger.failure(query, each)));
    return failures.map(({ message, extensions: { traceId: _traceId, ...rest } }) => ({ message, ...rest }));
  };
  const [theirs, none] = await answersOf(END, { deviceId }, { deviceId: 'A'.repeat(22) });
  expect(theirs).toMatchObject({ code: 'DEVICE_NOT_FOUND', kind: 'notFound' });
  expect(theirs).toEqual(none);
  const accountId = accounts[0]?.id;
  const [theirAccount, noAccount] = await answersOf(UNBIND, { accountId }, { accountId: 'A'.repeat(22) });
  expect(theirAccount).toMatchObject({ code: 'ACCOUNT_NOT_FOUND', kind: 'notFound' });
  expect(theirAccount).toEqual(noAccount);
  await victim.ask(ME);
});

test.each<[string, string | null, string | null]>([
  [IPHONE, 'iPhone', '微信'],
  [WINDOWS, 'Windows', 'Chrome'],
  [`${WINDOWS} Edg/126.0.0.0`, 'Windows', 'Edge'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) AppleWebKit/605.1.15 Version/17.5 Safari/605.1.15', 'Mac', 'Safari'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0', 'Linux', 'Firefox'],
  [
    'Mozilla/5.0 (Linux; Android 14; M2012K11AC) AppleWebKit/537.36 Chrome/116 Mobile Safari/537.36 AlipayClient/10.6.8',
    '安卓手机',
    '支付宝',
  ],
  [
    'Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 Chrome/114.0 Safari/537.36 ArkWeb/4.1 HuaweiBrowser/5.0',
    '鸿蒙',
    '华为浏览器',
  ],
  ['curl/8.5.0', null, null],
  ['', null, null],
  [`${'('.repeat(600)}iPhone`, null, null],
])('%s is %s, %s', (userAgent, system, program) => {
  expect(deviceOf(userAgent)).toEqual({ system, program });
});

test('of what a program says of itself only our own words are kept', async () => {
  const { phone } = await onPhone();
  const [device] = allOf(await devicesOf(phone));
  const row = await SessionModel.findById(device?.id).lean();
  expect(row).toMatchObject({ system: 'iPhone', program: '微信' });
  expect(JSON.stringify(row)).not.toMatch(/17_5|8\.0\.50|Mozilla/);
});
