import { comesOfAgeAt, endOf, isConsentEnd } from '../../../../bff/src/domains/identity/delegation/delegation.rule';
import { businessDate } from '@city-services/shared/time/businessDate';
import { acts, DOCUMENTS, refreshed, registerChild, setGuardian } from '../../../support/acting';
import { aVehicle, handOver } from '../../../support/city';
import { startDatabase, type TestDatabase } from '../../../support/database';
import { anIdNumber, aPerson, unregister, type Person } from '../../../support/people';
import { startBff, type TestBff } from '../../../support/startBff';

const { me: ME, traffic: TRAFFIC, enter: ENTER } = DOCUMENTS;
const GUARDIAN = aPerson({ birth: '19800101', name: '陈建国' });
const CHILD = aPerson({ birth: '20150601', name: '陈小雨', phone: null });
/** Somebody who comes of age with the next midnight of Asia/Shanghai. */
const tomorrow = new Date(Date.now() + 8 * 3_600_000 + 86_400_000).toISOString().slice(0, 10);
const birthOfTurning = `${Number(tomorrow.slice(0, 4)) - 18}${tomorrow.slice(5, 7)}${tomorrow.slice(8, 10)}`;
const TURNING = aPerson({ idNumber: anIdNumber(birthOfTurning), name: '陈大雨', phone: null });

let database: TestDatabase;
let bff: TestBff;
let births = 0;

const aGuardian = async (child: Person) => {
  const person = aPerson({ birth: String(19_700_101 + births++), name: '陈建国' });
  await registerChild(bff, child, person);
  return { person, api: await bff.verified(person) };
};
const secondsToMidnight = (): number => {
  const now = bff.clock.now().getTime() + 8 * 3_600_000;
  return (Math.ceil(now / 86_400_000) * 86_400_000 - now) / 1000;
};

beforeAll(async () => {
  database = await startDatabase();
});
beforeEach(async () => {
  await database.clear();
  bff = await startBff({ environment: { RATE_LIMITS: 'off' } });
  births = 0;
});
afterEach(() => bff.stop());
afterAll(() => database.stop());

describe('a guardian', () => {
  test('sees the ward’s records while acting, and the own again afterwards', async () => {
    await registerChild(bff, CHILD, GUARDIAN);
    const api = await bff.verified(GUARDIAN);
    await handOver('traffic.vehicles', [aVehicle(CHILD, '鲁B11111')], bff.clock.today());
    const guardian = acts(api);
    const [ward] = (await guardian.book()).iMayActFor;
    expect(ward).toMatchObject({
      kind: 'GUARDIAN',
      name: '**雨',
      scopes: ['SOCIAL_SECURITY', 'TRAFFIC', 'HOUSING_FUND'],
    });
    await expect(guardian.vehicles()).resolves.toBe(0);
    const { acting } = await guardian.enter(ward?.id ?? '');
    expect(acting).toMatchObject({
      delegationId: ward?.id,
      name: '**雨',
      ended: false,
      until: '2033-06-01T00:00:00+08:00',
    });
    await expect(guardian.vehicles()).resolves.toBe(1);
    // The session still is the guardian's own.
    const { me } = await api.ask<{ me: { citizen: { id: string } } }>(ME);
    expect(me.citizen.id).toBe(bff.vault.personKey(GUARDIAN.idNumber));
    await guardian.leave();
    await expect(guardian.vehicles()).resolves.toBe(0);
    await expect(guardian.acting()).resolves.toBeNull();
  });

  test('loses the right at midnight of the 18th birthday, in the middle of a session that was renewed meanwhile', async () => {
    const { api } = await aGuardian(TURNING);
    const [ward] = (await acts(api).book()).iMayActFor;
    await acts(api).enter(ward?.id ?? '');
    bff.clock.advanceSeconds(secondsToMidnight() - 60);
    const later = await refreshed(bff, api.tokens);
    expect(later.acting).toEqual({ delegationId: ward?.id, ended: false });
    await expect(acts(later.api).vehicles()).resolves.toBe(0);
    bff.clock.advanceSeconds(61);
    await expect(later.api.failure(TRAFFIC)).resolves.toMatchObject({ extensions: { code: 'ACTING_ENDED' } });
    await expect(acts(later.api).acting()).resolves.toMatchObject({ ended: true, scopes: [] });
    await acts(later.api).leave();
    await expect(acts(later.api).book()).resolves.toMatchObject({ iMayActFor: [] });
    await expect(later.api.failure(ENTER, { id: ward?.id })).resolves.toMatchObject({
      extensions: { code: 'DELEGATION_NOT_FOUND' },
    });
  });

  test.each([
    ['names another guardian', (child: Person) => setGuardian(bff, child, aPerson({ birth: '19600101' }))],
    ['no longer holds the child', (child: Person) => unregister(bff.vault, child)],
  ])('loses the right at once when the register %s', async (_what, change) => {
    const { api } = await aGuardian(CHILD);
    const [ward] = (await acts(api).book()).iMayActFor;
    await acts(api).enter(ward?.id ?? '');
    await change(CHILD);
    await expect(api.failure(TRAFFIC)).resolves.toMatchObject({ extensions: { code: 'ACTING_ENDED' } });
    // Not the own records in place of the child's: the session has to be led out of it first.
    await expect(api.failure(DOCUMENTS.book)).resolves.toMatchObject({ extensions: { code: 'ACTING_ENDED' } });
    await acts(api).leave();
    await expect(acts(api).vehicles()).resolves.toBe(0);
  });

  test('who left the register can act for nobody', async () => {
    const { api, person } = await aGuardian(CHILD);
    const [ward] = (await acts(api).book()).iMayActFor;
    await acts(api).enter(ward?.id ?? '');
    await unregister(bff.vault, person);
    await expect(api.failure(TRAFFIC)).resolves.toMatchObject({ extensions: { code: 'ACTING_ENDED' } });
    await expect(acts(api).acting()).resolves.toMatchObject({ ended: true });
  });

  test('can’t enter the right of another guardian', async () => {
    const { api } = await aGuardian(CHILD);
    const [ward] = (await acts(api).book()).iMayActFor;
    const stranger = await bff.verified(aPerson({ birth: '19890101', name: '李强' }));
    await expect(stranger.failure(ENTER, { id: ward?.id })).resolves.toMatchObject({
      extensions: { code: 'DELEGATION_NOT_FOUND' },
    });
  });
});

describe('the days', () => {
  test.each([
    ['20080301', '2026-02-28T16:00:00.000Z'],
    ['20080229', '2026-02-27T16:00:00.000Z'],
    ['20081231', '2026-12-30T16:00:00.000Z'],
  ])('somebody born on %s comes of age at %s', (birth, at) => {
    expect(comesOfAgeAt(anIdNumber(birth))?.toISOString()).toBe(at);
  });

  test.each([
    ['2026-07-01', true],
    ['2026-06-30', false],
    ['2027-07-01', true],
    ['2027-07-02', false],
  ])('on 2026-07-01 a consent until %s: %s', (day, allowed) => {
    expect(isConsentEnd(businessDate(day), businessDate('2026-07-01'))).toBe(allowed);
  });

  test('a consent holds through its last day', () => {
    expect(endOf(businessDate('2026-12-31')).toISOString()).toBe('2026-12-31T16:00:00.000Z');
  });
});
