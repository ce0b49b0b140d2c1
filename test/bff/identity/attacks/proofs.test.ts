import { StaffModel } from '../../../../bff/src/domains/identity/staff/staff.model';
import { startPlatforms, type Platforms } from '../../../platforms/standIn/platforms';
import { startDatabase, type TestDatabase } from '../../../support/database';
import { aPerson, register, unregister, type Person } from '../../../support/people';
import { startBff, verify, type TestBff, type Tokens } from '../../../support/startBff';
import { aMember, citizenSteps, codeOf, type Citizen } from '../../../support/stepUp';

jest.setTimeout(60_000);

const ME = '{ me { level } }';
const SIGN_IN = `mutation($code: String!) { signIn(input: { platform: WEAPP, code: $code }) { accessToken refreshToken } }`;
const REFRESH =
  'mutation($t: String!) { refreshSession(input: { refreshToken: $t }) { accessToken refreshToken me { level } } }';
const NUMBERS = 'mutation { revealNumbers { idNumber } }';

let platforms: Platforms;
let database: TestDatabase;
/** With WeChat’s face check; `plain` is a BFF of development, whose staff sign in in one tap. */
let bff: TestBff;
let plain: TestBff;
let births = 0;

beforeAll(async () => {
  platforms = await startPlatforms();
  database = await startDatabase();
  plain = await startBff({ environment: { RATE_LIMITS: 'off' } });
  bff = await startBff({ clock: plain.clock, environment: { ...platforms.environment, RATE_LIMITS: 'off' } });
});
beforeEach(() => platforms.wechat.calm());
afterAll(async () => {
  await bff.stop();
  await plain.stop();
  await database.stop();
  await platforms.stop();
});

const newPerson = (): Person => aPerson({ birth: `1960${String((births += 1) + 100).padStart(4, '0')}` });

interface OnWechat extends Citizen {
  readonly openid: string;
  readonly tokens: Tokens;
}

/** A verified citizen on WeChat. */
async function onWechat(person: Person, user: string): Promise<OnWechat> {
  const { signIn } = await bff.api.ask<{ signIn: Tokens }>(SIGN_IN, { code: platforms.wechat.loginCode(user) });
  const tokens = await verify(bff.api.as(signIn.accessToken), person, bff.outbox);
  const openid = platforms.wechat.openidOf(user, platforms.environment['WECHAT_APP_ID'] ?? '');
  return { ...citizenSteps(bff, bff.api.as(tokens.accessToken)), tokens, openid };
}

async function aCitizen(user: string): Promise<OnWechat & { readonly person: Person }> {
  const person = newPerson();
  await register(bff.vault, person);
  return { ...(await onWechat(person, user)), person };
}

const levelOf = async ({ api }: Pick<Citizen, 'api'>): Promise<string> =>
  (await api.ask<{ me: { level: string } }>(ME)).me.level;

describe('whoever holds a citizen’s unlocked phone, but has another face', () => {
  test.each<readonly [string, (victim: OnWechat, thief: OnWechat, key: string) => Promise<string>]>([
    [
      'a proof of the thief’s own check',
      async (_victim, thief) => {
        const { ticket } = await thief.startFace();
        return platforms.wechat.faces.look(thief.openid, ticket.key);
      },
    ],
    [
      'the victim’s key, looked at from the thief’s own WeChat',
      async (_victim, thief, key) => platforms.wechat.faces.look(thief.openid, key),
    ],
    [
      'another face on the victim’s phone',
      async ({ openid }, _thief, key) => platforms.wechat.faces.look(openid, key, { ret: 90_007 }),
    ],
    ['the words of a success', async () => '{"identify_ret":0}'],
    ['the key itself', async (_victim, _thief, key) => key],
  ])('does not rise by %s', async (_what, proofOf) => {
    const [victim, thief] = [await aCitizen(`victim-${births}`), await aCitizen(`thief-${births}`)];
    const { step, ticket } = await victim.startFace();
    const after = await victim.continue(step.id, await proofOf(victim, thief, ticket.key));
    expect([after.step.state, after.session]).toEqual(['FAILED', null]);
    expect(await levelOf(victim)).toBe('VERIFIED');
    expect(await codeOf(victim.api.ask(NUMBERS))).toBe('FACE_REQUIRED');
  });

  test('a proof serves one step of one session: not another step, not the same person’s other device', async () => {
    const phone = await aCitizen('two-devices');
    const tablet = await onWechat(phone.person, 'two-devices-tablet');
    const { step, ticket } = await phone.startFace();
    const proof = platforms.wechat.faces.look(phone.openid, ticket.key);
    expect(await codeOf(tablet.continue(step.id, proof))).toBe('STEP_ENDED');
    const other = await tablet.startFace();
    expect((await tablet.continue(other.step.id, proof)).step.state).toBe('FAILED');
    expect(await levelOf(tablet)).toBe('VERIFIED');
  });
});

describe('a session that has risen', () => {
  async function risen() {
    const citizen = await aCitizen(`risen-${births}`);
    const { step, ticket } = await citizen.startFace();
    const proof = platforms.wechat.faces.look(citizen.openid, ticket.key);
    return { citizen, step, proof };
  }

  test('ends for everybody when a refresh token from before it is used', async () => {
    const { citizen, step, proof } = await risen();
    const { session } = await citizen.continue(step.id, proof);
    const old = await bff.api.failure(REFRESH, { t: citizen.tokens.refreshToken });
    expect(old.extensions.code).toBe('SESSION_ENDED');
    expect((await bff.api.as(session?.accessToken ?? '').failure(ME)).extensions.code).toBe('SESSION_ENDED');
    expect((await bff.api.failure(REFRESH, { t: session?.refreshToken })).extensions.code).toBe('SESSION_ENDED');
  });

  test('never leaves two living ones when a renewal meets the rise', async () => {
    const { citizen, step, proof } = await risen();
    const [renewed, rose] = await Promise.allSettled([
      bff.api.ask<{ refreshSession: Tokens }>(REFRESH, { t: citizen.tokens.refreshToken }),
      citizen.continue(step.id, proof),
    ]);
    const handedOut = [
      citizen.tokens,
      renewed.status === 'fulfilled' ? renewed.value.refreshSession : null,
      rose.status === 'fulfilled' ? rose.value.session : null,
    ].flatMap((tokens) => tokens ?? []);
    const levels = await Promise.all(
      handedOut.map(async ({ accessToken }) => (await bff.api.as(accessToken).send<object>(ME)).errors.length === 0),
    );
    expect(levels.filter(Boolean).length).toBeLessThanOrEqual(1);
  });

  test('is nobody’s any more when the person leaves the register', async () => {
    const { citizen, step, proof } = await risen();
    const { session } = await citizen.continue(step.id, proof);
    await unregister(bff.vault, citizen.person);
    const api = bff.api.as(session?.accessToken ?? '');
    expect((await api.failure(NUMBERS)).extensions.code).toBe('IDENTITY_REQUIRED');
  });
});

describe('the counter and its staff', () => {
  const citizen = async (person = newPerson()): Promise<Citizen & { readonly person: Person }> => ({
    ...citizenSteps(plain, await plain.verified(person)),
    person,
  });

  test('a counter code entered eight times at once raises one session', async () => {
    const [one, clerk] = [await citizen(), await aMember(plain, newPerson(), ['clerk'])];
    const { code } = await clerk.issueCode(one.person);
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => one.enterCode(code)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('of forty guesses at once at a counter code five are looked at; the right one comes too late', async () => {
    const [one, clerk] = [await citizen(), await aMember(plain, newPerson(), ['clerk'])];
    const { code } = await clerk.issueCode(one.person);
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    const all = await Promise.allSettled(Array.from({ length: 40 }, () => one.enterCode(wrong)));
    expect(all.every(({ status }) => status === 'rejected')).toBe(true);
    expect(await codeOf(one.enterCode(code))).toBe('COUNTER_CODE_WRONG');
    expect(await levelOf(one)).toBe('VERIFIED');
  });

  test('a helper who tries digits meets nobody, and an end of the day’s tries', async () => {
    const limited = await startBff({ clock: plain.clock });
    const helper = await aMember(limited, newPerson(), ['agent']);
    const codes: (string | null)[] = [];
    for (let tries = 0; tries < 62; tries += 1)
      codes.push(await codeOf(helper.takePair(String(tries).padStart(6, '0'))));
    expect(new Set(codes.slice(0, 60))).toEqual(new Set(['PAIR_CODE_WRONG']));
    expect(codes.slice(60)).toEqual(['STEP_LIMITED', 'STEP_LIMITED']);
    await limited.stop();
  });

  test('who is no longer on the staff can’t finish what was begun: the word of a dismissed helper raises nobody', async () => {
    const [one, person] = [await citizen(), newPerson()];
    const helper = await aMember(plain, person, ['agent']);
    const { step, pairCode } = await one.startHelp();
    const { stepId } = await helper.takePair(pairCode);
    await StaffModel.updateMany({ personKey: plain.vault.personKey(person.idNumber) }, { untilOn: '2020-01-02' });
    expect(await codeOf(helper.confirmPair(stepId, true))).toBe('STAFF_REQUIRED');
    expect((await one.continue(step.id)).session).toBeNull();
    expect(await levelOf(one)).toBe('VERIFIED');
  });
});
