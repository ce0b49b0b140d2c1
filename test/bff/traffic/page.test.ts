import { aHandledViolation, aLicence, aVehicle, aViolation, handOver } from '../../support/city';
import type { Api } from '../../support/api';
import { startDatabase, type TestDatabase } from '../../support/database';
import { aPerson } from '../../support/people';
import { startBff, type TestBff } from '../../support/startBff';

const me = aPerson({ birth: '19800101' });
const friend = aPerson({ birth: '19810202', name: '李四' });
const stranger = aPerson({ birth: '19820303', name: '张三丰' });

let database: TestDatabase;
let bff: TestBff;
let mine: Api;
let theirs: Api;

beforeAll(async () => {
  database = await startDatabase();
  bff = await startBff({ today: '2026-07-01', environment: { RATE_LIMITS: 'off' } });
  mine = await bff.verified(me);
  theirs = await bff.verified(friend);
  await handOver('traffic.driving-licences', [aLicence(me)]);
  await handOver('traffic.vehicles', [
    aVehicle(me, '鲁B11111', { 转移登记日期: '2026-05-01', 检验有效期止: '2026-07-01' }),
    aVehicle(me, '鲁B22222', { 机动车状态: '注销', 初次登记日期: '2025-01-01' }),
    aVehicle(me, '鲁BD12345', { 号牌种类: '52', 初次登记日期: '2021-01-01' }),
    aVehicle(friend, '鲁B33345'),
  ]);
  await handOver('traffic.violations', [
    aViolation('鲁B11111', { 违法编号: 'BEFORE-TRANSFER', 违法时间: '2026-04-30 23:59:59' }),
    aViolation('鲁B11111', { 违法编号: 'ON-TRANSFER', 违法时间: '2026-05-01 00:00:00' }),
    aHandledViolation(friend, '鲁B11111', {
      违法编号: 'FRIEND-DROVE-MINE',
      违法时间: '2026-05-03 10:00:00',
      缴款状态: '未缴款',
    }),
    aHandledViolation(me, '鲁B33345', {
      违法编号: 'I-DROVE-FRIENDS',
      违法时间: '2026-05-02 10:00:00',
      缴款状态: '未缴款',
    }),
    aHandledViolation(me, '鲁B33345', { 违法编号: 'A', 违法时间: '2026-04-07 23:59:59', 记分: '12' }),
    aHandledViolation(me, '鲁B33345', {
      违法编号: 'B',
      违法时间: '2026-04-07 23:59:59',
      记分: '12',
      缴款状态: '无需缴款',
    }),
    aViolation('鲁B11111', { 违法编号: 'OTHER-KIND', 号牌种类: '01' }),
    aViolation('鲁B99999', { 违法编号: 'NOBODYS' }),
  ]);
}, 60_000);
afterAll(async () => {
  await bff.stop();
  await database.stop();
});

interface Listed {
  readonly traffic: {
    readonly violations: {
      readonly items: readonly { readonly id: string }[];
      readonly totalCount: number;
      readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
    };
  };
}

const LIST = `query($filter: ViolationFilter, $first: Int, $after: String) {
  traffic { violations(filter: $filter, first: $first, after: $after) { items { id } totalCount pageInfo { endCursor hasNextPage } } }
}`;
const list = async (api: Api, variables: Readonly<Record<string, unknown>> = {}) =>
  (await api.ask<Listed>(LIST, variables)).traffic.violations;
const ids = async (api: Api, filter: object) => (await list(api, { filter })).items.map(({ id }) => id);

const NEWEST_FIRST = ['FRIEND-DROVE-MINE', 'I-DROVE-FRIENDS', 'ON-TRANSFER', 'B', 'A'];

test('a resident sees the own violations and those of the own vehicles, newest first', async () => {
  await expect(list(mine)).resolves.toMatchObject({ items: NEWEST_FIRST.map((id) => ({ id })), totalCount: 5 });
  expect(await ids(theirs, {})).toEqual(
    ['FRIEND-DROVE-MINE', 'I-DROVE-FRIENDS', 'A', 'B'].sort((a, b) => order(a) - order(b)),
  );
});
const order = (id: string) => NEWEST_FIRST.indexOf(id);

test('plates are in full for the owner alone, and no field tells who drove', async () => {
  const query = '{ traffic { violations { items { id plate mine } } } }';
  const { traffic } = await mine.ask<{ traffic: { violations: { items: object[] } } }>(query);
  expect(traffic.violations.items).toEqual([
    { id: 'FRIEND-DROVE-MINE', plate: '鲁B11111', mine: false },
    { id: 'I-DROVE-FRIENDS', plate: '鲁B***45', mine: true },
    { id: 'ON-TRANSFER', plate: '鲁B11111', mine: true },
    { id: 'B', plate: '鲁B***45', mine: true },
    { id: 'A', plate: '鲁B***45', mine: true },
  ]);
  const answer = JSON.stringify(traffic);
  expect([answer.includes(friend.idNumber), answer.includes(friend.name)]).toEqual([false, false]);
});

test('figures: points of this cycle, fines that are due from me', async () => {
  const query = '{ traffic { licence { fileNumber points cycleStartOn cycleEndOn } unhandledCount finesDueFen } }';
  await expect(mine.ask(query)).resolves.toEqual({
    traffic: {
      licence: { fileNumber: '****1234', points: 6, cycleStartOn: '2026-04-08', cycleEndOn: '2027-04-07' },
      unhandledCount: 1,
      finesDueFen: 40_000,
    },
  });
  await expect(theirs.ask(query)).resolves.toEqual({
    traffic: { licence: null, unhandledCount: 0, finesDueFen: 20_000 },
  });
});

test('vehicles: cancelled ones last, inspection from the last day on', async () => {
  const query = '{ traffic { vehicles { plate plateTypeName inspection inspectionDaysLeft status } } }';
  await expect(mine.ask(query)).resolves.toEqual({
    traffic: {
      vehicles: [
        {
          plate: '鲁BD12345',
          plateTypeName: '小型新能源汽车',
          inspection: 'VALID',
          inspectionDaysLeft: 639,
          status: 'NORMAL',
        },
        {
          plate: '鲁B11111',
          plateTypeName: '小型汽车',
          inspection: 'DUE_SOON',
          inspectionDaysLeft: 0,
          status: 'NORMAL',
        },
        {
          plate: '鲁B22222',
          plateTypeName: '小型汽车',
          inspection: 'VALID',
          inspectionDaysLeft: 639,
          status: 'CANCELLED',
        },
      ],
    },
  });
});

describe('filters', () => {
  const vehicleId = async (api: Api, index: number) => {
    const { traffic } = await api.ask<{ traffic: { vehicles: { id: string }[] } }>('{ traffic { vehicles { id } } }');
    return traffic.vehicles[index]?.id;
  };

  test.each<[object, string[]]>([
    [{ handled: false }, ['ON-TRANSFER']],
    [{ handled: true }, ['FRIEND-DROVE-MINE', 'I-DROVE-FRIENDS', 'B', 'A']],
    [{ paid: true }, ['A']],
    [{ paid: false }, ['FRIEND-DROVE-MINE', 'I-DROVE-FRIENDS', 'ON-TRANSFER']],
    [{ handled: true, paid: false }, ['FRIEND-DROVE-MINE', 'I-DROVE-FRIENDS']],
    [{ handled: null, paid: null, vehicleId: null }, NEWEST_FIRST],
    [{}, NEWEST_FIRST],
  ])('%j leaves %j', async (filter, expected) => {
    expect(await ids(mine, filter)).toEqual(expected);
  });

  test('a vehicle of one’s own; somebody else’s and none that exists look the same', async () => {
    expect(await ids(mine, { vehicleId: await vehicleId(mine, 1) })).toEqual(['FRIEND-DROVE-MINE', 'ON-TRANSFER']);
    expect(await ids(mine, { vehicleId: await vehicleId(theirs, 0) })).toEqual([]);
    expect(await ids(mine, { vehicleId: 'nothing' })).toEqual([]);
  });
});

describe('pages', () => {
  test('follow each other without a gap, also where two happened in one second', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let more = true; more;) {
      const page: Listed['traffic']['violations'] = await list(mine, { first: 2, after });
      seen.push(...page.items.map(({ id }) => id));
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect(seen).toEqual(NEWEST_FIRST);
  });

  test.each([0, -1, 101])('first: %i is refused', async (first) => {
    const { extensions } = await mine.failure(LIST, { first });
    expect(extensions).toMatchObject({ code: 'INPUT_INVALID', kind: 'invalid', field: 'first' });
  });

  test('a cursor of another filter, of another citizen, of nobody is refused', async () => {
    const { endCursor } = (await list(mine, { first: 1 })).pageInfo;
    const refusals = await Promise.all([
      mine.failure(LIST, { after: endCursor, filter: { handled: true } }),
      theirs.failure(LIST, { after: endCursor }),
      mine.failure(LIST, { after: 'bm90aGluZw' }),
      mine.failure(LIST, { after: '' }),
    ]);
    expect(refusals.map(({ extensions }) => extensions.code)).toEqual(Array(4).fill('PAGE_CURSOR_INVALID'));
  });
});

test('a citizen whom traffic does not know has an empty page', async () => {
  const api = await bff.verified(stranger);
  const query =
    '{ traffic { licence { points } vehicles { id } unhandledCount finesDueFen violations { totalCount } } }';
  await expect(api.ask(query)).resolves.toEqual({
    traffic: { licence: null, vehicles: [], unhandledCount: 0, finesDueFen: 0, violations: { totalCount: 0 } },
  });
});

test('without a session, or not verified, nobody sees anything', async () => {
  const query = '{ serverTime traffic { unhandledCount } }';
  const anonymous = await bff.api.send(query);
  expect(anonymous.errors.map(({ extensions }) => extensions.code)).toEqual(['SESSION_REQUIRED']);
  expect(anonymous.data).toMatchObject({ serverTime: expect.any(String), traffic: null });
  const signedIn = await (await bff.signIn('not-verified')).failure(query);
  expect(signedIn.extensions.code).toBe('IDENTITY_REQUIRED');
});
