import { businessDate } from '@city-services/shared/time/businessDate';
import { cache, EVERYBODY } from '../../../miniprogram/src/gateway/cache';
import { daysOffOf, monthsOf, type CountedDay } from '../../../miniprogram/src/features/items/logic/calendar';
import { phonesIn, wayOnline } from '../../../miniprogram/src/features/items/logic/contact';
import { rowsOfSteps } from '../../../miniprogram/src/features/items/logic/steps';
import { host } from '../support/host';

const rows = (steps: readonly [number, readonly number[]][]): number[][] =>
  rowsOfSteps(steps.map(([number, after]) => ({ number, after }))).map((row) => row.map(({ number }) => number));

test.each<[string, [number, number[]][], number[][]]>([
  [
    'one after another',
    [
      [1, []],
      [2, [1]],
    ],
    [[1], [2]],
  ],
  [
    'two at a time',
    [
      [1, []],
      [3, [1]],
      [2, [1]],
      [4, [2, 3]],
    ],
    [[1], [2, 3], [4]],
  ],
  [
    'one that waits for nobody who is there',
    [
      [1, []],
      [2, [9]],
    ],
    [[1], [2]],
  ],
  [
    'a circle, which nobody may lose',
    [
      [1, [2]],
      [2, [1]],
    ],
    [[1, 2]],
  ],
  ['none', [], []],
])('steps in rows: %s', (_, steps, expected) => expect(rows(steps)).toEqual(expected));

test('months have whole weeks from Monday, over the turn of a year', () => {
  const months = monthsOf(businessDate('2026-12-30'), businessDate('2027-01-04'), []);
  expect(months.map(({ month }) => month)).toEqual(['2026-12', '2027-01']);
  const [december, january] = months;
  // 1 December 2026 is a Tuesday, 1 January 2027 a Friday.
  expect(december?.weeks[0]?.map((cell) => cell?.day ?? null).slice(0, 2)).toEqual([null, '2026-12-01']);
  expect(january?.weeks[0]?.filter((cell) => cell === null)).toHaveLength(4);
  expect(months.every(({ weeks }) => weeks.every((week) => week.length === 7))).toBe(true);
});

test('days off are joined by their reason, ordinary weekends have none', () => {
  const day = (on: string, kind: string, note: string | null): CountedDay => ({
    day: businessDate(on),
    kind,
    note,
    number: null,
  });
  const days = [
    day('2026-05-01', 'HOLIDAY', '劳动节'),
    day('2026-05-02', 'HOLIDAY', '劳动节'),
    day('2026-05-09', 'WEEKEND', null),
    day('2026-05-12', 'PAUSED', '等补正'),
    day('2026-06-19', 'HOLIDAY', '端午节'),
  ];
  expect(daysOffOf(days, businessDate('2026-05-31'))).toEqual([
    { from: '2026-05-01', to: '2026-05-02', why: '劳动节' },
    { from: '2026-05-12', to: '2026-05-12', why: '等补正' },
  ]);
});

test.each([
  ['人社局 12333 或 0000-5550100', ['12333', '0000-5550100']],
  ['手机 13800138000，400-820-8820', ['13800138000', '400-820-8820']],
  ['2026 年 3 月，第 10000 号', []],
])('numbers that can be dialled in %s', (text, numbers) => expect(phonesIn(text)).toEqual(numbers));

test.each([
  [
    { online: true, mobileUrl: 'mini:/pages/home/index', webUrl: null },
    { kind: 'page', path: '/pages/home/index' },
  ],
  [{ online: true, mobileUrl: 'mini:https://evil.example', webUrl: null }, null],
  [
    { online: true, mobileUrl: null, webUrl: 'https://a.example' },
    { kind: 'url', url: 'https://a.example' },
  ],
  [{ online: false, mobileUrl: null, webUrl: 'https://a.example' }, null],
  [{ online: true, mobileUrl: 'javascript:alert(1)', webUrl: null }, null],
])('the way online of %j', (item, way) => expect(wayOnline(item)).toEqual(way));

describe('guides that are kept to be read without a network', () => {
  const QUERY = 'query Guide{x}';
  const keep = (code: number, size = 10): void =>
    cache.keep(EVERYBODY, QUERY, { code }, { data: 'x'.repeat(size), at: code });
  const kept = (): string[] => host.store.keys().filter((key) => key.startsWith('public:'));

  test('are the last fifty', () => {
    for (let code = 1; code <= 60; code += 1) keep(code);
    expect(kept()).toHaveLength(50);
    expect(cache.has(EVERYBODY, QUERY, { code: 10 })).toBe(false);
    expect(cache.has(EVERYBODY, QUERY, { code: 11 })).toBe(true);
  });

  test('take no more room than the hosts give', () => {
    for (let code = 1; code <= 40; code += 1) keep(code, 60_000);
    const length = kept().reduce((sum, key) => sum + (host.store.get(key)?.length ?? 0), 0);
    expect(length).toBeLessThanOrEqual(1_500_000);
    keep(99, 70_000);
    expect(cache.has(EVERYBODY, QUERY, { code: 99 })).toBe(false);
    expect(cache.recent(EVERYBODY, QUERY, { code: 99 })).not.toBeNull();
  });

  test('stay when a citizen signs out, and push out no page of theirs', () => {
    keep(1);
    for (let page = 1; page <= 45; page += 1) cache.keep('scope', QUERY, { page }, { data: 1, at: page });
    expect(host.store.keys().filter((key) => key.startsWith('cache:'))).toHaveLength(40);
    expect(kept()).toHaveLength(1);
    cache.clear();
    expect(kept()).toHaveLength(1);
    expect(host.store.keys().filter((key) => key.startsWith('cache:'))).toHaveLength(0);
  });
});
