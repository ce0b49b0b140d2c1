import { readScene, sceneOf, SCENE_DIGITS } from '@city-services/shared/entry/scene';
import { businessDateOf, addDays } from '@city-services/shared/time/businessDate';
import { EntryCodeModel } from '../../../bff/src/domains/entry/entryCode.model';
import { EntryScanModel } from '../../../bff/src/domains/entry/entryScan.model';
import { startDatabase, type TestDatabase } from '../../support/database';
import { startBff, type TestBff } from '../../support/startBff';
import { aStaffMember } from './staff';
import { MAKE, OPEN, SCANS, SWITCH, makeCode, type MadeCode } from './operations';

let database: TestDatabase;
let bff: TestBff;

beforeAll(async () => {
  database = await startDatabase();
  bff = await startBff({ environment: { PUBLIC_URL: 'https://city.example', RATE_LIMITS: 'off' } });
});
beforeEach(async () => {
  await Promise.all([EntryCodeModel.deleteMany({}), EntryScanModel.deleteMany({})]);
});
afterAll(async () => {
  await bff.stop();
  await database.stop();
});

const open = (scene: string, platform: string | null = null) =>
  bff.api.ask<{ entry: Record<string, unknown> }>(OPEN, { scene, platform }).then(({ entry }) => entry);

/** Reads what is written after the second in which scans are gathered. */
async function scansWritten(): Promise<readonly { scene: string; platform: string; count: number }[]> {
  const day = businessDateOf(bff.clock.now());
  const editor = await aStaffMember(bff, 'editor');
  await new Promise((resolve) => setTimeout(resolve, 1100));
  const { entryScans } = await editor.ask<{ entryScans: { scene: string; platform: string; count: number }[] }>(SCANS, {
    from: day,
    to: day,
  });
  return entryScans;
}

describe('a code', () => {
  test.each([
    ['PAGE', 'traffic-violations', null],
    ['CAMPAIGN', 'housing-fund', 'spring-2026'],
    ['ITEM', '511Z07001006-511602000000-000-11511301008778183N-1-00', null],
    ['HALL', 'hall-379902-1', null],
  ])('of %s %s opens it for everybody', async (kind, key, campaign) => {
    const { scene, link, picturePath, closed } = await makeCode(bff, { kind, key, campaign });
    expect(readScene(scene)).toBe(scene);
    expect({ link, picturePath, closed }).toEqual({
      link: `https://city.example/e/${scene}`,
      picturePath: `/entry/${scene}.svg`,
      closed: null,
    });
    expect(await open(scene)).toEqual({ __typename: 'EntryTarget', kind, key, campaign });
  });

  test('is the same when the same target is asked for again, even at once, and keeps its note', async () => {
    const editor = await aStaffMember(bff, 'editor');
    const input = { kind: 'PAGE', key: 'home', note: '窗口海报' };
    const made = await Promise.all(
      Array.from({ length: 5 }, () => editor.ask<{ makeEntryCode: MadeCode }>(MAKE, { input })),
    );
    expect(new Set(made.map(({ makeEntryCode }) => makeEntryCode.scene)).size).toBe(1);
    const again = await editor.ask<{ makeEntryCode: MadeCode }>(MAKE, { input: { ...input, note: '另一张' } });
    expect(again.makeEntryCode.note).toBe('窗口海报');
    const other = await makeCode(bff, { kind: 'CAMPAIGN', key: 'home', campaign: 'bus' });
    expect(other.scene).not.toBe(again.makeEntryCode.scene);
  });

  test('that nobody made is unknown, and so is any text', async () => {
    const texts = [sceneOf('PAGE', '00000000'), '', 'x'.repeat(5000), '{"$gt":""}', '1p7k3m9qzt2~', '一二三', '%00'];
    for (const text of texts) expect(await open(text, 'H5')).toEqual({ __typename: 'EntryClosed', reason: 'UNKNOWN' });
    expect(await scansWritten()).toEqual([]);
  });

  test('with one wrong character is unknown, never another target', async () => {
    const { scene } = await makeCode(bff, { kind: 'PAGE', key: 'home' });
    for (const digit of SCENE_DIGITS) {
      if (digit === scene.charAt(5)) continue;
      const wrong = scene.slice(0, 5) + digit + scene.slice(6);
      expect(await open(wrong)).toEqual({ __typename: 'EntryClosed', reason: 'UNKNOWN' });
    }
  });

  test('opens on its last day and not on the next', async () => {
    const lastDay = addDays(businessDateOf(bff.clock.now()), 3);
    const { scene } = await makeCode(bff, { kind: 'PAGE', key: 'reminders', lastDay });
    const later = await startBff({ environment: { RATE_LIMITS: 'off' } });
    later.clock.advanceSeconds(3 * 86_400);
    await expect(later.api.ask(OPEN, { scene })).resolves.toMatchObject({ entry: { key: 'reminders' } });
    later.clock.advanceSeconds(86_400);
    await expect(later.api.ask(OPEN, { scene })).resolves.toMatchObject({ entry: { reason: 'EXPIRED' } });
    await later.stop();
  });

  test('that is switched off opens nothing, and opens again when it is switched on', async () => {
    const { scene } = await makeCode(bff, { kind: 'PAGE', key: 'reminders' });
    const editor = await aStaffMember(bff, 'editor');
    const off = await editor.ask<{ switchEntryCode: MadeCode }>(SWITCH, { input: { scene, on: false } });
    expect(off.switchEntryCode.closed).toBe('ENDED');
    expect(await open(scene)).toEqual({ __typename: 'EntryClosed', reason: 'ENDED' });
    await editor.ask(SWITCH, { input: { scene: scene.toUpperCase(), on: true } });
    expect(await open(scene)).toMatchObject({ key: 'reminders' });
  });
});

describe('making a code is refused', () => {
  test.each([
    ['for a page that is none', { kind: 'PAGE', key: 'https://elsewhere.example' }, 'key'],
    ['for a path', { kind: 'PAGE', key: '/pages/home/index' }, 'key'],
    ['for an item whose code holds spaces', { kind: 'ITEM', key: 'a b' }, 'key'],
    ['for an item whose code holds an identity number', { kind: 'ITEM', key: 'x-370211197706140001' }, 'key'],
    ['for a hall that is a phone', { kind: 'HALL', key: '13800000000' }, 'key'],
    ['for a campaign without a name', { kind: 'CAMPAIGN', key: 'home' }, 'campaign'],
    ['for a campaign with capitals', { kind: 'CAMPAIGN', key: 'home', campaign: 'Bus' }, 'campaign'],
    ['for a campaign named by a phone', { kind: 'CAMPAIGN', key: 'home', campaign: '13800000000' }, 'campaign'],
    ['for a page with a campaign', { kind: 'PAGE', key: 'home', campaign: 'bus' }, 'campaign'],
    ['with a last day that is over', { kind: 'PAGE', key: 'home', lastDay: '2020-01-01' }, 'lastDay'],
    ['with a long note', { kind: 'PAGE', key: 'home', note: '字'.repeat(81) }, 'note'],
  ])('%s', async (_, input, field) => {
    const editor = await aStaffMember(bff, 'editor');
    const { extensions } = await editor.failure(MAKE, { input });
    expect(extensions).toMatchObject({ code: 'INPUT_INVALID', field });
  });

  test('to anybody who is not on the staff as an editor', async () => {
    const input = { kind: 'PAGE', key: 'home' };
    expect((await bff.api.failure(MAKE, { input })).extensions.code).toBe('SESSION_REQUIRED');
    const clerk = await aStaffMember(bff, 'clerk');
    expect((await clerk.failure(MAKE, { input })).extensions.code).toBe('STAFF_REQUIRED');
  });

  test('a code that is not there cannot be switched', async () => {
    const editor = await aStaffMember(bff, 'editor');
    const { extensions } = await editor.failure(SWITCH, { input: { scene: sceneOf('PAGE', '00000000'), on: false } });
    expect(extensions.code).toBe('ENTRY_UNKNOWN');
  });
});

describe('scans', () => {
  test('are counted a day, code and platform, in one write, and not for a scan that asks once more', async () => {
    const { scene } = await makeCode(bff, { kind: 'PAGE', key: 'traffic' });
    const trips = await database.roundTrips(async () => {
      await Promise.all(Array.from({ length: 40 }, () => open(scene, 'WEAPP')));
      await open(scene, 'ALIPAY');
      await open(scene);
      await new Promise((resolve) => setTimeout(resolve, 1200));
    });
    expect(trips.filter((trip) => /^(update|bulkWrite|insert) /.test(trip))).toEqual(['update entryScans']);
    const counted = (await scansWritten()).map(({ platform, count }) => [platform, count]);
    expect(counted).toEqual([
      ['ALIPAY', 1],
      ['WEAPP', 40],
    ]);
  });

  test('of a code that was switched off are counted: it still hangs somewhere', async () => {
    const { scene } = await makeCode(bff, { kind: 'PAGE', key: 'traffic' });
    const editor = await aStaffMember(bff, 'editor');
    await editor.ask(SWITCH, { input: { scene, on: false } });
    await open(scene, 'H5');
    expect(await scansWritten()).toMatchObject([{ scene, platform: 'H5', count: 1 }]);
  });

  test('of two instances add up, and what waits is written when an instance stops', async () => {
    const { scene } = await makeCode(bff, { kind: 'PAGE', key: 'traffic' });
    const other = await startBff();
    await Promise.all([
      ...Array.from({ length: 7 }, () => open(scene, 'H5')),
      ...Array.from({ length: 5 }, () => other.api.ask(OPEN, { scene, platform: 'H5' })),
    ]);
    await other.stop();
    expect(await scansWritten()).toMatchObject([{ count: 12 }]);
  });

  test('hold nothing of a person', async () => {
    const { scene } = await makeCode(bff, { kind: 'PAGE', key: 'traffic' });
    const citizen = await bff.signIn('somebody');
    await citizen.ask(OPEN, { scene, platform: 'H5' });
    await scansWritten();
    const rows = await EntryScanModel.find().lean();
    expect(rows.map((row) => Object.keys(row).sort())).toEqual([['_id', 'count', 'day', 'platform', 'scene']]);
  });

  test('can be asked for by staff alone, for up to a year', async () => {
    const days = { from: '2026-01-01', to: '2026-01-31' };
    expect((await bff.api.failure(SCANS, days)).extensions.code).toBe('SESSION_REQUIRED');
    const editor = await aStaffMember(bff, 'editor');
    const wrong = await editor.failure(SCANS, { from: '2026-02-01', to: '2026-01-01' });
    expect(wrong.extensions).toMatchObject({ code: 'INPUT_INVALID', field: 'to' });
    await expect(editor.ask(SCANS, days)).resolves.toEqual({ entryScans: [] });
  });
});
