import { AccountModel } from '../../../../bff/src/domains/identity/account.model';
import { SessionModel } from '../../../../bff/src/domains/identity/session.model';
import type { Api } from '../../../support/api';
import { startDatabase, type TestDatabase } from '../../../support/database';
import { aPerson, register, type Person } from '../../../support/people';
import { Tab } from '../../../support/personSignIn';
import { startBff, verify, type TestBff, type Tokens } from '../../../support/startBff';

const ME = '{ me { level citizen { id } } }';
const START = `mutation($input: StartIdentityVerificationInput!) { startIdentityVerification(input: $input) { id } }`;
const COMPLETE = `mutation($input: CompleteIdentityVerificationInput!) { completeIdentityVerification(input: $input) { accessToken refreshToken } }`;

interface Completed {
  readonly completeIdentityVerification: Tokens;
}

let database: TestDatabase;
let bff: TestBff;
let other: TestBff;
let noticeVersion = '';
let births = 0;

beforeAll(async () => {
  database = await startDatabase();
  bff = await startBff({ today: '2026-07-01', environment: { RATE_LIMITS: 'off' } });
  other = await startBff({ clock: bff.clock, environment: { RATE_LIMITS: 'off' } });
  const answer = await bff.api.ask<{ identityNotice: { version: string } }>('{ identityNotice { version } }');
  noticeVersion = answer.identityNotice.version;
});
afterAll(async () => {
  await other.stop();
  await bff.stop();
  await database.stop();
});

const newPerson = async (): Promise<Person> => {
  births += 1;
  const person = aPerson({ birth: String(19700101 + births) });
  await register(bff.vault, person);
  return person;
};

interface Begun {
  readonly challengeId: string;
  readonly code: string | null | undefined;
}
async function begin(api: Api, { name, idNumber }: Person): Promise<Begun> {
  const input = { name, idNumber, noticeVersion };
  const { startIdentityVerification } = await api.ask<{ startIdentityVerification: { id: string } }>(START, { input });
  return { challengeId: startIdentityVerification.id, code: bff.outbox().find(({ code }) => code !== null)?.code };
}
const complete = (api: Api, input: Begun) => api.send<Completed>(COMPLETE, { input });
const codeOf = ({ errors }: { errors: ReadonlyArray<{ extensions: { code: string } }> }) => errors[0]?.extensions.code;
const succeeded = <T extends { errors: readonly unknown[] }>(answers: readonly T[]): T[] =>
  answers.filter(({ errors }) => errors.length === 0);

describe('races on binding', () => {
  test('two accounts bind the same person at once: both may', async () => {
    const person = await newPerson();
    const accounts = [await bff.signIn('race-one'), await bff.signIn('race-two')];
    const begun = [];
    for (const account of accounts) begun.push([account, await begin(account, person)] as const);
    const answers = await Promise.all(begun.map(([account, challenge]) => complete(account, challenge)));
    expect(succeeded(answers)).toHaveLength(2);
  });

  test('one account never stands for two persons, however often and from wherever it tries at once', async () => {
    const persons = [await newPerson(), await newPerson(), await newPerson()];
    const sessions = [await bff.signIn('torn'), await bff.signIn('torn'), await bff.signIn('torn')];
    const begun: (readonly [Api, Begun])[] = [];
    for (const [index, session] of sessions.entries()) {
      const person = persons[index];
      if (person) begun.push([session, await begin(session, person)]);
    }
    const answers = await Promise.all(begun.map(([session, challenge]) => complete(session, challenge)));
    expect(succeeded(answers)).toHaveLength(1);
    const again = await bff.signIn('torn');
    const { me } = await again.ask<{ me: { citizen: { id: string } } }>(ME);
    expect(await AccountModel.countDocuments({ personKey: me.citizen.id })).toBe(1);
    const won = succeeded(answers)[0]?.data?.completeIdentityVerification.accessToken ?? '';
    await expect(bff.api.as(won).ask(ME)).resolves.toMatchObject({ me: { citizen: { id: me.citizen.id } } });
  });

  test('one challenge completed on two instances at once counts once', async () => {
    const account = await bff.signIn('two-instances');
    const challenge = await begin(account, await newPerson());
    const answers = await Promise.all([
      complete(account, challenge),
      complete(other.api.as(account.tokens.accessToken), challenge),
    ]);
    expect(succeeded(answers)).toHaveLength(1);
  });

  test('a person who signs in in two browsers at once gets one account', async () => {
    const person = await newPerson();
    const tabs = [new Tab(bff.api), new Tab(other.api)];
    const begun = [];
    for (const [index, tab] of tabs.entries()) {
      const { id } = await tab.start(person);
      begun.push({ tab, id, code: [bff, other][index]?.outbox().find(({ code }) => code !== null)?.code });
    }
    const answers = await Promise.all(begun.map(({ tab, id, code }) => tab.complete(id, code)));
    expect(succeeded(answers)).toHaveLength(2);
    expect(await AccountModel.countDocuments({ personKey: bff.vault.personKey(person.idNumber) })).toBe(1);
  });

  test('a session that was signed out while it bound is not left open', async () => {
    const person = await newPerson();
    const account = await bff.signIn('leaves-while-binding');
    const challenge = await begin(account, person);
    await Promise.all([complete(account, challenge), account.send('mutation { signOut }')]);
    expect(codeOf(await account.send(ME))).toBe('SESSION_ENDED');
  });
});

describe('session fixation', () => {
  test('whoever planted a session knows nothing of it once it is bound: id and both tokens are new', async () => {
    const planted = await bff.signIn('planted');
    const before = planted.tokens.refreshToken.split('.')[0];
    const tokens = await verify(planted, await newPerson(), bff.outbox);
    expect(tokens.refreshToken.split('.')[0]).not.toBe(before);
    expect(await SessionModel.countDocuments({ _id: before })).toBe(0);
    expect(codeOf(await planted.send(ME))).toBe('SESSION_ENDED');
    const refreshed = await bff.api.send(
      `mutation($refreshToken: String!) { refreshSession(input: { refreshToken: $refreshToken }) { accessToken } }`,
      planted.tokens,
    );
    expect(codeOf(refreshed)).toBe('SESSION_ENDED');
    await expect(bff.api.as(tokens.accessToken).ask(ME)).resolves.toMatchObject({ me: { level: 'VERIFIED' } });
  });

  test('a second session of the same account, planted beside it, ends with the binding', async () => {
    const citizen = await bff.signIn('shared-account');
    const planted = await bff.signIn('shared-account');
    await verify(citizen, await newPerson(), bff.outbox);
    expect(codeOf(await planted.send(ME))).toBe('SESSION_ENDED');
  });

  test('a challenge is answered by the session that began it alone: not by the account’s other one, nor after a new sign-in', async () => {
    const person = await newPerson();
    const first = await bff.signIn('three-sessions');
    const challenge = await begin(first, person);
    const others = [await bff.signIn('three-sessions'), await bff.signIn('somebody-else')];
    for (const session of others) expect(codeOf(await complete(session, challenge))).toBe('IDENTITY_CODE_EXPIRED');
    expect((await complete(first, challenge)).errors).toEqual([]);
  });

  test('a tab’s mark can’t be worn by a session, nor a session’s id by a tab', async () => {
    const tab = new Tab(bff.api);
    const person = await newPerson();
    const { id } = await tab.start(person);
    const code = bff.outbox().find(({ code: sent }) => sent !== null)?.code;
    expect(codeOf(await complete(await bff.signIn('no-tab'), { challengeId: id, code }))).toBe('IDENTITY_CODE_EXPIRED');
    expect((await tab.complete(id, code)).errors).toEqual([]);
  });
});
