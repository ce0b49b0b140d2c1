import { businessDate } from '@city-services/shared/time/businessDate';
import { parseInstant } from '@city-services/shared/time/instant';
import type { PersonKey } from '../../../bff/src/kernel/ids';
import { pointsCycle, pointsOf } from '../../../bff/src/domains/traffic/pointsCycle.rule';

const key = (name: string): PersonKey => name as PersonKey;

const cycle = (first: string, today: string) => {
  const { startOn, endOn } = pointsCycle(businessDate(first), businessDate(today));
  return `${startOn}..${endOn}`;
};

test.each([
  ['2015-04-08', '2026-07-01', '2026-04-08..2027-04-07'],
  ['2015-04-08', '2026-04-08', '2026-04-08..2027-04-07'],
  ['2015-04-08', '2026-04-07', '2025-04-08..2026-04-07'],
  ['2015-01-01', '2026-01-01', '2026-01-01..2026-12-31'],
  ['2015-01-01', '2025-12-31', '2025-01-01..2025-12-31'],
  ['2015-12-31', '2026-01-01', '2025-12-31..2026-12-30'],
  ['2026-07-01', '2026-07-01', '2026-07-01..2027-06-30'],
])('a licence of %s is on %s in the cycle %s', (first, today, expected) => {
  expect(cycle(first, today)).toBe(expected);
});

describe('a licence of 29 February', () => {
  test.each([
    ['2027-02-27', '2026-02-28..2027-02-27'],
    ['2027-02-28', '2027-02-28..2028-02-28'],
    ['2028-02-28', '2027-02-28..2028-02-28'],
    ['2028-02-29', '2028-02-29..2029-02-27'],
    ['2029-02-27', '2028-02-29..2029-02-27'],
    ['2029-02-28', '2029-02-28..2030-02-27'],
  ])('is on %s in the cycle %s', (today, expected) => {
    expect(cycle('2012-02-29', today)).toBe(expected);
  });

  test('knows that 2100 is a common year', () => {
    expect(cycle('2096-02-29', '2100-02-28')).toBe('2100-02-28..2101-02-27');
  });
});

describe('points', () => {
  const CYCLE = pointsCycle(businessDate('2015-04-08'), businessDate('2026-07-01'));
  const violation = (
    occurred: string,
    given: { points?: number; handled?: boolean; driverKey?: PersonKey | null } = {},
  ) => ({
    occurredAt: parseInstant(occurred) ?? new Date(NaN),
    points: 3,
    handled: true,
    driverKey: key('me'),
    ...given,
  });
  const points = (...violations: ReturnType<typeof violation>[]) => pointsOf('me', violations, CYCLE);

  test.each([
    ['2026-04-08 00:00:00', 3],
    ['2026-04-07 23:59:59', 0],
    ['2026-04-07T16:00:00Z', 3],
    ['2026-04-07T15:59:59Z', 0],
    ['2026-04-08T03:00:00+11:00', 3],
    ['2026-04-08T02:59:59+11:00', 0],
    ['2027-04-07 23:59:59', 3],
    ['2027-04-08 00:00:00', 0],
  ])('a violation at %s counts %i', (occurred, expected) => {
    expect(points(violation(occurred))).toBe(expected);
  });

  test('only handled violations of the holder count, whoever owns the vehicle', () => {
    const at = '2026-06-01 08:00:00';
    expect(points(violation(at, { handled: false }))).toBe(0);
    expect(points(violation(at, { driverKey: null }))).toBe(0);
    expect(points(violation(at, { driverKey: key('somebody') }))).toBe(0);
    expect(points(violation(at), violation(at, { points: 6 }), violation(at, { points: 12 }))).toBe(21);
  });
});
