import { ChallengeModel } from '../../../bff/src/domains/identity/challenge.model';
import { ConsentModel } from '../../../bff/src/domains/privacy/consent.model';
import type { Api } from '../../support/api';
import { startDatabase, type TestDatabase } from '../../support/database';
import { aPerson, birthsFrom, register, type Person } from '../../support/people';
import { startBff, type TestBff, type Tokens } from '../../support/startBff';

const NOTICE = '{ identityNotice { version text } }';
const ME = '{ me { level citizen { name } } }';
const START = `mutation($input: StartIdentityVerificationInput!) {
  startIdentityVerification(input: $input) { id expiresAt resendAfterSeconds }
}`;
const COMPLETE = `mutation($input: CompleteIdentityVerificationInput!) {
  completeIdentityVerification(input: $input) { accessToken refreshToken me { level citizen { name idNumber phone } } }
}`;
const REFRESH =
  'mutation($refreshToken: String!) { refreshSession(input: { refreshToken: $refreshToken }) { accessToken } }';

interface Challenge {
  readonly id: string;
  readonly expiresAt: string;
  readonly resendAfterSeconds: number;
}
interface Completed {
  readonly completeIdentityVerification: Tokens & {
    readonly me: { readonly level: string; readonly citizen: unknown };
  };
}

describe('real-name verification', () => {
  let database: TestDatabase;
  let bff: TestBff;
  let noticeVersion: string;
  const nextBirth = birthsFrom('1950-01-02');

  beforeAll(async () => {
    database = await startDatabase();
    bff = await startBff({ today: '2026-07-01' });
    const { identityNotice } = await bff.api.ask<{ identityNotice: { version: string } }>(NOTICE);
    noticeVersion = identityNotice.version;
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
  const claimOf = ({ name, idNumber }: Person) => ({ name, idNumber, noticeVersion });
  const start = (api: Api, claim: object) =>
    api.ask<{ startIdentityVerification: Challenge }>(START, { input: claim }).then((d) => d.startIdentityVerification);
  const complete = (api: Api, challengeId: string, code: string | null | undefined) =>
    api.send<Completed>(COMPLETE, { input: { challengeId, code } });
  const codeOf = (answer: { errors: ReadonlyArray<{ extensions: { code: string } }> }) =>
    answer.errors[0]?.extensions.code;
  const newestCode = () => bff.outbox()[0]?.code ?? '';
  const anotherCode = (code: string) => (code === '000000' ? '111111' : '000000');

  test('a right code binds the account, answers a new session and ends the old tokens', async () => {
    const person = await newPerson({ name: '李  娜', phone: '13700007777' });
    const { tokens, ...api } = await bff.signIn('binds');
    const otherDevice = await bff.signIn('binds');
    const challenge = await start(api, claimOf(person));
    expect(Date.parse(challenge.expiresAt)).toBe(Math.floor(bff.clock.now().getTime() / 1000) * 1000 + 300_000);
    expect(challenge.resendAfterSeconds).toBe(60);
    const { data } = await complete(api, challenge.id, newestCode());
    expect(data?.completeIdentityVerification.me).toEqual({
      level: 'VERIFIED',
      citizen: { name: '***娜', idNumber: `3${'*'.repeat(16)}${person.idNumber.slice(-1)}`, phone: '137****7777' },
    });
    const fresh = bff.api.as(data?.completeIdentityVerification.accessToken ?? '');
    await expect(fresh.ask(ME)).resolves.toMatchObject({ me: { level: 'VERIFIED' } });
    expect((await api.failure(ME)).extensions.code).toBe('SESSION_ENDED');
    expect((await otherDevice.failure(ME)).extensions.code).toBe('SESSION_ENDED');
    expect((await bff.api.failure(REFRESH, tokens)).extensions.code).toBe('SESSION_ENDED');
    const again = await bff.signIn('binds');
    await expect(again.ask(ME)).resolves.toMatchObject({ me: { level: 'VERIFIED', citizen: { name: '***娜' } } });
  });

  test('the code goes to the registered phone, in words that warn', async () => {
    const person = await newPerson({ phone: '18600009999' });
    await start(await bff.signIn('warned'), claimOf(person));
    const [message] = bff.outbox();
    expect(message).toMatchObject({
      to: '186****9999',
      template: 'IDENTITY_CODE',
      code: expect.stringMatching(/^\d{6}$/),
    });
    expect(message?.text).toContain(message?.code);
    expect(message?.text).toMatch(/5 分钟.*不要告诉任何人.*12345/);
  });

  test('the number is taken as people type it: small x, spaces around, full-width digits', async () => {
    const person = await newPerson({ idNumber: '37021119800218000X' });
    const typed = ` ${person.idNumber.toLowerCase().replace('3702', '３７０２')}　`;
    const api = await bff.signIn('typing');
    const { id } = await start(api, { ...claimOf(person), name: ` ${person.name} `, idNumber: typed });
    expect((await complete(api, id, ` ${newestCode()} `)).errors).toEqual([]);
  });

  describe('says nothing about the register', () => {
    const cases: Array<[string, (person: Person) => Person]> = [
      ['a wrong name', (person) => ({ ...person, name: '张三' })],
      ['a name that only begins alike', (person) => ({ ...person, name: `${person.name}明` })],
      ['an unknown person', () => aPerson({ birth: '19010101' })],
    ];
    test.each(cases)('%s looks like the right one and never succeeds', async (_what, change) => {
      const fixed = await startBff({ clock: bff.clock, environment: { DEMO_SMS_CODE: '123456', RATE_LIMITS: 'off' } });
      const person = await newPerson();
      const api = await fixed.signIn(`guess-${_what}`);
      const right = await start(api, claimOf(person));
      expect(fixed.outbox()).toHaveLength(1);
      const wrong = await start(api, claimOf(change(person)));
      expect(fixed.outbox()).toHaveLength(1);
      expect(Object.keys(wrong)).toEqual(Object.keys(right));
      expect(wrong.id).toHaveLength(right.id.length);
      const answers = [];
      for (let tries = 0; tries < 6; tries += 1) answers.push(codeOf(await complete(api, wrong.id, '123456')));
      expect(answers).toEqual([...Array<string>(5).fill('IDENTITY_CODE_WRONG'), 'IDENTITY_TRIES_USED']);
      await fixed.stop();
    });

    test('a person without a phone likewise', async () => {
      const person = await newPerson({ phone: null });
      const api = await bff.signIn('no-phone');
      const before = bff.outbox().length;
      const { id } = await start(api, claimOf(person));
      expect(bff.outbox()).toHaveLength(before);
      expect(codeOf(await complete(api, id, '123456'))).toBe('IDENTITY_CODE_WRONG');
    });

    test('and the answer waits for the same work', async () => {
      const person = await newPerson();
      const api = await bff.signIn('same-work');
      const workFor = async (claim: object): Promise<string[]> => {
        const commands = await database.roundTrips(() => start(api, claim));
        return commands.slice(0, commands.indexOf('insert challenges') + 1);
      };
      const right = await workFor(claimOf(person));
      expect(right).toEqual([
        'aggregate sessions',
        'findAndModify dailyCounts',
        'find accounts',
        'insert consents',
        'findAndModify dailyCounts',
        'find residents',
        'insert challenges',
      ]);
      expect(await workFor({ ...claimOf(person), name: '张三' })).toEqual(right);
      expect(await workFor(claimOf(aPerson({ birth: '19020202' })))).toEqual(right);
    });
  });

  describe('refuses', () => {
    test.each([
      ['idNumber', '110101199001010001', 'a wrong check character'],
      ['idNumber', '370211770614000', 'fifteen digits'],
      ['idNumber', '37021119800230000X', 'a day that does not exist'],
      ['idNumber', '', 'nothing'],
      ['name', '王', 'a name of one character'],
      ['name', '', 'no name'],
      ['name', '很'.repeat(51), 'a name of 51 characters'],
    ])('%s %s (%s)', async (field, value) => {
      const api = await bff.signIn('inputs');
      const failure = await api.failure(START, { input: { ...claimOf(aPerson()), [field]: value } });
      expect(failure.extensions).toMatchObject({ code: 'INPUT_INVALID', kind: 'invalid', field });
    });

    test('a birth after the business day', async () => {
      const api = await bff.signIn('unborn');
      const failure = await api.failure(START, { input: claimOf(aPerson({ birth: '20260702' })) });
      expect(failure.extensions).toMatchObject({ code: 'INPUT_INVALID', field: 'idNumber' });
    });

    test('without consent to the notice in force', async () => {
      const api = await bff.signIn('unread');
      const failure = await api.failure(START, { input: { ...claimOf(aPerson()), noticeVersion: '2020-01' } });
      expect(failure.extensions).toMatchObject({ code: 'CONSENT_REQUIRED', kind: 'invalid' });
      expect(await ConsentModel.countDocuments({ noticeVersion: '2020-01' })).toBe(0);
    });

    test('anybody without a session', async () => {
      expect((await bff.api.failure(START, { input: claimOf(aPerson()) })).extensions.code).toBe('SESSION_REQUIRED');
      expect(codeOf(await complete(bff.api, 'x', '123456'))).toBe('SESSION_REQUIRED');
    });

    test('an account that is bound already', async () => {
      const citizen = await bff.verified(aPerson({ birth: '19400101' }), 'bound');
      const failure = await citizen.failure(START, { input: claimOf(aPerson()) });
      expect(failure.extensions).toMatchObject({ code: 'IDENTITY_ALREADY_BOUND', kind: 'conflict' });
      expect(codeOf(await complete(citizen, 'x', '123456'))).toBe('IDENTITY_ALREADY_BOUND');
    });
  });

  test('the consent is kept with the version and hash of the text, and without the person', async () => {
    await start(await bff.signIn('consents'), claimOf(await newPerson()));
    const [consent] = await ConsentModel.find().sort({ agreedAt: -1 }).limit(1).lean();
    expect(consent).toMatchObject({
      noticeVersion,
      purpose: 'identity-verification',
      noticeHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(Object.keys(consent ?? {}).sort()).toEqual([
      '_id',
      'accountId',
      'agreedAt',
      'decision',
      'noticeHash',
      'noticeVersion',
      'order',
      'platform',
      'purpose',
    ]);
  });

  describe('a challenge', () => {
    test('takes five tries and says how many are left', async () => {
      const api = await bff.signIn('five-tries');
      const { id } = await start(api, claimOf(await newPerson()));
      const code = newestCode();
      for (const triesLeft of [4, 3, 2, 1, 0]) {
        const { errors } = await complete(api, id, anotherCode(code));
        expect(errors[0]?.extensions).toMatchObject({ code: 'IDENTITY_CODE_WRONG', params: { triesLeft } });
        expect(errors[0]?.message).toContain(String(triesLeft));
      }
      expect(codeOf(await complete(api, id, code))).toBe('IDENTITY_TRIES_USED');
    });

    test('can still be met with the fifth try', async () => {
      const api = await bff.signIn('fifth-try');
      const { id } = await start(api, claimOf(await newPerson()));
      const code = newestCode();
      for (let tries = 0; tries < 4; tries += 1) await complete(api, id, anotherCode(code));
      expect((await complete(api, id, code)).errors).toEqual([]);
    });

    test('counts tries at once: fifty guesses get five', async () => {
      const api = await bff.signIn('guesses-at-once');
      const { id } = await start(api, claimOf(await newPerson()));
      const code = newestCode();
      const answers = await Promise.all(Array.from({ length: 50 }, () => complete(api, id, anotherCode(code))));
      expect(answers.filter((answer) => codeOf(answer) === 'IDENTITY_CODE_WRONG')).toHaveLength(5);
      expect(answers.filter((answer) => codeOf(answer) === 'IDENTITY_TRIES_USED')).toHaveLength(45);
      expect(codeOf(await complete(api, id, code))).toBe('IDENTITY_TRIES_USED');
    });

    test('the tries stay limited with RATE_LIMITS=off', async () => {
      const free = await startBff({ clock: bff.clock, environment: { RATE_LIMITS: 'off' } });
      const api = await free.signIn('no-limits');
      const person = await newPerson();
      const { id } = await start(api, claimOf(person));
      const code = free.outbox()[0]?.code ?? '';
      for (let tries = 0; tries < 5; tries += 1) await complete(api, id, anotherCode(code));
      expect(codeOf(await complete(api, id, code))).toBe('IDENTITY_TRIES_USED');
      for (let more = 0; more < 12; more += 1) await start(api, claimOf(person));
      await free.stop();
    });

    test('expires after five minutes', async () => {
      const api = await bff.signIn('expires');
      const { id } = await start(api, claimOf(await newPerson()));
      const code = newestCode();
      bff.clock.advanceSeconds(300);
      expect(codeOf(await complete(api, id, code))).toBe('IDENTITY_CODE_EXPIRED');
    });

    test('serves one of two completions at once', async () => {
      const api = await bff.signIn('twice-at-once');
      const { id } = await start(api, claimOf(await newPerson()));
      const code = newestCode();
      const both = await Promise.all([complete(api, id, code), complete(api, id, code)]);
      expect(both.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    });

    test('serves once: replayed from a later sign-in it is worth nothing', async () => {
      const person = await newPerson();
      const api = await bff.signIn('replay');
      const { id } = await start(api, claimOf(person));
      const code = newestCode();
      await complete(api, id, code);
      expect(codeOf(await complete(api, id, code))).toBe('SESSION_ENDED');
      expect(codeOf(await complete(await bff.signIn('replay-2'), id, code))).toBe('IDENTITY_CODE_EXPIRED');
    });

    test("another account can't answer it, nor use its tries up", async () => {
      const person = await newPerson();
      const owner = await bff.signIn('owner');
      const { id } = await start(owner, claimOf(person));
      const code = newestCode();
      const thief = await bff.signIn('thief');
      for (let tries = 0; tries < 6; tries += 1) {
        expect(codeOf(await complete(thief, id, code))).toBe('IDENTITY_CODE_EXPIRED');
      }
      expect((await complete(owner, id, code)).errors).toEqual([]);
    });

    test('belongs to the session that began it', async () => {
      const first = await bff.signIn('two-sessions');
      const second = await bff.signIn('two-sessions');
      const { id } = await start(first, claimOf(await newPerson()));
      expect(codeOf(await complete(second, id, newestCode()))).toBe('IDENTITY_CODE_EXPIRED');
    });

    test('is not bound when the account was bound meanwhile', async () => {
      const api = await bff.signIn('two-persons');
      const first = await start(api, claimOf(await newPerson()));
      const firstCode = newestCode();
      const second = await start(api, claimOf(await newPerson()));
      const secondCode = newestCode();
      const both = await Promise.all([complete(api, first.id, firstCode), complete(api, second.id, secondCode)]);
      expect(both.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    });

    test('stores no code, no number, no name', async () => {
      const person = await newPerson();
      await start(await bff.signIn('stores'), claimOf(person));
      const code = newestCode();
      const [stored] = await ChallengeModel.find().sort({ expiresAt: -1 }).limit(1).lean();
      const text = JSON.stringify(stored);
      for (const secret of [code, person.idNumber, person.name, person.phone ?? '']) expect(text).not.toContain(secret);
    });

    test.each(['', '   ', '1'.repeat(33)])('an empty or endless code is no try', async (code) => {
      const api = await bff.signIn(`no-code-${code.length}`);
      const { id } = await start(api, claimOf(await newPerson()));
      const { errors } = await complete(api, id, code);
      expect(errors[0]?.extensions).toMatchObject({ code: 'INPUT_INVALID', field: 'code' });
      expect((await complete(api, id, newestCode())).errors).toEqual([]);
    });
  });

  test('ten challenges a day for an account; another account may still verify the same person', async () => {
    const person = await newPerson();
    const greedy = await bff.signIn('greedy');
    for (let times = 0; times < 10; times += 1) await start(greedy, claimOf(person));
    const failure = await greedy.failure(START, { input: claimOf(person) });
    expect(failure.extensions).toMatchObject({ code: 'IDENTITY_LIMITED', kind: 'limited' });
    expect(failure.extensions.retryAfterSeconds).toBeGreaterThan(0);
    expect(failure.extensions.retryAfterSeconds).toBeLessThanOrEqual(86_400);
    const victim = await bff.signIn('victim');
    const { id } = await start(victim, claimOf(person));
    expect((await complete(victim, id, newestCode())).errors).toEqual([]);
    bff.clock.advanceSeconds(failure.extensions.retryAfterSeconds ?? 0);
    await start(await bff.signIn('greedy'), claimOf(person));
  });

  test('the person is told when strangers guess the name, once a day', async () => {
    const person = await newPerson({ phone: '15000001111' });
    const warnings = () =>
      bff.outbox().filter(({ to, template }) => to === '150****1111' && template === 'IDENTITY_WARNING');
    for (const [index, name] of ['张三', '李四', '王五', '赵六', '钱七', '孙八'].entries()) {
      await start(await bff.signIn(`stranger-${index}`), { ...claimOf(person), name });
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(warnings()).toHaveLength(1);
    expect(warnings()[0]?.code).toBeNull();
  });

  test('the person is told when somebody uses up the tries of a code', async () => {
    const person = await newPerson({ phone: '15000002222' });
    const api = await bff.signIn('burglar');
    const { id } = await start(api, claimOf(person));
    const code = newestCode();
    for (let tries = 0; tries < 5; tries += 1) await complete(api, id, anotherCode(code));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(bff.outbox()[0]).toMatchObject({ to: '150****2222', template: 'IDENTITY_WARNING' });
  });

  test('one person may be bound on several platforms', async () => {
    const person = await newPerson();
    for (const account of ['platform-one', 'platform-two']) {
      const api = await bff.signIn(account);
      const { id } = await start(api, claimOf(person));
      expect((await complete(api, id, newestCode())).errors).toEqual([]);
    }
  });
});
