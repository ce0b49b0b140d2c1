import { startDatabase, type TestDatabase } from '../../support/database';
import { startBff, type TestBff } from '../../support/startBff';
import { aPerson, register, unregister } from '../../support/people';

const SIGN_IN = `mutation($platform: Platform!, $code: String!) {
  signIn(input: { platform: $platform, code: $code }) { accessToken expiresAt refreshToken refreshUntil me { level citizen { id } } }
}`;
const REFRESH = `mutation($refreshToken: String!) {
  refreshSession(input: { refreshToken: $refreshToken }) { accessToken refreshToken expiresAt refreshUntil me { level } }
}`;
const ME = '{ me { level citizen { id name idNumber phone } } }';
const SIGN_OUT = 'mutation { signOut }';

interface SessionAnswer {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresAt: string;
  readonly refreshUntil: string;
  readonly me: { readonly level: string; readonly citizen?: { readonly id: string } | null };
}

describe('a session', () => {
  let database: TestDatabase;
  let bff: TestBff;
  beforeAll(async () => {
    database = await startDatabase();
    bff = await startBff({ today: '2026-07-01' });
  });
  afterAll(async () => {
    await bff.stop();
    await database.stop();
  });

  const refresh = (refreshToken: string) =>
    bff.api.ask<{ refreshSession: SessionAnswer }>(REFRESH, { refreshToken }).then((data) => data.refreshSession);

  test.each(['WEAPP', 'ALIPAY', 'H5'])('any code signs in on %s in development', async (platform) => {
    const { signIn } = await bff.api.ask<{ signIn: SessionAnswer }>(SIGN_IN, { platform, code: '小王的账号' });
    expect(signIn.me).toEqual({ level: 'SIGNED_IN', citizen: null });
    const now = Math.floor(bff.clock.now().getTime() / 1000) * 1000;
    expect(Date.parse(signIn.expiresAt) - now).toBe(15 * 60_000);
    expect(Date.parse(signIn.refreshUntil) - now).toBe(30 * 24 * 3_600_000);
    await expect(bff.api.as(signIn.accessToken).ask(ME)).resolves.toEqual({
      me: { level: 'SIGNED_IN', citizen: null },
    });
  });

  test.each(['', '   ', 'x'.repeat(257)])('a code that no platform issues is refused', async (code) => {
    const failure = await bff.api.failure(SIGN_IN, { platform: 'H5', code });
    expect(failure.extensions).toMatchObject({ code: 'SIGN_IN_CODE_INVALID', kind: 'unauthenticated' });
    expect(failure.message).toMatch(/登录/);
  });

  test('the same name on another platform is another account', async () => {
    const person = aPerson({ birth: '19600101' });
    await bff.verified(person, 'same-name');
    const { signIn } = await bff.api.ask<{ signIn: SessionAnswer }>(SIGN_IN, { platform: 'WEAPP', code: 'same-name' });
    expect(signIn.me.level).toBe('SIGNED_IN');
  });

  test('without a session it is required, with a wrong or old one it has ended', async () => {
    expect((await bff.api.failure(ME)).extensions.code).toBe('SESSION_REQUIRED');
    expect((await bff.api.as('nonsense').failure(ME)).extensions.code).toBe('SESSION_ENDED');
    const citizen = await bff.signIn('late');
    bff.clock.advanceSeconds(15 * 60 - 1);
    await citizen.ask(ME);
    bff.clock.advanceSeconds(1);
    expect((await citizen.failure(ME)).extensions.code).toBe('SESSION_ENDED');
  });

  test('what is public answers with an ended session too', async () => {
    await expect(bff.api.as('nonsense').ask('{ businessDate }')).resolves.toEqual({ businessDate: '2026-07-01' });
  });

  test('a refresh token gives a new pair and the old access token ends', async () => {
    const { tokens, ...citizen } = await bff.signIn('renews');
    const renewed = await refresh(tokens.refreshToken);
    expect(renewed.refreshToken).not.toBe(tokens.refreshToken);
    await bff.api.as(renewed.accessToken).ask(ME);
    expect((await citizen.failure(ME)).extensions.code).toBe('SESSION_ENDED');
  });

  test('a refresh token used again ends all tokens that came from it', async () => {
    const { tokens } = await bff.signIn('copied');
    const second = await refresh(tokens.refreshToken);
    const third = await refresh(second.refreshToken);
    expect((await bff.api.failure(REFRESH, { refreshToken: tokens.refreshToken })).extensions.code).toBe(
      'SESSION_ENDED',
    );
    expect((await bff.api.as(third.accessToken).failure(ME)).extensions.code).toBe('SESSION_ENDED');
    expect((await bff.api.failure(REFRESH, { refreshToken: third.refreshToken })).extensions.code).toBe(
      'SESSION_ENDED',
    );
  });

  test('two refreshes at once: at most one succeeds, and the sign-in ends', async () => {
    const { tokens } = await bff.signIn('at-once');
    const both = await Promise.all([0, 1].map(() => bff.api.send<{ refreshSession: SessionAnswer }>(REFRESH, tokens)));
    const won = both.filter(({ errors }) => errors.length === 0);
    expect(won).toHaveLength(1);
    const accessToken = won[0]?.data?.refreshSession.accessToken ?? '';
    expect((await bff.api.as(accessToken).failure(ME)).extensions.code).toBe('SESSION_ENDED');
  });

  test('one device stays signed in when another one is cut off', async () => {
    const phone = await bff.signIn('two-devices');
    const tablet = await bff.signIn('two-devices');
    await refresh(phone.tokens.refreshToken);
    await bff.api.send(REFRESH, phone.tokens);
    await expect(tablet.ask(ME)).resolves.toMatchObject({ me: { level: 'SIGNED_IN' } });
  });

  test('a refresh token ends after 30 days', async () => {
    const { tokens } = await bff.signIn('away');
    bff.clock.advanceSeconds(30 * 24 * 3600);
    expect((await bff.api.failure(REFRESH, tokens)).extensions.code).toBe('SESSION_ENDED');
  });

  test.each([
    ['another generation', (token: string) => token.replace('.1.', '.2.')],
    ['another signature', (token: string) => `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`],
    ['another session', (token: string) => `${'A'.repeat(22)}${token.slice(22)}`],
    ['nothing', () => ''],
    ['prose', () => 'please let me in'],
  ])('a forged refresh token (%s) is refused and ends nothing', async (_what, forge) => {
    const { tokens, ...citizen } = await bff.signIn('forged');
    const failure = await bff.api.failure(REFRESH, { refreshToken: forge(tokens.refreshToken) });
    expect(failure.extensions.code).toBe('SESSION_ENDED');
    await citizen.ask(ME);
  });

  test('signing out ends the session at once on every instance', async () => {
    const other = await startBff({ clock: bff.clock });
    const { tokens, ...citizen } = await bff.signIn('leaves');
    const elsewhere = other.api.as(tokens.accessToken);
    await elsewhere.ask(ME);
    await expect(citizen.ask(SIGN_OUT)).resolves.toEqual({ signOut: true });
    expect((await elsewhere.failure(ME)).extensions.code).toBe('SESSION_ENDED');
    expect((await bff.api.failure(REFRESH, tokens)).extensions.code).toBe('SESSION_ENDED');
    expect((await citizen.failure(SIGN_OUT)).extensions.code).toBe('SESSION_ENDED');
    await other.stop();
  });

  test('a verified citizen is shown masked', async () => {
    const citizen = await bff.verified(aPerson({ name: '阿卜杜拉·买买提', birth: '19590228', phone: '13912345678' }));
    const { me } = await citizen.ask<{ me: { level: string; citizen: Record<string, string> } }>(ME);
    expect(me).toMatchObject({
      level: 'VERIFIED',
      citizen: { name: '*******提', idNumber: expect.stringMatching(/^3\*{16}[\dX]$/), phone: '139****5678' },
    });
    expect(me.citizen['id']).toMatch(/^[\w-]{22}$/);
  });

  test('a person who left the register has no records here, and returns with the person', async () => {
    const person = aPerson({ birth: '19580101' });
    const citizen = await bff.verified(person);
    await unregister(bff.vault, person);
    await expect(citizen.ask(ME)).resolves.toEqual({ me: { level: 'SIGNED_IN', citizen: null } });
    const renewed = await refresh(citizen.tokens.refreshToken);
    expect(renewed.me.level).toBe('SIGNED_IN');
    await register(bff.vault, person);
    await expect(bff.api.as(renewed.accessToken).ask(ME)).resolves.toMatchObject({ me: { level: 'VERIFIED' } });
  });
});
