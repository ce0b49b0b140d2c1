import { createLogger } from '../../../../bff/src/kernel/logger';
import { acts, agreed, DOCUMENTS, inDays, registerChild, SHARING_TEXT } from '../../../support/acting';
import { aVehicle, anAccount, handOver } from '../../../support/city';
import { startDatabase, type TestDatabase } from '../../../support/database';
import { aPerson, birthsFrom, register, type Person } from '../../../support/people';
import { startBff, type TestBff } from '../../../support/startBff';

const codeOf = async (answer: Promise<{ readonly extensions: { readonly code: string } }>): Promise<string> =>
  (await answer).extensions.code;

let database: TestDatabase;
let bff: TestBff;
/** Another instance over the same database. */
let other: TestBff;
/** Each call another invented person's day of birth. */
const nextBirth = birthsFrom('1960-01-01');

const aCitizen = async (name: string) => {
  const person = aPerson({ birth: nextBirth(), name });
  return { person, api: await bff.verified(person) };
};
type Citizen = Awaited<ReturnType<typeof aCitizen>>;

const pair = async (scopes?: readonly string[]) => {
  const [daughter, mother] = [await aCitizen('周小红'), await aCitizen('吴秀兰')];
  return { daughter, mother, id: await agreed(daughter.api, mother, scopes) };
};

beforeAll(async () => {
  database = await startDatabase();
  bff = await startBff({ environment: { RATE_LIMITS: 'off' } });
  other = await startBff({ clock: bff.clock, environment: { RATE_LIMITS: 'off' } });
});
afterAll(async () => {
  await other.stop();
  await bff.stop();
  await database.stop();
});

describe('asking', () => {
  test('tells nothing about whether there is such a person, before and after a refusal', async () => {
    const [asker, real] = [await aCitizen('周小红'), await aCitizen('吴秀兰')];
    const unknown = aPerson({ birth: '19110101', name: '吴秀兰' });
    const wrongName: Person = { ...real.person, name: '吴秀英' };
    for (const named of [real.person, unknown, wrongName]) await acts(asker.api).ask(named);
    const [request, ...others] = (await acts(real.api).book()).received;
    expect(request).toMatchObject({ side: 'THEY_ACT', name: '**红' });
    expect(others).toEqual([]);
    await acts(real.api).decline(request?.id ?? '');
    const { sent } = await acts(asker.api).book();
    expect(sent.map(({ name }) => name).sort()).toEqual(['**兰', '**兰', '**英'].sort());
    expect(new Set(sent.map(({ side, state, scopes }) => JSON.stringify({ side, state, scopes }))).size).toBe(1);
    expect(sent[0]).toMatchObject({ side: 'I_ACT', state: 'WAITING' });
  });

  test('sends a message that names nobody, twice a day at most', async () => {
    const [asker, mother] = [await aCitizen('周小红'), await aCitizen('吴秀兰')];
    const before = bff.outbox().filter(({ template }) => template === 'DELEGATION_ASKED').length;
    for (let times = 0; times < 4; times += 1) await acts(asker.api).ask(mother.person);
    const messages = bff.outbox().filter(({ template }) => template === 'DELEGATION_ASKED');
    expect(messages.length - before).toBe(2);
    expect(messages[0]?.text).not.toMatch(/周|吴|\d{15}/);
    for (const { id } of (await acts(mother.api).book()).received) await acts(mother.api).decline(id);
  });

  test.each([
    ['INPUT_INVALID', 'untilOn', { untilOn: inDays(367) }],
    ['INPUT_INVALID', 'untilOn', { untilOn: inDays(-1) }],
    ['INPUT_INVALID', 'scopes', { scopes: [] }],
    ['INPUT_INVALID', 'idNumber', { idNumber: '370211196001010' }],
    ['INPUT_INVALID', 'name', { name: '' }],
  ])('is refused with %s (%s)', async (code, field, given) => {
    const { api } = await aCitizen('周小红');
    const input = { side: 'I_ACT', ...pick(aPerson()), scopes: ['TRAFFIC'], untilOn: inDays(5), ...given };
    await expect(api.failure(DOCUMENTS.ask, { input })).resolves.toMatchObject({ extensions: { code, field } });
  });

  test('oneself is refused, and a minor can neither ask nor accept', async () => {
    const { api, person } = await aCitizen('周小红');
    const input = { side: 'I_ACT', ...pick(person), scopes: ['TRAFFIC'], untilOn: inDays(5) };
    await expect(codeOf(api.failure(DOCUMENTS.ask, { input }))).resolves.toBe('DELEGATION_SELF');
    const child = aPerson({ birth: '20150101', name: '周小雨' });
    const young = await bff.verified(child);
    await expect(codeOf(young.failure(DOCUMENTS.ask, { input }))).resolves.toBe('DELEGATION_MINOR');
    await acts(api).ask(child);
    const [request] = (await acts(young).book()).received;
    const answer = { id: request?.id, accept: true, scopes: ['TRAFFIC'] };
    await expect(codeOf(young.failure(DOCUMENTS.answer, { input: answer }))).resolves.toBe('DELEGATION_MINOR');
  });

  test('is limited to five a day', async () => {
    const strict = await startBff({ clock: bff.clock });
    const asker = await strict.verified(aPerson({ birth: nextBirth() }));
    for (let times = 0; times < 5; times += 1) await acts(asker).ask(aPerson({ birth: `1911020${times + 1}` }));
    const input = { side: 'I_ACT', ...pick(aPerson()), scopes: ['TRAFFIC'], untilOn: inDays(5) };
    await expect(codeOf(asker.failure(DOCUMENTS.ask, { input }))).resolves.toBe('DELEGATION_LIMITED');
    await strict.stop();
  });
});

describe('consent', () => {
  test('is given on the other’s own account, with fewer scopes, and shows as both see it', async () => {
    const { daughter, mother, id } = await pair(['TRAFFIC']);
    const [mine] = (await acts(daughter.api).book()).iMayActFor;
    expect(mine).toMatchObject({ id, kind: 'RELATIVE', side: 'I_ACT', name: '**兰', scopes: ['TRAFFIC'] });
    const [hers] = (await acts(mother.api).book()).mayActForMe;
    expect(hers).toMatchObject({ id, side: 'THEY_ACT', name: '**红', scopes: ['TRAFFIC'] });
  });

  test('can be offered: the other accepts and then acts', async () => {
    const [mother, son] = [await aCitizen('吴秀兰'), await aCitizen('周大勇')];
    await acts(mother.api).ask(son.person, { side: 'THEY_ACT', scopes: ['HOUSING_FUND'] });
    const [offer] = (await acts(son.api).book()).received;
    // The one who acts can't widen what was offered.
    const book = await acts(son.api).accept(offer?.id ?? '', ['TRAFFIC', 'HOUSING_FUND']);
    expect(book.iMayActFor[0]).toMatchObject({ scopes: ['HOUSING_FUND'], name: '**兰' });
  });

  test('can’t be widened beyond what was asked, nor answered by the asker or a stranger', async () => {
    const [daughter, mother, stranger] = [await aCitizen('周小红'), await aCitizen('吴秀兰'), await aCitizen('李强')];
    await acts(daughter.api).ask(mother.person, { scopes: ['TRAFFIC'] });
    const [request] = (await acts(mother.api).book()).received;
    const answer = (api: Citizen['api'], scopes: readonly string[]) =>
      codeOf(api.failure(DOCUMENTS.answer, { input: { id: request?.id, accept: true, scopes } }));
    await expect(answer(mother.api, ['HOUSING_FUND'])).resolves.toBe('INPUT_INVALID');
    await expect(answer(mother.api, [])).resolves.toBe('INPUT_INVALID');
    await expect(answer(daughter.api, ['TRAFFIC'])).resolves.toBe('DELEGATION_NOT_FOUND');
    await expect(answer(stranger.api, ['TRAFFIC'])).resolves.toBe('DELEGATION_NOT_FOUND');
    await expect(codeOf(stranger.api.failure(DOCUMENTS.end, { id: request?.id }))).resolves.toBe(
      'DELEGATION_NOT_FOUND',
    );
  });

  test('of two answers at once one counts', async () => {
    const [daughter, mother] = [await aCitizen('周小红'), await aCitizen('吴秀兰')];
    await acts(daughter.api).ask(mother.person);
    const [request] = (await acts(mother.api).book()).received;
    const input = { id: request?.id, accept: true, scopes: ['TRAFFIC'], noticeVersion: SHARING_TEXT };
    const answers = await Promise.all([1, 2, 3].map(() => mother.api.send(DOCUMENTS.answer, { input })));
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    await expect(acts(daughter.api).book()).resolves.toMatchObject({ iMayActFor: [{ scopes: ['TRAFFIC'] }] });
  });

  test('a request that was taken back can’t be accepted', async () => {
    const [daughter, mother] = [await aCitizen('周小红'), await aCitizen('吴秀兰')];
    const { sent } = await acts(daughter.api).ask(mother.person);
    await acts(daughter.api).end(sent[0]?.id ?? '');
    const input = { id: sent[0]?.id, accept: true, scopes: ['TRAFFIC'] };
    await expect(codeOf(mother.api.failure(DOCUMENTS.answer, { input }))).resolves.toBe('DELEGATION_NOT_FOUND');
  });
});

describe('acting', () => {
  test('reaches what was granted and nothing else', async () => {
    const { daughter, mother, id } = await pair(['TRAFFIC']);
    await handOver('traffic.vehicles', [aVehicle(mother.person, '鲁B22222')], bff.clock.today());
    await handOver('housing-fund.accounts', [anAccount(mother.person, '370200010001')], bff.clock.today());
    await acts(daughter.api).enter(id);
    await expect(acts(daughter.api).vehicles()).resolves.toBe(1);
    await expect(codeOf(daughter.api.failure(DOCUMENTS.fund))).resolves.toBe('ACTING_NOT_GRANTED');
    await expect(daughter.api.ask(DOCUMENTS.overview)).resolves.toMatchObject({
      overview: {
        traffic: { summary: { vehicleCount: 1 } },
        housingFund: { source: { state: 'NOT_GRANTED' }, summary: null },
      },
    });
  });

  test('keeps out of the own account, of steps to FACE, and of further delegations', async () => {
    const { daughter, mother, id } = await pair();
    await acts(daughter.api).enter(id);
    const refused = [
      [DOCUMENTS.book, {}],
      [DOCUMENTS.enter, { id }],
      [DOCUMENTS.end, { id }],
      [DOCUMENTS.ask, { input: { side: 'THEY_ACT', ...pick(mother.person), scopes: ['TRAFFIC'], untilOn: inDays(5) } }],
      ['{ devices { newSince } }', {}],
      ['{ stepUpOptions { ways } }', {}],
      ['mutation { startHelpCheck { pairCode } }', {}],
      ['mutation { endOtherDevices { newSince } }', {}],
      [DOCUMENTS.showCode, { input: { scopes: ['TRAFFIC'], minutes: 30 } }],
    ] as const;
    const codes = await Promise.all(
      refused.map(([document, values]) => codeOf(daughter.api.failure(document, values))),
    );
    expect(codes).toEqual(refused.map(() => 'ACTING_NOT_HERE'));
    await expect(codeOf(daughter.api.failure('mutation { revealNumbers { idNumber } }'))).resolves.not.toBe(
      'FACE_REQUIRED',
    );
  });

  test('a withdrawn consent serves no more, on any instance, in the middle of the session', async () => {
    const { daughter, mother, id } = await pair();
    const elsewhere = other.api.as(daughter.api.tokens.accessToken);
    await acts(daughter.api).enter(id);
    await expect(acts(elsewhere).vehicles()).resolves.toBeGreaterThanOrEqual(0);
    await acts(mother.api).end(id);
    for (const api of [elsewhere, daughter.api]) {
      await expect(codeOf(api.failure(DOCUMENTS.traffic))).resolves.toBe('ACTING_ENDED');
      await expect(codeOf(api.failure(DOCUMENTS.overview))).resolves.toBe('ACTING_ENDED');
    }
    await acts(daughter.api).leave();
    await expect(codeOf(daughter.api.failure(DOCUMENTS.enter, { id }))).resolves.toBe('DELEGATION_NOT_FOUND');
    const [past] = (await acts(daughter.api).book()).past;
    expect(past).toMatchObject({ id, endedByMe: false });
    expect(past?.endedAt).not.toBeNull();
  });

  test('an answer that was under way elsewhere when the consent was withdrawn does not leave', async () => {
    const { daughter, mother, id } = await pair();
    await acts(daughter.api).enter(id);
    let withdrawn: Promise<unknown> | undefined;
    const quiet = createLogger({ level: 'silent', format: 'json' });
    // The moment at which the operation has passed its door and has read nothing yet.
    const info = (fields: object): void => {
      if ('operation' in fields) withdrawn ??= acts(mother.api).end(id);
    };
    const slow = await startBff({
      clock: bff.clock,
      environment: { RATE_LIMITS: 'off' },
      log: Object.assign(Object.create(quiet) as typeof quiet, { info }),
    });
    const elsewhere = slow.api.as(daughter.api.tokens.accessToken);
    const many = Array.from(
      { length: 12 },
      (_, index) => `a${index}: traffic { vehicles { id } violations { totalCount } }`,
    );
    const answer = await elsewhere.send(`{ ${many.join(' ')} }`).then(async (first) => {
      await withdrawn;
      return first.errors.length > 0 ? first : elsewhere.send(DOCUMENTS.traffic);
    });
    expect(answer.errors[0]?.extensions.code).toBe('ACTING_ENDED');
    expect(Object.values(answer.data ?? {}).filter((value) => value !== null)).toEqual([]);
    await slow.stop();
  });

  test('entering while the other withdraws never leaves a session that acts', async () => {
    const { daughter, mother, id } = await pair();
    await Promise.all([daughter.api.send(DOCUMENTS.enter, { id }), acts(mother.api).end(id)]);
    const acting = await acts(daughter.api).acting();
    expect(acting === null || acting.ended).toBe(true);
    if (acting) await expect(codeOf(daughter.api.failure(DOCUMENTS.traffic))).resolves.toBe('ACTING_ENDED');
  });

  test('ends by itself after the last day', async () => {
    const [daughter, mother] = [await aCitizen('周小红'), await aCitizen('吴秀兰')];
    await acts(daughter.api).ask(mother.person, { untilOn: inDays(0) });
    const [request] = (await acts(mother.api).book()).received;
    await acts(mother.api).accept(request?.id ?? '');
    const [mine] = (await acts(daughter.api).book()).iMayActFor;
    const until = new Date(mine?.until ?? '').getTime();
    expect(until - bff.clock.now().getTime()).toBeLessThanOrEqual(86_400_000);
    expect(new Date(until + 8 * 3_600_000).toISOString()).toContain('T00:00:00.000Z');
  });

  test('somebody else’s delegation can’t be entered, and one’s own side only by who acts', async () => {
    const { mother, id } = await pair();
    const stranger = await aCitizen('李强');
    for (const { api } of [stranger, mother])
      await expect(codeOf(api.failure(DOCUMENTS.enter, { id }))).resolves.toBe('DELEGATION_NOT_FOUND');
  });

  test('what the other was granted does not pass on: a mother’s ward is not the daughter’s', async () => {
    const { daughter, mother, id } = await pair();
    const child = aPerson({ birth: '20160101', name: '吴小雨' });
    await registerChild(bff, child, mother.person);
    const [ward] = (await acts(mother.api).book()).iMayActFor;
    await acts(daughter.api).enter(id);
    await expect(codeOf(daughter.api.failure(DOCUMENTS.enter, { id: ward?.id }))).resolves.toBe('ACTING_NOT_HERE');
    await acts(daughter.api).leave();
    await expect(codeOf(daughter.api.failure(DOCUMENTS.enter, { id: ward?.id }))).resolves.toBe('DELEGATION_NOT_FOUND');
  });

  test('a page drawn for one person is not filled with another’s records', async () => {
    const { daughter, id } = await pair();
    await acts(daughter.api).enter(id);
    const believing = (whom: string) => daughter.api.with({ 'acting-for': whom });
    await expect(codeOf(believing('self').failure(DOCUMENTS.traffic))).resolves.toBe('ACTING_CHANGED');
    await expect(acts(believing(id)).vehicles()).resolves.toBe(0);
    await acts(daughter.api).leave();
    await expect(codeOf(believing(id).failure(DOCUMENTS.traffic))).resolves.toBe('ACTING_CHANGED');
    await expect(acts(believing(id)).acting()).resolves.toBeNull();
  });
});

test('every operation while acting is logged with both persons, without their names and numbers', async () => {
  const lines: string[] = [];
  const quiet = createLogger({ level: 'silent', format: 'json' });
  const info = (fields: object): void => void lines.push(JSON.stringify(fields));
  const loud = await startBff({
    clock: bff.clock,
    environment: { RATE_LIMITS: 'off' },
    log: Object.assign(Object.create(quiet) as typeof quiet, { info }),
  });
  const { daughter, mother, id } = await pair();
  const api = loud.api.as(daughter.api.tokens.accessToken);
  await acts(api).enter(id);
  await acts(api).vehicles();
  const keys = {
    actor: bff.vault.personKey(daughter.person.idNumber),
    subject: bff.vault.personKey(mother.person.idNumber),
  };
  const line = lines.map((text) => JSON.parse(text) as object).find((one) => 'operation' in one);
  expect(line).toMatchObject({ operation: 'traffic', delegation: id, ...keys });
  expect(lines.join()).not.toMatch(/\d{17}|秀兰|小红/);
  await loud.stop();
});

test('a person of the register who never signed in finds the request when they do', async () => {
  const daughter = await aCitizen('周小红');
  const father = aPerson({ birth: '19500505', name: '周建华' });
  await register(bff.vault, father);
  await acts(daughter.api).ask(father);
  const api = await bff.signIn('father');
  await expect(codeOf(api.failure(DOCUMENTS.book))).resolves.toBe('IDENTITY_REQUIRED');
});

function pick({ name, idNumber }: Person): Pick<Person, 'name' | 'idNumber'> {
  return { name, idNumber };
}
