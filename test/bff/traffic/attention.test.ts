import { fen, ZERO_FEN } from '@city-services/shared/money/fen';
import { addDays, businessDate } from '@city-services/shared/time/businessDate';
import { trafficAttention, type AttentionFacts } from '../../../bff/src/domains/traffic/attention.rule';
import { inspectionOf } from '../../../bff/src/domains/traffic/inspection.rule';
import { plateTypeNameOf } from '../../../bff/src/domains/traffic/plateType.rule';

const TODAY = businessDate('2026-07-01');
const inDays = (days: number) => addDays(TODAY, days);

test.each([
  [91, 'VALID'],
  [90, 'DUE_SOON'],
  [1, 'DUE_SOON'],
  [0, 'DUE_SOON'],
  [-1, 'OVERDUE'],
  [-400, 'OVERDUE'],
])('an inspection with %i days left is %s', (daysLeft, state) => {
  expect(inspectionOf(inDays(daysLeft), TODAY)).toEqual({ state, daysLeft });
});

test.each([
  ['02', '小型汽车'],
  ['52', '小型新能源汽车'],
  ['15', '挂车'],
  ['77', '其他号牌（77）'],
])('plates of kind %s are %s', (code, name) => {
  expect(plateTypeNameOf(code)).toBe(name);
});

type Vehicle = AttentionFacts['vehicles'][number];
const far = inDays(1000);
const vehicle = (given: Partial<Vehicle> = {}): Vehicle => ({
  id: 'v1',
  status: 'NORMAL',
  inspectionValidUntil: far,
  insuranceValidUntil: far,
  ...given,
});
const raised = (facts: Partial<AttentionFacts>) =>
  trafficAttention(
    { vehicles: [], licence: null, unhandledCount: 0, finesDue: { count: 0, amountFen: ZERO_FEN }, ...facts },
    TODAY,
  );
const kinds = (facts: Partial<AttentionFacts>) => raised(facts).map(({ kind }) => kind);

describe('reminders of traffic', () => {
  test.each([
    [90, ['INSPECTION_DUE']],
    [91, []],
    [-5, ['INSPECTION_DUE']],
  ])('an inspection %i days ahead raises %j', (days, expected) => {
    expect(kinds({ vehicles: [vehicle({ inspectionValidUntil: inDays(days) })] })).toEqual(expected);
  });

  test.each([
    [30, ['INSURANCE_DUE']],
    [31, []],
    [-1, ['INSURANCE_DUE']],
  ])('an insurance %i days ahead raises %j', (days, expected) => {
    expect(kinds({ vehicles: [vehicle({ insuranceValidUntil: inDays(days) })] })).toEqual(expected);
  });

  test.each([
    [90, 'NORMAL', ['LICENCE_EXPIRING']],
    [91, 'NORMAL', []],
    [-1, 'NOT_RENEWED', ['LICENCE_EXPIRING']],
    [-1, 'REVOKED', []],
    [-1, 'CANCELLED', []],
  ] as const)('a licence %i days ahead that is %s raises %j', (days, status, expected) => {
    expect(kinds({ licence: { validUntil: inDays(days), status } })).toEqual(expected);
  });

  test('a licence without an end raises nothing, nor does an insurance without a day', () => {
    expect(raised({ licence: { validUntil: null, status: 'NORMAL' } })).toEqual([]);
    expect(raised({ vehicles: [vehicle({ insuranceValidUntil: null })] })).toEqual([]);
  });

  test('a cancelled vehicle raises nothing', () => {
    const over = { inspectionValidUntil: inDays(-1), insuranceValidUntil: inDays(-1) };
    expect(raised({ vehicles: [vehicle({ ...over, status: 'CANCELLED' })] })).toEqual([]);
    expect(kinds({ vehicles: [vehicle({ ...over, status: 'SEIZED' })] })).toEqual(['INSPECTION_DUE', 'INSURANCE_DUE']);
  });

  test('several vehicles make one reminder, which leads to the most urgent', () => {
    const vehicles = [20, -3, 200, 60].map((days) => vehicle({ id: `v${days}`, inspectionValidUntil: inDays(days) }));
    expect(raised({ vehicles })).toEqual([
      { kind: 'INSPECTION_DUE', count: 3, dueOn: inDays(-3), amountFen: null, recordId: 'v-3' },
    ]);
  });

  test('violations and fines are raised at once', () => {
    const facts = { unhandledCount: 2, finesDue: { count: 3, amountFen: fen(60_000) } };
    expect(raised(facts)).toEqual([
      { kind: 'VIOLATION_UNHANDLED', count: 2, dueOn: null, amountFen: null, recordId: null },
      { kind: 'FINE_UNPAID', count: 3, dueOn: null, amountFen: 60_000, recordId: null },
    ]);
  });

  test('an unpaid fine of nothing is no reminder', () => {
    expect(raised({ finesDue: { count: 1, amountFen: ZERO_FEN } })).toEqual([]);
  });
});
