import { fen } from '@city-services/shared/money/fen';
import { businessDate } from '@city-services/shared/time/businessDate';
import { parseInstant } from '@city-services/shared/time/instant';
import type { PersonKey } from '../../../bff/src/kernel/ids';
import {
  finesDue,
  isMine,
  residentViolations,
  unhandledCount,
} from '../../../bff/src/domains/traffic/residentViolations.rule';
import type { ViolationFacts } from '../../../bff/src/domains/traffic/traffic.entity';

const ME = 'me';
const key = (name: string): PersonKey => name as PersonKey;

const violation = (given: { at?: string; driver?: string; plate?: string } & Partial<ViolationFacts> = {}) => ({
  plateKey: given.plate ?? 'mine',
  occurredAt: parseInstant(given.at ?? '2026-06-01 08:00:00') ?? new Date(NaN),
  handled: given.handled ?? false,
  driverKey: given.driver === undefined ? null : key(given.driver),
  payment: given.payment ?? 'UNPAID',
  fineFen: given.fineFen ?? fen(20_000),
  points: 3,
});

const own = [{ plateKey: 'mine', transferredOn: null }];
const bought = [{ plateKey: 'mine', transferredOn: businessDate('2026-03-10') }];

describe('whose a violation is', () => {
  test.each<[string, Parameters<typeof violation>[0], typeof own | typeof bought, boolean]>([
    ['of my vehicle, before anybody was dealt with', {}, own, true],
    ['of my vehicle, for which another driver was dealt with', { driver: 'friend', handled: true }, own, true],
    ['of a borrowed vehicle, for which I was dealt with', { plate: 'friend’s', driver: ME, handled: true }, own, true],
    ['of a borrowed vehicle, for which nobody was dealt with', { plate: 'friend’s' }, own, false],
    ['of a bought vehicle, in the last second of the owner before', { at: '2026-03-09 23:59:59' }, bought, false],
    ['of a bought vehicle, from the first moment of the transfer’s day', { at: '2026-03-10 00:00:00' }, bought, true],
    ['of a bought vehicle, at that moment told in UTC', { at: '2026-03-09T16:00:00Z' }, bought, true],
    [
      'of a bought vehicle, before it was mine, but with me at the wheel',
      { at: '2026-01-01 08:00:00', driver: ME },
      bought,
      true,
    ],
    ['of a vehicle that I sold, whose new owner has it', { plate: 'sold' }, own, false],
  ])('%s', (_, given, vehicles, expected) => {
    expect(residentViolations(ME, vehicles, [violation(given)])).toHaveLength(expected ? 1 : 0);
  });

  test('each is listed once, though the resident is driver and owner', () => {
    expect(residentViolations(ME, own, [violation({ driver: ME, handled: true })])).toHaveLength(1);
  });

  test('it is not mine where another driver was dealt with', () => {
    expect([
      isMine(ME, violation()),
      isMine(ME, violation({ driver: ME })),
      isMine(ME, violation({ driver: 'friend' })),
    ]).toEqual([true, true, false]);
  });
});

describe('fines due', () => {
  test.each<[string, Parameters<typeof violation>[0], number]>([
    ['unpaid, not handled yet', {}, 20_000],
    ['unpaid, mine', { driver: ME, handled: true }, 20_000],
    ['unpaid, another driver’s', { driver: 'friend', handled: true }, 0],
    ['paid', { driver: ME, handled: true, payment: 'PAID' }, 0],
    ['nothing to pay', { driver: ME, handled: true, payment: 'NOT_REQUIRED' }, 0],
  ])('%s', (_, given, expected) => {
    expect(finesDue(ME, [violation(given)]).amountFen).toBe(expected);
  });

  test('add up beyond 2^31 fen', () => {
    const high = violation({ fineFen: fen(2_000_000_000) });
    expect(finesDue(ME, [high, high])).toEqual({ count: 2, amountFen: 4_000_000_000 });
  });
});

test('unhandled ones are counted, paid or not', () => {
  expect(unhandledCount([violation(), violation({ payment: 'NOT_REQUIRED' }), violation({ handled: true })])).toBe(2);
});
