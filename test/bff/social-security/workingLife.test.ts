import { fen } from '@city-services/shared/money/fen';
import { businessDate } from '@city-services/shared/time/businessDate';
import { businessMonth } from '@city-services/shared/time/businessMonth';
import type { ContributionFacts, InsuranceMonths } from '../../../bff/src/domains/social-security/insurance.entity';
import { workingLife } from '../../../bff/src/domains/social-security/workingLife.rule';

const months = (given: Partial<Record<keyof InsuranceMonths, string[]>>): InsuranceMonths => ({
  contributed: (given.contributed ?? []).map(businessMonth),
  gaps: (given.gaps ?? []).map(businessMonth),
  arrears: (given.arrears ?? []).map(businessMonth),
});

const LETTERS = { CONTRIBUTED: 'c', ARREARS: 'a', GAP: 'g', NOT_COVERED: '-', FUTURE: '.' } as const;
const picture = (given: InsuranceMonths, today: string, contributions: ContributionFacts[] = []) =>
  workingLife(given, contributions, businessDate(today)).map(
    ({ year, months: states }) => `${year} ${states.map((state) => LETTERS[state]).join('')}`,
  );

test('the picture runs from the first contributed year to the business day’s, twelve months each', () => {
  const life = months({ contributed: ['2024-11', '2024-12', '2026-02'], gaps: ['2025-01', '2025-12', '2026-01'] });
  expect(picture(life, '2026-07-01')).toEqual(['2024 ----------cc', '2025 g----------g', '2026 gc----......']);
});

test('the business day’s own month is still to come unless it is contributed', () => {
  expect(picture(months({ contributed: ['2026-05'] }), '2026-06-30')).toEqual(['2026 ----c.......']);
  expect(picture(months({ contributed: ['2026-05', '2026-06'] }), '2026-06-30')).toEqual(['2026 ----cc......']);
});

test('a month in arrears that is a gap as well is shown in arrears', () => {
  const life = months({ contributed: ['2026-01', '2026-03'], gaps: ['2026-02'], arrears: ['2026-02'] });
  expect(picture(life, '2026-03-31')).toEqual(['2026 cac.........']);
});

test('contributions beyond the business day’s year are not drawn, and nothing without a contributed month', () => {
  expect(picture(months({ contributed: ['2027-01'] }), '2026-12-31')).toEqual([]);
  expect(picture(months({ arrears: ['2026-01'] }), '2026-12-31')).toEqual([]);
});

test('a year’s amounts are what has come in for its months, refunds taken off', () => {
  const paid = (month: string, employer: number, person: number, paidOn: string | null): ContributionFacts => ({
    insurance: '110',
    month: businessMonth(month),
    type: 'REGULAR',
    employerFen: fen(employer),
    personFen: fen(person),
    paidOn: paidOn === null ? null : businessDate(paidOn),
  });
  const contributions = [
    paid('2025-12', 200, 100, '2026-01-08'),
    paid('2026-01', 3_000_000_000, 1_500_000_000, '2026-01-08'),
    paid('2026-02', -1, -2, '2026-03-08'),
    paid('2026-03', 999, 999, null),
  ];
  const years = workingLife(months({ contributed: ['2025-12', '2026-01'] }), contributions, businessDate('2026-07-01'));
  expect(years.map(({ year, employerFen, personFen }) => [year, employerFen, personFen])).toEqual([
    [2025, 200, 100],
    [2026, 2_999_999_999, 1_499_999_998],
  ]);
});
