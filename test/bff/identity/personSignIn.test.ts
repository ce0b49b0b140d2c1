import { AccountModel } from '../../../bff/src/domains/identity/account.model';
import { ChallengeModel } from '../../../bff/src/domains/identity/challenge.model';
import { codeDigits } from '../../../bff/src/domains/identity/codeDigits.rule';
import { ConsentModel } from '../../../bff/src/domains/privacy/consent.model';
import { startPlatforms } from '../../platforms/standIn/platforms';
import { startDatabase, type TestDatabase } from '../../support/database';
import { aPerson, birthsFrom, register, unregister, type Person } from '../../support/people';
import { Tab } from '../../support/personSignIn';
import { startBff, type TestBff } from '../../support/startBff';

const ME = '{ me { level citizen { name idNumber } } }';

let database: TestDatabase;
let bff: TestBff;
const nextBirth = birthsFrom('1950-01-02');

beforeAll(async () => {
  database = await startDatabase();
  bff = await startBff({ today: '2026-07-01', environment: { TRUST_PROXY: '127.0.0.1' } });
});
afterAll(async () => {
  await bff.stop();
  await database.stop();
});

const newPerson = async (given: Partial<Person> = {}): Promise<Person> => {
  const person = aPerson({ birth: nextBirth(), ...given });
  await register(bff.vault, person);
  return person;
};
/** A tab somewhere else each time: limits of one address never meet the next test. */
let addresses = 0;
const newTab = (address = `198.51.100.${(addresses += 1)}`): Tab =>
  new Tab(bff.api.with({ 'x-forwarded-for': address }));
const codeOf = ({ errors }: { errors: ReadonlyArray<{ extensions: { code: string } }> }) => errors[0]?.extensions.code;
const newestCode = (): string => bff.outbox()[0]?.code ?? '';
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 200));

test('a person signs in with name, number and code, verified at once, and comes back to the same account', async () => {
  const person = await newPerson({ name: '欧阳娜娜' });
  for (let time = 0; time < 2; time += 1) {
    const tab = newTab();
    const { id, codeDigits: digits } = await tab.start(person);
    expect(digits).toBe(6);
    const { data } = await tab.complete(id, newestCode());
    expect(data?.completePersonSignIn.me).toEqual({ level: 'VERIFIED', citizen: { name: '***娜' } });
    const me = await bff.api.as(data?.completePersonSignIn.accessToken ?? '').ask(ME);
    expect(me).toMatchObject({ me: { level: 'VERIFIED' } });
  }
  const accounts = await AccountModel.find({ personKey: bff.vault.personKey(person.idNumber) }).lean();
  expect(accounts).toMatchObject([{ platform: 'H5', boundAt: expect.any(Date) }]);
});

test('the message says what the code is for', async () => {
  const tab = newTab();
  await tab.start(await newPerson({ phone: '18600009999' }));
  expect(bff.outbox()[0]).toMatchObject({ to: '186****9999', template: 'SIGN_IN_CODE' });
  expect(bff.outbox()[0]?.text).toMatch(/用于在城市服务中登录。请不要告诉任何人/);
});

test.each(['local', 'development'])('works with PLATFORMS=%s', async (platforms) => {
  const standIns = platforms === 'local' ? await startPlatforms() : null;
  const other = await startBff({ clock: bff.clock, environment: { ...standIns?.environment } });
  try {
    const { quickSignIn } = await other.api.ask<{ quickSignIn: boolean }>('{ quickSignIn }');
    expect(quickSignIn).toBe(platforms === 'development');
    const tab = new Tab(other.api);
    const { id } = await tab.start(await newPerson());
    expect((await tab.complete(id, other.outbox()[0]?.code)).errors).toEqual([]);
  } finally {
    await other.stop();
    await standIns?.stop();
  }
});

test('another tab can’t complete it, even with challenge and code, nor use its tries up', async () => {
  const tab = newTab();
  const { id } = await tab.start(await newPerson());
  const code = newestCode();
  for (let tries = 0; tries < 6; tries += 1) {
    expect(codeOf(await newTab().complete(id, code))).toBe('IDENTITY_CODE_EXPIRED');
  }
  expect((await tab.complete(id, code)).errors).toEqual([]);
});

test('a challenge of a sign-in binds no account, and one of a binding signs nobody in', async () => {
  const person = await newPerson();
  const tab = newTab();
  const { id } = await tab.start(person);
  const account = await bff.signIn('wants-the-sign-ins-challenge');
  const COMPLETE = `mutation($input: CompleteIdentityVerificationInput!) { completeIdentityVerification(input: $input) { accessToken } }`;
  const bound = await account.send(COMPLETE, { input: { challengeId: id, code: newestCode() } });
  expect(codeOf(bound)).toBe('IDENTITY_CODE_EXPIRED');
  const START = `mutation($input: StartIdentityVerificationInput!) { startIdentityVerification(input: $input) { id } }`;
  const { tabSecret: _secret, ...claim } = (await tab.claimOf(person)) as { tabSecret: string };
  const started = await account.ask<{ startIdentityVerification: { id: string } }>(START, { input: claim });
  expect(codeOf(await tab.complete(started.startIdentityVerification.id, newestCode()))).toBe('IDENTITY_CODE_EXPIRED');
});

test.each([
  ['tabSecret', '', 'nothing'],
  ['tabSecret', 'a'.repeat(42), 'a secret that is too short'],
  ['tabSecret', `${'a'.repeat(42)}=`, 'a secret of other characters'],
  ['idNumber', '110101199001010001', 'a wrong check character'],
  ['name', '王', 'a name of one character'],
])('%s %s (%s) is refused before anything is looked up', async (field, value) => {
  const tab = newTab();
  const claim = { ...(await tab.claimOf(aPerson())), [field]: value };
  const commands = await database.roundTrips(async () => {
    const { errors } = await tab.send(claim);
    expect(errors[0]?.extensions).toMatchObject({ code: 'INPUT_INVALID', kind: 'invalid', field });
  });
  expect(commands).toEqual([]);
});

test('without consent to the notice in force nothing happens', async () => {
  const tab = newTab();
  const claim = { ...(await tab.claimOf(await newPerson())), noticeVersion: '2020-01' };
  expect(codeOf(await tab.send(claim))).toBe('CONSENT_REQUIRED');
});

test('the consent becomes the person’s when it is known that it was the person', async () => {
  const person = await newPerson();
  const tab = newTab();
  const { id } = await tab.start(person);
  const [asked] = await ConsentModel.find().sort({ agreedAt: -1 }).limit(1).lean();
  expect(asked?.accountId).toMatch(/^tab:[\w-]{43}$/);
  await tab.complete(id, newestCode());
  const account = await AccountModel.findOne({ personKey: bff.vault.personKey(person.idNumber) }).lean();
  expect(await ConsentModel.countDocuments({ accountId: account?._id })).toBe(1);
});

describe('says nothing about the register', () => {
  test.each<[string, (person: Person) => Person]>([
    ['a wrong name', (person) => ({ ...person, name: '张三' })],
    ['an unknown person', () => aPerson({ birth: '19010101' })],
    ['a person without a phone', (person) => person],
  ])('%s looks like the right one and never succeeds', async (what, change) => {
    const fixed = await startBff({ clock: bff.clock, environment: { DEMO_SMS_CODE: '123456', RATE_LIMITS: 'off' } });
    const person = await newPerson(what === 'a person without a phone' ? { phone: null } : {});
    const tab = new Tab(fixed.api);
    const right = await new Tab(fixed.api).start(await newPerson());
    const wrong = await tab.start(change(person));
    expect(fixed.outbox()).toHaveLength(1);
    expect(Object.keys(wrong)).toEqual(Object.keys(right));
    expect([wrong.id.length, wrong.codeDigits, wrong.resendAfterSeconds]).toEqual([
      right.id.length,
      right.codeDigits,
      right.resendAfterSeconds,
    ]);
    const answers = [];
    for (let tries = 0; tries < 6; tries += 1) answers.push(codeOf(await tab.complete(wrong.id, '123456')));
    expect(answers).toEqual([...Array<string>(5).fill('IDENTITY_CODE_WRONG'), 'IDENTITY_TRIES_USED']);
    await fixed.stop();
  });

  test('the answer waits for the same work', async () => {
    const person = await newPerson();
    const workFor = async (who: Person): Promise<string[]> => {
      const tab = newTab();
      const claim = await tab.claimOf(who);
      const commands = await database.roundTrips(() => tab.send(claim));
      return commands.slice(0, commands.indexOf('insert challenges') + 1);
    };
    const right = await workFor(person);
    expect(right).toEqual(['insert consents', 'findAndModify dailyCounts', 'find residents', 'insert challenges']);
    expect(await workFor({ ...person, name: '张三' })).toEqual(right);
    expect(await workFor(aPerson({ birth: '19020202' }))).toEqual(right);
  });
});

describe('is limited', () => {
  test('by number and address together: strangers elsewhere lock nobody out, and other people at the address go on', async () => {
    const person = await newPerson();
    const stranger = newTab('203.0.113.7');
    for (let times = 0; times < 6; times += 1) await stranger.start(person);
    const refused = await stranger.send(await stranger.claimOf(person));
    expect(refused.errors[0]?.extensions).toMatchObject({ code: 'REQUEST_LIMITED', kind: 'limited' });
    expect(refused.errors[0]?.extensions.retryAfterSeconds).toBeGreaterThan(0);
    await newTab('203.0.113.7').start(await newPerson());
    const tab = newTab();
    const { id } = await tab.start(person);
    expect((await tab.complete(id, newestCode())).errors).toEqual([]);
  });

  test('alike for a number that nobody has', async () => {
    const nobody = aPerson({ birth: '19030303' });
    const tab = newTab();
    for (let times = 0; times < 6; times += 1) await tab.start(nobody);
    expect(codeOf(await tab.send(await tab.claimOf(nobody)))).toBe('REQUEST_LIMITED');
  });

  test('by longer codes, not by a lock, when a number is named from very many addresses', async () => {
    const person = await newPerson();
    for (let times = 0; times < 20; times += 1) await newTab().start(person);
    const tab = newTab();
    const { id, codeDigits: digits } = await tab.start(person);
    expect([digits, newestCode().length]).toEqual([8, 8]);
    expect((await tab.complete(id, newestCode())).errors).toEqual([]);
    bff.clock.advanceSeconds(24 * 3600);
    expect((await newTab().start(person)).codeDigits).toBe(6);
  });

  test.each([
    [1, 6],
    [20, 6],
    [21, 8],
    [200, 8],
    [201, 10],
    [1_000_000, 10],
  ])('the %i. challenge of a day has a code of %i digits', (challenge, digits) => {
    expect(codeDigits(challenge)).toBe(digits);
  });
});

test('a challenge ends after five minutes, and serves once', async () => {
  const person = await newPerson();
  const late = newTab();
  const { id } = await late.start(person);
  const code = newestCode();
  bff.clock.advanceSeconds(300);
  expect(codeOf(await late.complete(id, code))).toBe('IDENTITY_CODE_EXPIRED');
  const tab = newTab();
  const second = await tab.start(person);
  const both = await Promise.all([0, 1].map(() => tab.complete(second.id, newestCode())));
  expect(both.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
});

test('a person who left the register between code and answer is not signed in', async () => {
  const person = await newPerson();
  const tab = newTab();
  const { id } = await tab.start(person);
  await unregister(bff.vault, person);
  expect(codeOf(await tab.complete(id, newestCode()))).toBe('IDENTITY_CODE_EXPIRED');
  expect(await AccountModel.countDocuments({ personKey: bff.vault.personKey(person.idNumber) })).toBe(0);
});

test('stores neither secret, code, number nor name', async () => {
  const person = await newPerson();
  const tab = newTab();
  await tab.start(person);
  const [stored] = await ChallengeModel.find().sort({ expiresAt: -1 }).limit(1).lean();
  const text = JSON.stringify(stored);
  for (const secret of [tab.secret, newestCode(), person.idNumber, person.name]) expect(text).not.toContain(secret);
});

test('who has other accounts already is told once that a new one was bound, not the first time', async () => {
  const person = await newPerson({ phone: '15000003333' });
  const told = () => bff.outbox().filter(({ to, template }) => to === '150****3333' && template === 'ACCOUNT_BOUND');
  const first = newTab();
  await first.complete((await first.start(person)).id, newestCode());
  await settled();
  expect(told()).toHaveLength(0);
  const again = newTab();
  await again.complete((await again.start(person)).id, newestCode());
  await settled();
  expect(told()).toHaveLength(0);
  const account = await bff.signIn('second-account');
  const START = `mutation($input: StartIdentityVerificationInput!) { startIdentityVerification(input: $input) { id } }`;
  const { tabSecret: _secret, ...claim } = (await again.claimOf(person)) as { tabSecret: string };
  const { startIdentityVerification } = await account.ask<{ startIdentityVerification: { id: string } }>(START, {
    input: claim,
  });
  const COMPLETE = `mutation($input: CompleteIdentityVerificationInput!) { completeIdentityVerification(input: $input) { accessToken } }`;
  await account.ask(COMPLETE, { input: { challengeId: startIdentityVerification.id, code: newestCode() } });
  await settled();
  expect(told()).toHaveLength(1);
  expect(told()[0]?.text).toMatch(/登录的设备.*12345/);
});
