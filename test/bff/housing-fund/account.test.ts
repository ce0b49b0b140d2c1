import { fen, yuanTextToFen, type Fen } from '@city-services/shared/money/fen';
import { businessDate } from '@city-services/shared/time/businessDate';
import { businessMonth } from '@city-services/shared/time/businessMonth';
import {
  balanceFenOf,
  depositsOf,
  isInReconciliation,
  lastEntryOf,
  monthlyDepositFen,
  summaryOf,
} from '../../../bff/src/domains/housing-fund/account.rule';
import type { FundEntryType } from '../../../bff/src/domains/housing-fund/fundEntry.entity';
import type { AccountFacts } from '../../../bff/src/domains/housing-fund/housingFund.entity';

const yuan = (text: string): Fen => yuanTextToFen(text) ?? fen(NaN);

const account = (given: Partial<AccountFacts> = {}): AccountFacts => ({
  status: 'NORMAL',
  balanceFen: yuan('1000.00'),
  baseFen: yuan('5000.00'),
  employerRateE4: 80_000,
  personRateE4: 80_000,
  paidUntilMonth: null,
  ...given,
});

test.each<[string, number, number, string]>([
  ['5000.00', 80_000, 80_000, '800.00'],
  ['8344.35', 80_000, 80_000, '1335.10'],
  ['11651.70', 50_000, 50_000, '1165.18'],
  ['0.10', 50_000, 50_000, '0.02'],
  ['100.01', 75_000, 75_000, '15.00'],
  ['6666.67', 72_500, 118_800, '1275.33'],
  ['0.00', 50_000, 120_000, '0.00'],
  ['90000000000.05', 120_000, 120_000, '21600000000.02'],
])(
  'of a base of %s yuan at %i and %i E4 percent the deposit is rounded half up part by part',
  (base, employer, person, sum) => {
    expect(monthlyDepositFen(account({ baseFen: yuan(base), employerRateE4: employer, personRateE4: person }))).toBe(
      yuan(sum),
    );
  },
);

test('the balance leaves closed accounts out, sealed ones in', () => {
  const accounts = [
    account({ balanceFen: fen(3_000_000_000) }),
    account({ status: 'SEALED', balanceFen: fen(7) }),
    account({ status: 'CLOSED', balanceFen: fen(100) }),
  ];
  expect(balanceFenOf(accounts)).toBe(3_000_000_007);
});

describe('the summary', () => {
  test('sums deposits over normal accounts, takes the latest month of all, counts accounts and loans', () => {
    const accounts = [
      account({ paidUntilMonth: businessMonth('2025-12') }),
      account({ status: 'SEALED', paidUntilMonth: businessMonth('2026-01') }),
      account({ status: 'CLOSED', paidUntilMonth: businessMonth('2026-02') }),
      account({ baseFen: yuan('1000.00') }),
    ];
    expect(summaryOf(accounts, 2)).toEqual({
      recordCount: 6,
      balanceFen: 300_000,
      monthlyDepositFen: 96_000,
      paidUntilMonth: '2026-02',
    });
  });

  test('of a citizen without any record is empty', () => {
    expect(summaryOf([], 0)).toEqual({ recordCount: 0, balanceFen: 0, monthlyDepositFen: 0, paidUntilMonth: null });
  });
});

describe('the last ledger entry', () => {
  const entry = (bookedOn: string, serial: string) => ({ bookedOn: businessDate(bookedOn), serial });

  test.each([
    ['the greatest day', [entry('2026-01-02', 'H1'), entry('2026-01-01', 'H9')], 'H1'],
    ['on one day the greatest number as text', [entry('2026-01-01', 'H9'), entry('2026-01-01', 'H10')], 'H9'],
    ['letters after digits', [entry('2026-01-01', 'T0-9'), entry('2026-01-01', 'H0000000014')], 'T0-9'],
    ['a longer number after its beginning', [entry('2026-01-01', 'H1'), entry('2026-01-01', 'H10')], 'H10'],
  ])('is that of %s', (_, entries, expected) => {
    expect(lastEntryOf(entries)?.serial).toBe(expected);
    expect(lastEntryOf([...entries].reverse())?.serial).toBe(expected);
  });

  test('decides over reconciliation, and no entry does not', () => {
    expect(isInReconciliation(fen(100), fen(99))).toBe(true);
    expect(isInReconciliation(fen(100), fen(100))).toBe(false);
    expect(isInReconciliation(fen(100), null)).toBe(false);
    expect(lastEntryOf([])).toBeUndefined();
  });
});

describe('deposits by month', () => {
  const entry = (type: FundEntryType, month: string | null, amount: number) => ({
    type,
    month: month === null ? null : businessMonth(month),
    amountFen: fen(amount),
  });
  const entries = [
    entry('DEPOSIT', '2026-01', 100),
    entry('BACK_PAYMENT', '2026-01', 3_000_000_000),
    entry('REVERSAL', '2026-01', -100),
    entry('INTEREST', '2026-01', 5),
    entry('DEPOSIT', '2025-12', 50),
    entry('DEPOSIT', '2026-03', 9),
    entry('DEPOSIT', null, 7),
  ];

  test('end with the business day’s month, ascending, 0 where nothing came', () => {
    expect(depositsOf(entries, businessDate('2026-02-28'), 3)).toEqual([
      { month: '2025-12', amountFen: 50 },
      { month: '2026-01', amountFen: 3_000_000_100 },
      { month: '2026-02', amountFen: 0 },
    ]);
    expect(depositsOf(entries, businessDate('2026-01-01'), 1)).toEqual([
      { month: '2026-01', amountFen: 3_000_000_100 },
    ]);
  });
});
