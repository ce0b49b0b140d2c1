import 'reflect-metadata';
import { CITY } from '@city-services/shared/city/city';
import { SectionSources, type NewestBatches } from '../../../bff/src/domains/exchange';
import { sourceOf } from '../../../bff/src/domains/exchange/source.rule';

const NOW = new Date('2026-07-10T00:00:00Z');
const DAY_MS = 86_400_000;
const provider = { name: '公安局交通管理支队', short: '公安交管部门', phone: '12123' };
const age = (days: number | null, limitDays: number) => ({
  completedAt: days === null ? null : new Date(NOW.getTime() - days * DAY_MS),
  limitDays,
});
const stateOf = (...ages: ReturnType<typeof age>[]) => sourceOf(provider, ages, NOW);

test('a section is fresh up to the agreed age, to the millisecond', () => {
  expect(stateOf(age(3, 3), age(8, 8))).toEqual({
    name: provider.name,
    phone: provider.phone,
    asOf: new Date('2026-07-07T00:00:00Z'),
    state: 'FRESH',
    reason: null,
  });
  expect(stateOf(age(3 + 1 / DAY_MS, 3), age(1, 8)).state).toBe('STALE');
});

test('one data set that is late makes the section stale; the newest batch is still told', () => {
  expect(stateOf(age(4, 3), age(1, 8))).toMatchObject({
    asOf: new Date('2026-07-09T00:00:00Z'),
    state: 'STALE',
    reason: '公安交管部门有数据超过约定时间没有更新，可能不是最新的',
  });
});

test('what was never handed over is said', () => {
  expect(stateOf(age(null, 3), age(null, 8))).toMatchObject({
    asOf: null,
    state: 'STALE',
    reason: '还没有收到公安交管部门的数据',
  });
  expect(stateOf(age(null, 3), age(1, 8))).toMatchObject({
    state: 'STALE',
    reason: '公安交管部门还有一部分数据没有送来，内容可能不全',
  });
});

describe('the sources of the sections', () => {
  const departments = {
    'social-security': CITY.departments.socialSecurity,
    traffic: CITY.departments.traffic,
    'housing-fund': CITY.departments.housingFund,
  };
  const limitDays = {
    'traffic.violations': 3,
    'traffic.vehicles': 8,
    'housing-fund.loans': 8,
    'social-security.enrolments': 40,
  };
  const sources = (batches: NewestBatches, timeoutMs = 1000) =>
    new SectionSources({ batches, departments, limitDays, clock: { now: () => NOW }, timeoutMs });

  test('come from one look at the data sets of those sections', async () => {
    const asked: string[][] = [];
    const batches: NewestBatches = {
      read: async (names) => {
        asked.push([...names]);
        return new Map(names.map((name) => [name, { completedAt: NOW }]));
      },
    };
    const book = await sources(batches).read(['traffic', 'social-security']);
    expect(asked).toEqual([['traffic.violations', 'traffic.vehicles', 'social-security.enrolments']]);
    expect(book.of('traffic')).toMatchObject({ name: CITY.departments.traffic.name, state: 'FRESH', asOf: NOW });
  });

  test.each<[string, NewestBatches]>([
    ['fails', { read: () => Promise.reject(new Error('down')) }],
    ['hangs', { read: () => new Promise(() => undefined) }],
  ])('say that the age is unknown when the look %s', async (_, batches) => {
    const book = await sources(batches, 20).read(['traffic']);
    expect(book.of('traffic')).toMatchObject({
      asOf: null,
      state: 'STALE',
      reason: '暂时查不到这些数据的更新时间，可能不是最新的',
    });
  });

  test('of a section that did not answer are unavailable', async () => {
    const all = sources({ read: async (names) => new Map(names.map((name) => [name, { completedAt: NOW }])) });
    const known = (await all.read(['housing-fund'])).of('housing-fund');
    expect(all.unavailable('housing-fund', known)).toEqual({
      ...known,
      state: 'UNAVAILABLE',
      reason: '暂时联系不上公积金中心，其他内容不受影响',
    });
  });
});
