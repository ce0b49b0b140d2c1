import { source } from '../support/city';

type More = Readonly<Record<string, unknown>>;

export const account = (more: More = {}) => ({
  id: 'a1',
  number: '****0001',
  employer: '海岬软件园科技有限公司',
  status: 'NORMAL',
  openedOn: '2018-11-08',
  baseFen: 1286000,
  employerRate: 12,
  personRate: 12,
  monthlyDepositFen: 308640,
  balanceFen: 23721214,
  ledgerBalanceFen: 23721214,
  inReconciliation: false,
  paidUntilMonth: '2026-06',
  deposits: [
    { month: '2026-05', amountFen: 308640 },
    { month: '2026-06', amountFen: 308640 },
    { month: '2026-07', amountFen: 0 },
  ],
  entries: entries([entry()]),
  ...more,
});

export const entry = (more: More = {}) => ({
  id: 'e1',
  type: 'DEPOSIT',
  bookedOn: '2026-06-15',
  month: '2026-06',
  amountFen: 308640,
  balanceFen: 23721214,
  ...more,
});

export const entries = (items: readonly object[], totalCount = items.length, endCursor: string | null = null) => ({
  items,
  totalCount,
  pageInfo: { endCursor, hasNextPage: endCursor !== null },
});

export const instalment = (more: More = {}) => ({
  number: 30,
  dueOn: '2026-07-20',
  principalFen: 136900,
  interestFen: 143338,
  penaltyFen: 0,
  amountFen: 280238,
  overdue: false,
  ...more,
});

export const loan = (more: More = {}) => ({
  id: 'l1',
  contractNumber: '****0001',
  kind: 'FUND',
  principalFen: 70000000,
  annualRate: 2.6,
  termMonths: 360,
  method: 'EQUAL_INSTALMENT',
  lentOn: '2024-01-20',
  outstandingFen: 66156095,
  status: 'REPAYING',
  nextInstalment: instalment(),
  withdrawal: {
    openFromOn: '2025-01-01',
    years: [
      { year: 2025, maxFen: 3362856 },
      { year: 2026, maxFen: 1681428 },
    ],
  },
  ...more,
});

export const fund = (more: More = {}) => ({
  source: source('住房公积金管理中心'),
  balanceFen: 23721214,
  accounts: [account()],
  account: account(),
  loans: [loan()],
  ...more,
});
