import { source } from '../support/city';

type More = Readonly<Record<string, unknown>>;

/** A year of twelve months, as `CCCCCCAGGGFF`: contributed, arrears, gap, not covered, future. */
export const year = (number: number, letters: string, more: More = {}) => ({
  year: number,
  months: Array.from(letters, (letter) => STATES[letter as keyof typeof STATES]),
  employerFen: 532480,
  personFen: 266240,
  ...more,
});

const STATES = { C: 'CONTRIBUTED', A: 'ARREARS', G: 'GAP', N: 'NOT_COVERED', F: 'FUTURE' } as const;

export const insurance = (more: More = {}) => ({
  code: '110',
  name: '企业职工基本养老保险',
  status: 'ACTIVE',
  enrolledOn: '2024-10-01',
  employer: '潮声文化传媒有限公司',
  regionCode: '370203',
  regionName: '市北区',
  monthsContributed: 100,
  firstMonth: '2024-10',
  lastMonth: '2026-06',
  gapMonths: ['2025-07', '2025-08'],
  arrearMonths: ['2026-05'],
  years: [year(2024, 'NNNNNNNNNCCC'), year(2025, 'CCCCCCGGCCCC'), year(2026, 'CCCCACFFFFFF')],
  contributions: contributions([contribution()]),
  ...more,
});

export const contribution = (more: More = {}) => ({
  month: '2026-06',
  type: 'REGULAR',
  baseFen: 640000,
  employerFen: 102400,
  personFen: 51200,
  paidOn: '2026-06-12',
  ...more,
});

const pageOf = (items: readonly object[], totalCount = items.length, endCursor: string | null = null) => ({
  items,
  totalCount,
  pageInfo: { endCursor, hasNextPage: endCursor !== null },
});
export const contributions = pageOf;
export const entries = pageOf;

export const medicalEntry = (more: More = {}) => ({
  id: 'm1',
  type: 'CREDIT',
  amountFen: 13312,
  occurredAt: '2026-06-25T02:00:00+08:00',
  institution: null,
  ...more,
});

export const socialSecurity = (more: More = {}) => ({
  source: source('人力资源和社会保障局'),
  insurances: [insurance()],
  insurance: insurance(),
  medicalAccount: { balanceFen: 238966, entries: entries([medicalEntry()]) },
  ...more,
});
