import { fen } from '@city-services/shared/money/fen';
import { addDays, businessDate } from '@city-services/shared/time/businessDate';
import { housingFundAttention } from '../../../bff/src/domains/housing-fund/attention.rule';
import type { RepaymentFacts } from '../../../bff/src/domains/housing-fund/housingFund.entity';
import { openInstalments } from '../../../bff/src/domains/housing-fund/instalment.rule';
import { repaymentWithdrawal, type WithdrawalFacts } from '../../../bff/src/domains/housing-fund/withdrawal.rule';

const TODAY = businessDate('2026-07-01');

const repayment = (number: number, dueOn: string, repaidOn: string | null = null): RepaymentFacts => ({
  number,
  dueOn: businessDate(dueOn),
  repaidOn: repaidOn === null ? null : businessDate(repaidOn),
  principalFen: fen(100_000),
  interestFen: fen(50_000),
  penaltyFen: fen(700),
});

describe('the next instalment', () => {
  const next = (...repayments: RepaymentFacts[]) => openInstalments('REPAYING', repayments, TODAY)[0];

  test('is the first by number that is not repaid, all three amounts together', () => {
    const found = next(
      repayment(10, '2026-06-20'),
      repayment(9, '2026-07-20'),
      repayment(8, '2026-05-20', '2026-05-19'),
    );
    expect(found).toEqual({
      number: 9,
      dueOn: '2026-07-20',
      principalFen: 100_000,
      interestFen: 50_000,
      penaltyFen: 700,
      amountFen: 150_700,
      overdue: false,
    });
  });

  test.each([
    ['2026-06-30', true],
    ['2026-07-01', false],
  ])('due on %s is overdue: %s', (dueOn, overdue) => {
    expect(next(repayment(1, dueOn))?.overdue).toBe(overdue);
  });

  test('does not exist once all are repaid, or the loan is settled', () => {
    expect(next(repayment(1, '2026-05-20', '2026-05-20'))).toBeUndefined();
    expect(openInstalments('SETTLED', [repayment(1, '2026-05-20')], TODAY)).toEqual([]);
  });
});

describe('withdrawal for repaying a loan', () => {
  const facts = (given: Partial<WithdrawalFacts> = {}): WithdrawalFacts => ({
    lentOn: businessDate('2024-05-10'),
    repayments: [
      repayment(1, '2024-06-20', '2024-06-20'),
      repayment(2, '2024-12-20', '2025-01-02'),
      repayment(3, '2025-01-20', '2025-01-20'),
      repayment(4, '2026-06-20'),
    ],
    bookedFen: 0,
    balanceFen: fen(5_000_000_000),
    ...given,
  });
  const years = (given: Partial<WithdrawalFacts>, today = TODAY) =>
    repaymentWithdrawal(facts(given), today).years.map(({ year, maxFen }) => [year, maxFen]);

  test('counts principal and interest by the year in which it was repaid, never penalties', () => {
    expect(years({})).toEqual([
      [2024, 150_000],
      [2025, 300_000],
    ]);
  });

  test.each([
    ['2024-12-31', 0],
    ['2025-01-01', 150_000],
  ])('on %s the year 2024 gives %i', (today, expected) => {
    const withdrawal = repaymentWithdrawal(facts(), businessDate(today));
    expect(withdrawal.openFromOn).toBe('2025-01-01');
    expect(withdrawal.years[0]).toEqual({ year: 2024, maxFen: expected });
  });

  test('what was withdrawn so far lowers every year once the rest is smaller', () => {
    expect(years({ bookedFen: -100_000 })).toEqual([
      [2024, 150_000],
      [2025, 300_000],
    ]);
    expect(years({ bookedFen: -350_000 })).toEqual([
      [2024, 100_000],
      [2025, 100_000],
    ]);
  });

  test('never falls below nothing, nor does a reversal give more than was repaid in the year', () => {
    expect(years({ bookedFen: -450_001 })).toEqual([
      [2024, 0],
      [2025, 0],
    ]);
    expect(years({ bookedFen: 999_999 })).toEqual([
      [2024, 150_000],
      [2025, 300_000],
    ]);
  });

  test('ends at the balance of the borrower’s accounts', () => {
    expect(years({ balanceFen: fen(200_000) })).toEqual([
      [2024, 150_000],
      [2025, 200_000],
    ]);
  });

  test('has no years without repayments', () => {
    expect(years({ repayments: [repayment(1, '2026-06-20')] })).toEqual([]);
  });

  test('holds amounts beyond 2^31 fen', () => {
    const large = { ...repayment(1, '2025-01-20', '2025-01-20'), principalFen: fen(4_000_000_000) };
    expect(years({ repayments: [large] })).toEqual([[2025, 4_000_050_000]]);
  });
});

describe('reminders of loans', () => {
  const loan = (id: string, ...days: number[]) => ({
    id,
    open: openInstalments(
      'REPAYING',
      days.map((day, index) => repayment(index + 1, addDays(TODAY, day))),
      TODAY,
    ),
  });

  test.each([
    [8, []],
    [7, ['LOAN_DUE']],
    [0, ['LOAN_DUE']],
    [-1, ['LOAN_OVERDUE']],
  ])('an instalment %i days ahead raises %j', (days, expected) => {
    expect(housingFundAttention([loan('a', days)], TODAY).map(({ kind }) => kind)).toEqual(expected);
  });

  test('all overdue instalments of all loans make one, which leads to the oldest', () => {
    expect(housingFundAttention([loan('a', -10, 20), loan('b', -70, -40, -9)], TODAY)).toEqual([
      { kind: 'LOAN_OVERDUE', count: 4, dueOn: addDays(TODAY, -70), amountFen: 4 * 150_700, recordId: 'b' },
    ]);
  });

  test('of two loans one may be overdue and the other due', () => {
    expect(housingFundAttention([loan('a', -10), loan('b', 3, 33), loan('c', 5)], TODAY)).toEqual([
      { kind: 'LOAN_OVERDUE', count: 1, dueOn: addDays(TODAY, -10), amountFen: 150_700, recordId: 'a' },
      { kind: 'LOAN_DUE', count: 2, dueOn: addDays(TODAY, 3), amountFen: 301_400, recordId: 'b' },
    ]);
  });
});
