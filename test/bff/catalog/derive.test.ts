import { derive } from '../../../bff/src/domains/catalog/item/derive.rule';
import { workingDaysOf } from '../../../bff/src/domains/catalog/item/time.rule';
import { itemCalendar } from '../../../bff/src/domains/catalog/guide/itemCalendar.rule';
import { decideImport } from '../../../bff/src/domains/catalog/version/importDecision.rule';
import type { VersionHead } from '../../../bff/src/domains/catalog/version/version.entity';
import { differencesOf } from '../../../bff/src/domains/catalog/editing/difference.rule';
import { businessDate } from '@city-services/shared/time/businessDate';
import type { CatalogRow } from '../../support/catalogFiles';
import { contentOf, materialOf, stepOf } from './content';

const listsOf = (item: CatalogRow): string[] =>
  derive(contentOf({ item }))
    .lists.filter(({ belongs }) => belongs)
    .map(({ list }) => list);

test.each<[string, CatalogRow, string[]]>([
  ['online, no visit', {}, ['ONLINE', 'ONE_VISIT']],
  ['settled while one waits', { 承诺办结时限: '0' }, ['AT_ONCE', 'ONLINE', 'ONE_VISIT']],
  ['settled within a working day', { 承诺办结时限: '1' }, ['AT_ONCE', 'ONLINE', 'ONE_VISIT']],
  [
    'eight hours are a working day',
    { 承诺办结时限: '8', 承诺办结时限单位: '小时' },
    ['AT_ONCE', 'ONLINE', 'ONE_VISIT'],
  ],
  ['one visit', { 到现场次数: '1' }, ['ONE_VISIT']],
  ['two visits', { 到现场次数: '2' }, []],
  ['only asked about online', { 网办深度: '互联网咨询' }, ['ONE_VISIT']],
  ['online without an address', { 在线办理网址: '' }, ['ONE_VISIT']],
  ['in the village', { 行使层级: '村级', 到现场次数: '2' }, ['NEARBY']],
  ['at a terminal', { 自助终端办理: '是', 到现场次数: '2' }, ['NEARBY']],
  ['at any window of the city', { 通办范围: '全市', 到现场次数: '2' }, ['NEARBY']],
])('%s', (_name, item, lists) => {
  expect(listsOf(item)).toEqual(lists);
});

test('a department’s tick does not count: 即办件 follows from the time', () => {
  expect(derive(contentOf({ item: { 办件类型: '即办件' } })).kind).toBe('PROMISED');
  expect(derive(contentOf({ item: { 办件类型: '承诺件', 承诺办结时限: '1' } })).kind).toBe('INSTANT');
});

test.each<[CatalogRow, CatalogRow, number | null]>([
  [{ 承诺办结时限: '3' }, { 法定办结时限: '20' }, 85],
  [{ 承诺办结时限: '0' }, { 法定办结时限: '20' }, 100],
  [{ 承诺办结时限: '20' }, { 法定办结时限: '20' }, 0],
  [{ 承诺办结时限: '30' }, { 法定办结时限: '20' }, 0],
  [{ 承诺办结时限: '10' }, { 法定办结时限: '1', 法定办结时限单位: '月' }, 51],
  [{ 承诺办结时限: '3' }, { 法定办结时限: '' }, null],
])('%j beside %j is faster by %p percent', (item, basic, percent) => {
  expect(derive(contentOf({ item, basic })).fasterPercent).toBe(percent);
});

test('every derived fact has its reason', () => {
  const { lists, kindReason, visitsReason, fasterReason } = derive(contentOf());
  for (const reason of [...lists.map(({ reason: why }) => why), kindReason, visitsReason, fasterReason])
    expect(reason).toMatch(/[\u4e00-\u9fff]{3}/);
});

test('30 calendar days are about 20 working days', () => {
  expect(workingDaysOf({ amount: 30, unit: 'DAY' })).toBeCloseTo(20.4, 1);
  expect(workingDaysOf({ amount: 1, unit: 'YEAR' })).toBe(248);
});

describe('limits in calendar units', () => {
  const calendar = (from: string, amount: number, unit: 'DAY' | 'MONTH' | 'YEAR') =>
    itemCalendar({ promised: { amount, unit }, statutory: null }, { from: businessDate(from), pauses: [] })
      .promisedUntil;

  test.each([
    ['2026-01-31', 1, 'MONTH', '2026-02-28'],
    ['2026-11-22', 3, 'MONTH', '2027-02-22'],
    ['2028-02-29', 1, 'YEAR', '2029-02-28'],
    ['2026-11-22', 30, 'DAY', '2026-12-22'],
  ] as const)('from %s %i %s end on %s', (from, amount, unit, until) => {
    expect(calendar(from, amount, unit)).toBe(until);
  });
});

describe('what an import does', () => {
  const head = (changes: Partial<VersionHead> = {}): VersionHead => ({
    id: 'X@1',
    code: 'X',
    number: 1,
    state: 'PUBLISHED',
    revision: 1,
    verdict: 'PASSED',
    handedDigest: 'old',
    byImport: true,
    ...changes,
  });
  const decide = (heads: readonly VersionHead[], digest = 'old', more: object = {}) =>
    decideImport({ state: 'ACTIVE', digest, verdict: 'PASSED', ...more }, heads);

  test.each<[string, ReturnType<typeof decide>, object]>([
    ['something new is published', decide([]), { kind: 'CREATE', number: 1, publish: true }],
    ['something new and wrong is a draft', decide([], 'a', { verdict: 'REFUSED' }), { kind: 'CREATE', publish: false }],
    ['the same again is left', decide([head()]), { kind: 'LEAVE' }],
    ['a change replaces what is published', decide([head()], 'new'), { kind: 'CREATE', number: 2, replaces: [head()] }],
    [
      'a wrong change replaces nothing published',
      decide([head()], 'new', { verdict: 'REFUSED' }),
      { kind: 'CREATE', publish: false, replaces: [] },
    ],
    [
      'a draft that has become right is published',
      decide([head({ state: 'DRAFT', verdict: 'REFUSED' })]),
      { kind: 'PUBLISH' },
    ],
    [
      'a draft that stays wrong is judged anew',
      decide([head({ state: 'DRAFT' })], 'old', { verdict: 'REFUSED' }),
      { kind: 'RELINT' },
    ],
    ['a draft of staff is left', decide([head({ state: 'DRAFT', byImport: false })]), { kind: 'LEAVE' }],
    ['what staff retired is left', decide([head({ state: 'RETIRED', byImport: false })]), { kind: 'LEAVE' }],
    ['what an import retired comes back', decide([head({ state: 'RETIRED' })]), { kind: 'CREATE', number: 2 }],
    ['暂停 retires', decide([head()], 'old', { state: 'PAUSED' }), { kind: 'RETIRE', heads: [head()] }],
    [
      '暂停 of what is retired is left',
      decide([head({ state: 'RETIRED' })], 'old', { state: 'PAUSED' }),
      { kind: 'LEAVE' },
    ],
  ])('%s', (_name, decision, expected) => {
    expect(decision).toMatchObject(expected);
  });
});

test('a difference is told field by field, in words', () => {
  const before = contentOf({ item: { 办理形式: '窗口办理' }, shared: { steps: [stepOf(1)] } });
  const after = contentOf({
    item: { 办理形式: '窗口办理、网上办理', 高频: '是', 承诺办结时限: '0' },
    shared: {
      materials: [materialOf({ 份数: '2', 材料形式: '电子' }), materialOf({ 材料编码: 'M2', 材料名称: '授权书' })],
    },
  });
  expect(differencesOf(before, after)).toEqual([
    { field: '办理形式', before: '窗口办理', after: '窗口办理、网上办理' },
    { field: '承诺办结时限', before: '3 个工作日', after: '当场办结' },
    { field: '高频', before: '否', after: '是' },
    { field: '材料 · 个体工商户登记申请书 · 材料形式', before: '纸质或电子', after: '电子' },
    { field: '材料 · 个体工商户登记申请书 · 份数', before: '1', after: '2' },
    { field: '材料 · 授权书', before: null, after: '授权书' },
    { field: '环节 · 环节1', before: '环节1', after: null },
  ]);
  expect(differencesOf(after, after)).toEqual([]);
});
