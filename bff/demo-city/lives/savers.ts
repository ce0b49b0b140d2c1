import { fen } from '@city-services/shared/money/fen';
import type { FundAccount, Life, Loan } from '../life';
import { yuan, type Workshop } from '../workshop';

const EMPLOYER = '云港城市建设集团有限公司';

const account = (shop: Workshop, openedAgo: number, of: Partial<FundAccount> = {}): FundAccount => ({
  employer: EMPLOYER,
  openedOn: shop.dayMonthsAgo(openedAgo, 10),
  baseFen: yuan(8_000),
  employerRate: '8',
  personRate: '8',
  status: '正常',
  paidUntil: null,
  ...of,
});

const loan = (shop: Workshop, lentAgo: number, of: Partial<Loan> = {}): Loan => ({
  kind: '公积金贷款',
  principalFen: yuan(500_000),
  rate: '2.6',
  termMonths: 240,
  method: '等额本息',
  lentOn: shop.dayMonthsAgo(lentAgo, 15),
  ...of,
});

/** The centre's books and the account differ just now. */
const inReconciliation = (shop: Workshop): Life => ({
  ...shop.person({ name: '潘文静', age: 37, birthday: '10-10', phone: '13900004001' }),
  accounts: [
    account(shop, 50, {
      unreconciledFen: fen(128_050),
      baseFen: fen(733_333),
      employerRate: '7.5',
      personRate: '5.25',
    }),
  ],
});

/** Came from another city, then changed jobs: one account moved in and in use, one sealed, one closed. */
const threeAccounts = (shop: Workshop): Life => ({
  ...shop.person({ name: '袁立群', age: 48, birthday: '04-04', phone: '13900004002', birthRegion: '420106' }),
  accounts: [
    account(shop, 20, { transferredInFen: yuan(56_000), reversal: true, employerRate: '12', personRate: '12' }),
    account(shop, 80, { status: '封存', paidUntil: shop.monthsAgo(32), employer: '云港东海造船有限公司' }),
    account(shop, 150, {
      status: '销户',
      paidUntil: shop.monthsAgo(100),
      movedAway: true,
      employer: '云港自来水有限公司',
    }),
  ],
});

/** Two loans at a time, one of them paid by withdrawals; a month that the employer paid late. */
const twoLoans = (shop: Workshop): Life => ({
  ...shop.person({ name: '于海涛', age: 40, birthday: '12-12', phone: '13900004003' }),
  accounts: [
    account(shop, 96, {
      repaysLoan: 0,
      backPaid: shop.monthsAgo(14),
      baseFen: yuan(12_000),
      employerRate: '10',
      personRate: '10',
    }),
  ],
  loans: [
    loan(shop, 62, { method: '等额本金' }),
    loan(shop, 18, { kind: '商业贷款', rate: '3.0525', termMonths: 360, principalFen: yuan(900_000) }),
  ],
});

/** Loans that are settled: at the end of their term, and early. One was lent this year: nothing may be withdrawn yet. */
const settled = (shop: Workshop): Life[] => [
  {
    ...shop.person({ name: '蒋慧敏', age: 55, birthday: '06-01', phone: '13900004004' }),
    accounts: [account(shop, 160)],
    loans: [loan(shop, 75, { settled: true, termMonths: 60, principalFen: yuan(120_000), rate: '2.1' })],
  },
  {
    ...shop.person({ name: '余承志', age: 39, birthday: '07-07', phone: '13900004005' }),
    accounts: [account(shop, 70)],
    loans: [
      loan(shop, 60, {
        settled: true,
        termMonths: 84,
        principalFen: yuan(260_000),
        kind: '商业贷款',
        rate: '3.45',
        method: '等额本金',
      }),
    ],
  },
  {
    ...shop.person({ name: '杜若溪', age: 28, birthday: '09-19', phone: '13900004006' }),
    accounts: [account(shop, 30, { repaysLoan: 0 })],
    loans: [loan(shop, 1, { principalFen: yuan(600_000), termMonths: 360 })],
  },
];

/** A penthouse: amounts beyond 2^31 fen. Three instalments of the bank loan are late. */
const greatAmounts = (shop: Workshop): Life => ({
  ...shop.person({ name: '叶嘉诚', age: 51, birthday: '08-18', phone: '13900004007' }),
  accounts: [
    account(shop, 130, {
      baseFen: yuan(24_600),
      employerRate: '12',
      personRate: '12',
      transferredInFen: yuan(22_000_000),
    }),
  ],
  loans: [
    loan(shop, 26, {
      kind: '商业贷款',
      principalFen: yuan(30_000_000),
      termMonths: 360,
      rate: '3.3',
      overdueInstalments: 3,
    }),
  ],
});

/** Opened this month, nothing paid in yet. */
const justOpened = (shop: Workshop): Life => ({
  ...shop.person({ name: '程安然', age: 24, birthday: '05-25', phone: null }),
  accounts: [
    account(shop, 0, { openedOn: shop.day, paidUntil: shop.monthsAgo(1), employerRate: '5', personRate: '5' }),
  ],
});

/** Citizens who show what the housing-fund records can express. */
export const savingLives = (shop: Workshop): Life[] => [
  inReconciliation(shop),
  threeAccounts(shop),
  twoLoans(shop),
  ...settled(shop),
  greatAmounts(shop),
  justOpened(shop),
];
