import { startDatabase, type TestDatabase } from '../../../support/database';
import { aPerson, register, type Person } from '../../../support/people';
import { Tab } from '../../../support/personSignIn';
import { startBff, type TestBff } from '../../../support/startBff';

const START = `mutation($input: StartIdentityVerificationInput!) { startIdentityVerification(input: $input) { id codeDigits } }`;
const COMPLETE = `mutation($input: CompleteIdentityVerificationInput!) { completeIdentityVerification(input: $input) { accessToken } }`;

let database: TestDatabase;
let bff: TestBff;
let noticeVersion = '';
let births = 0;
let addresses = 0;

beforeAll(async () => {
  database = await startDatabase();
  bff = await startBff({ today: '2026-07-01', environment: { TRUST_PROXY: '127.0.0.1' } });
  const answer = await bff.api.ask<{ identityNotice: { version: string } }>('{ identityNotice { version } }');
  noticeVersion = answer.identityNotice.version;
});
afterAll(async () => {
  await bff.stop();
  await database.stop();
});

const newPerson = async (): Promise<Person> => {
  births += 1;
  const person = aPerson({ birth: String(19800101 + births), phone: `150${String(births).padStart(8, '0')}` });
  await register(bff.vault, person);
  return person;
};
const elsewhere = () => bff.api.with({ 'x-forwarded-for': `192.0.2.${(addresses = (addresses + 1) % 250)}` });
const newestCode = (): string => bff.outbox().find(({ code }) => code !== null)?.code ?? '';
const another = (code: string): string => code.replace(/^./, (digit) => String((Number(digit) + 1) % 10));
const codeOf = ({ errors }: { errors: ReadonlyArray<{ extensions: { code: string } }> }) => errors[0]?.extensions.code;
const inputOf = ({ name, idNumber }: Person) => ({ name, idNumber, noticeVersion });

async function begin(account: string, person: Person) {
  const api = await bff.signIn(account);
  const { startIdentityVerification } = await api.ask<{
    startIdentityVerification: { id: string; codeDigits: number };
  }>(START, { input: inputOf(person) });
  return { api, ...startIdentityVerification, code: newestCode() };
}

test('of a hundred guesses at once, spread over a code’s session and strangers’ ones, five are looked at', async () => {
  const { api, id, code } = await begin('hundred', await newPerson());
  const stranger = await bff.signIn('hundred-stranger');
  const guess = (by: typeof api) => by.send(COMPLETE, { input: { challengeId: id, code: another(code) } });
  const answers = await Promise.all(Array.from({ length: 60 }, (_, index) => guess(index % 2 === 0 ? api : stranger)));
  const counted = answers.filter((answer) => codeOf(answer) === 'IDENTITY_CODE_WRONG');
  expect(counted).toHaveLength(5);
  expect(codeOf(await api.send(COMPLETE, { input: { challengeId: id, code } }))).toBe('IDENTITY_TRIES_USED');
});

test('a new challenge does not bring the old one’s code back to life, and codes of two challenges are not the same secret', async () => {
  const person = await newPerson();
  const first = await begin('two-codes', person);
  const second = await begin('two-codes', person);
  for (let tries = 0; tries < 5; tries += 1)
    await second.api.send(COMPLETE, { input: { challengeId: second.id, code: another(second.code) } });
  const crossed = await second.api.send(COMPLETE, { input: { challengeId: second.id, code: first.code } });
  expect(codeOf(crossed)).toBe('IDENTITY_TRIES_USED');
});

test('an account gets ten challenges a day, so fifty guesses at a million', async () => {
  const person = await newPerson();
  for (let times = 0; times < 10; times += 1) await begin('many-challenges', person);
  const api = await bff.signIn('many-challenges');
  expect((await api.failure(START, { input: inputOf(person) })).extensions.code).toBe('IDENTITY_LIMITED');
});

test('many accounts that guess at one person meet longer codes; the person binds with one, and is warned', async () => {
  const person = await newPerson();
  const digits = [];
  for (let account = 0; account < 21; account += 1) digits.push((await begin(`crowd-${account}`, person)).codeDigits);
  expect([...new Set(digits)]).toEqual([6, 8]);
  const { api, id, code } = await begin('the-person', person);
  expect(code).toMatch(/^\d{8}$/);
  for (let tries = 0; tries < 4; tries += 1)
    await api.send(COMPLETE, { input: { challengeId: id, code: another(code) } });
  expect((await api.send(COMPLETE, { input: { challengeId: id, code } })).errors).toEqual([]);
  const burglar = await begin('burglar', person);
  for (let tries = 0; tries < 5; tries += 1)
    await burglar.api.send(COMPLETE, { input: { challengeId: burglar.id, code: another(burglar.code) } });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(bff.outbox().some(({ template }) => template === 'IDENTITY_WARNING')).toBe(true);
});

test('accounts and tabs count together: neither way gets more short codes than the other', async () => {
  const person = await newPerson();
  for (let times = 0; times < 10; times += 1) await begin(`both-${times}`, person);
  for (let times = 0; times < 10; times += 1) await new Tab(elsewhere()).start(person);
  expect((await new Tab(elsewhere()).start(person)).codeDigits).toBe(8);
  expect((await begin('both-last', person)).codeDigits).toBe(8);
});

test('one address guesses at most two hundred times in ten minutes, over whatever tabs', async () => {
  const api = bff.api.with({ 'x-forwarded-for': '203.0.113.200' });
  const answers = await Promise.all(Array.from({ length: 230 }, () => new Tab(api).complete('A'.repeat(22), '123456')));
  expect(answers.filter((answer) => codeOf(answer) === 'REQUEST_LIMITED')).toHaveLength(30);
  expect(codeOf(await new Tab(elsewhere()).complete('A'.repeat(22), '123456'))).toBe('IDENTITY_CODE_EXPIRED');
});

describe('of the code 123456', () => {
  let fixed: TestBff;
  beforeAll(async () => {
    fixed = await startBff({ clock: bff.clock, environment: { DEMO_SMS_CODE: '123456', RATE_LIMITS: 'off' } });
  });
  afterAll(() => fixed.stop());

  test.each<[string, string | undefined]>([
    ['１２３４５６', undefined],
    ['123456 OR 1=1', 'IDENTITY_CODE_WRONG'],
    ['{"$gt":""}', 'IDENTITY_CODE_WRONG'],
    ['-1', 'IDENTITY_CODE_WRONG'],
    ['0123456', 'IDENTITY_CODE_WRONG'],
    ['12345', 'IDENTITY_CODE_WRONG'],
    ['1234567', 'IDENTITY_CODE_WRONG'],
    ['１'.repeat(33), 'INPUT_INVALID'],
  ])('the form %p is judged as text', async (typed, code) => {
    const tab = new Tab(fixed.api);
    const { id } = await tab.start(await newPerson());
    expect(codeOf(await tab.complete(id, typed))).toBe(code);
  });
});
