import { fen, ZERO_FEN } from '@city-services/shared/money/fen';
import { businessDate } from '@city-services/shared/time/businessDate';
import { businessMonth } from '@city-services/shared/time/businessMonth';
import type { InsuranceFacts } from '../../../bff/src/domains/social-security/insurance.entity';
import { medicalAccountOf } from '../../../bff/src/domains/social-security/medicalAccount.rule';
import { socialSecurityAttention, summaryOf } from '../../../bff/src/domains/social-security/summary.rule';

type Given = Partial<Record<'contributed' | 'gaps' | 'arrears', string[]>> & Partial<Pick<InsuranceFacts, 'status'>>;

const insurance = (code: InsuranceFacts['insurance'], given: Given = {}): InsuranceFacts => ({
  insurance: code,
  status: given.status ?? 'ACTIVE',
  months: {
    contributed: (given.contributed ?? []).map(businessMonth),
    gaps: (given.gaps ?? []).map(businessMonth),
    arrears: (given.arrears ?? []).map(businessMonth),
  },
});

describe('the summary', () => {
  test('counts enrolments, those that are active, and different months over the pensions', () => {
    const insurances = [
      insurance('110', { contributed: ['2025-01', '2025-02'], status: 'SUSPENDED' }),
      insurance('120', { contributed: ['2025-02', '2025-03'] }),
      insurance('170', { contributed: ['2024-01', '2025-03'], status: 'ENDED' }),
      insurance('310', { contributed: ['2020-01'] }),
    ];
    expect(summaryOf(insurances, fen(5_000_000_000))).toMatchObject({
      recordCount: 4,
      insuranceCount: 2,
      pensionMonths: 4,
      medicalBalanceFen: 5_000_000_000,
    });
  });

  test('of a citizen without any record is empty', () => {
    expect(summaryOf([], ZERO_FEN)).toEqual({
      recordCount: 0,
      insuranceCount: 0,
      pensionMonths: 0,
      medicalBalanceFen: 0,
      gapMonthCount: 0,
    });
  });

  const one = { gaps: ['2025-01'] };
  const two = { gaps: ['2025-01', '2025-02'] };
  test.each<[string, InsuranceFacts[], number]>([
    [
      'the active pension',
      [
        insurance('110', { ...one, status: 'ENDED', contributed: ['2026-05'] }),
        insurance('120', { ...two, contributed: ['2020-01'] }),
      ],
      2,
    ],
    [
      'without an active one that with the latest contribution',
      [
        insurance('110', { ...one, status: 'ENDED', contributed: ['2024-05'] }),
        insurance('120', { ...two, status: 'SUSPENDED', contributed: ['2023-12'] }),
      ],
      1,
    ],
    [
      'of two active ones that with the latest contribution',
      [insurance('110', { ...one, contributed: ['2024-05'] }), insurance('120', { ...two, contributed: ['2025-12'] })],
      2,
    ],
    ['never another insurance', [insurance('170', two), insurance('310', two)], 0],
  ])('takes the gaps of %s', (_, insurances, expected) => {
    expect(summaryOf(insurances, ZERO_FEN).gapMonthCount).toBe(expected);
    expect(summaryOf([...insurances].reverse(), ZERO_FEN).gapMonthCount).toBe(expected);
  });
});

describe('the reminder of missing months', () => {
  const TODAY = businessDate('2026-07-01');
  const count = (...insurances: InsuranceFacts[]) => socialSecurityAttention(insurances, TODAY)[0]?.count ?? 0;

  test('reaches 24 months back from the month before the business day’s', () => {
    expect(count(insurance('110', { gaps: ['2024-06', '2024-07', '2026-06', '2026-07'] }))).toBe(2);
  });

  test('counts a month once, whether gap or in arrears, in one insurance or several', () => {
    const both = insurance('110', { gaps: ['2026-01', '2026-02'], arrears: ['2026-02', '2026-03'] });
    expect(count(both, insurance('310', { arrears: ['2026-03', '2026-04'] }))).toBe(4);
  });

  test('is not raised without one', () => {
    expect(socialSecurityAttention([insurance('110', { contributed: ['2026-06'] })], TODAY)).toEqual([]);
  });
});

describe('the medical account', () => {
  const entry = {
    id: '1',
    serial: 'M1',
    type: 'EXPENSE',
    amountFen: fen(-70),
    occurredAt: new Date(0),
    institution: null,
  } as const;

  test.each(['310', '390'] as const)('exists with an enrolment in %s, whatever its status', (code) => {
    expect(medicalAccountOf([insurance(code, { status: 'ENDED' })], [])).toEqual({ balanceFen: 0, entries: [] });
  });

  test('exists with entries alone, and its balance is their sum', () => {
    const entries = [entry, { ...entry, serial: 'M2', amountFen: fen(3_000_000_000) }];
    expect(medicalAccountOf([], entries)?.balanceFen).toBe(2_999_999_930);
  });

  test('does not exist otherwise', () => {
    expect(medicalAccountOf([insurance('110')], [])).toBeNull();
  });
});
