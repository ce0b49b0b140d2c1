import { aLedgerEntry, aLoan, anAccount, aRepayment, handOver } from '../../support/city';
import type { Api } from '../../support/api';
import { startDatabase, type TestDatabase } from '../../support/database';
import { aPerson } from '../../support/people';
import { startBff, type TestBff } from '../../support/startBff';

const wife = aPerson({ birth: '19900101', name: '王芳' });
const husband = aPerson({ birth: '19890202', name: '李强' });

let database: TestDatabase;
let bff: TestBff;
let hers: Api;
let his: Api;

beforeAll(async () => {
  database = await startDatabase();
  bff = await startBff({ today: '2026-07-01', environment: { RATE_LIMITS: 'off' } });
  hers = await bff.verified(wife);
  his = await bff.verified(husband);
  await handOver('housing-fund.accounts', [
    anAccount(wife, 'A0001', { 开户日期: '2018-01-01', 账户余额: '30000000.00', 缴存基数: '8344.35' }),
    anAccount(wife, 'A0002', { 账户状态: '封存', 开户日期: '2022-01-01', 账户余额: '7.00' }),
    anAccount(wife, 'A0003', { 账户状态: '销户', 开户日期: '2024-01-01', 账户余额: '5.00' }),
    anAccount(husband, 'A0004', { 账户余额: '100.00' }),
  ]);
  await handOver('housing-fund.ledger', [
    aLedgerEntry('A0001', { 流水号: 'H9', 余额: '29999999.99' }),
    aLedgerEntry('A0001', { 流水号: 'H10', 余额: '30000000.00' }),
    aLedgerEntry('A0001', { 流水号: 'H8', 记账日期: '2026-06-14', 业务类型: '补缴', 所属年月: '202604' }),
    aLedgerEntry('A0002', { 流水号: 'H1', 余额: '7.00', 业务类型: '结息', 所属年月: '' }),
    aLedgerEntry('A0004', { 业务类型: '提取', 发生额: '-1000.00', 所属年月: '', 合同编号: 'L1', 余额: '100.00' }),
    aLedgerEntry('A0004', {
      业务类型: '冲正',
      发生额: '400.00',
      所属年月: '',
      合同编号: 'L1',
      余额: '100.00',
      记账日期: '2026-06-01',
    }),
    aLedgerEntry('A0004', {
      业务类型: '转出',
      发生额: '-9999.00',
      所属年月: '',
      合同编号: 'L1',
      余额: '100.00',
      记账日期: '2026-06-01',
    }),
  ]);
  await handOver('housing-fund.loans', [
    aLoan(wife, 'L1'),
    aLoan(wife, 'L2', { 贷款类型: '商业贷款', 放款日期: '2026-01-05', 年利率: '3.1255', 还款方式: '等额本金' }),
    aLoan(wife, 'L3', { 状态: '已结清', 放款日期: '2026-03-05' }),
  ]);
  await handOver('housing-fund.repayments', [
    aRepayment('L1', 1, { 应还日期: '2024-12-20', 实还日期: '2025-01-03', 罚息: '50.00' }),
    aRepayment('L1', 10, { 应还日期: '2026-06-30', 罚息: '12.34' }),
    aRepayment('L1', 11, { 应还日期: '2026-07-30' }),
    aRepayment('L2', 1, { 应还日期: '2026-07-01', 实还日期: '2026-06-30' }),
    aRepayment('L2', 2, { 应还日期: '2026-07-01' }),
    aRepayment('L3', 1, { 应还日期: '2026-04-01' }),
  ]);
}, 60_000);
afterAll(async () => {
  await bff.stop();
  await database.stop();
});

test('accounts: the normal one first, then the newest; each with deposit and reconciliation', async () => {
  const query = `{ housingFund { balanceFen accounts {
    number status employerRate personRate monthlyDepositFen balanceFen ledgerBalanceFen inReconciliation
  } } }`;
  await expect(hers.ask(query)).resolves.toEqual({
    housingFund: {
      balanceFen: 3_000_000_700,
      accounts: [
        {
          number: '****0001',
          status: 'NORMAL',
          employerRate: 8,
          personRate: 7.5,
          monthlyDepositFen: 66_755 + 62_583,
          balanceFen: 3_000_000_000,
          ledgerBalanceFen: 2_999_999_999,
          inReconciliation: true,
        },
        expect.objectContaining({
          number: '****0003',
          status: 'CLOSED',
          ledgerBalanceFen: null,
          inReconciliation: false,
        }),
        expect.objectContaining({
          number: '****0002',
          status: 'SEALED',
          ledgerBalanceFen: 700,
          inReconciliation: false,
        }),
      ],
    },
  });
});

interface Accounts {
  readonly housingFund: { readonly accounts: readonly { readonly id: string }[] };
}
const accountId = async (api: Api): Promise<string> =>
  (await api.ask<Accounts>('{ housingFund { accounts { id } } }')).housingFund.accounts[0]?.id ?? '';

test('one account by its id; somebody else’s and none that exists look the same', async () => {
  const query = 'query($id: ID!) { housingFund { account(id: $id) { number } } }';
  await expect(hers.ask(query, { id: await accountId(hers) })).resolves.toEqual({
    housingFund: { account: { number: '****0001' } },
  });
  await expect(hers.ask(query, { id: await accountId(his) })).resolves.toEqual({ housingFund: { account: null } });
  await expect(hers.ask(query, { id: 'A0001' })).resolves.toEqual({ housingFund: { account: null } });
});

describe('the ledger', () => {
  const query = `query($id: ID!, $first: Int, $after: String) { housingFund { account(id: $id) {
    entries(first: $first, after: $after) { items { amountFen balanceFen } totalCount pageInfo { endCursor hasNextPage } }
  } } }`;
  interface Listed {
    readonly housingFund: {
      readonly account: {
        readonly entries: {
          readonly items: readonly { balanceFen: number }[];
          readonly totalCount: number;
          readonly pageInfo: { endCursor: string };
        };
      };
    };
  }

  test('is in the order that decides the last entry', async () => {
    const { housingFund } = await hers.ask<Listed>(query, { id: await accountId(hers) });
    expect(housingFund.account.entries.totalCount).toBe(3);
    expect(housingFund.account.entries.items.map(({ balanceFen }) => balanceFen)).toEqual([
      2_999_999_999, 3_000_000_000, 100_000,
    ]);
  });

  test('takes the cursors of this account alone', async () => {
    const { housingFund } = await hers.ask<Listed>(query, { id: await accountId(hers), first: 1 });
    const after = housingFund.account.entries.pageInfo.endCursor;
    await expect(hers.ask(query, { id: await accountId(hers), first: 1, after })).resolves.toMatchObject({
      housingFund: { account: { entries: { items: [{ balanceFen: 3_000_000_000 }] } } },
    });
    const refusal = await his.failure(query, { id: await accountId(his), after });
    expect(refusal.extensions).toMatchObject({ code: 'PAGE_CURSOR_INVALID', kind: 'invalid' });
  });
});

describe('deposits', () => {
  const query = 'query($months: Int) { housingFund { accounts { deposits(months: $months) { month amountFen } } } }';
  const first = async (months?: number | null) => {
    const answer = await hers.ask<{ housingFund: { accounts: { deposits: object[] }[] } }>(query, { months });
    return answer.housingFund.accounts[0]?.deposits;
  };

  test('end with the business day’s month', async () => {
    expect(await first(4)).toEqual([
      { month: '2026-04', amountFen: 77_500 },
      { month: '2026-05', amountFen: 0 },
      { month: '2026-06', amountFen: 155_000 },
      { month: '2026-07', amountFen: 0 },
    ]);
  });

  test('are of twelve months unless told otherwise', async () => {
    expect(await first()).toHaveLength(12);
    expect(await first(null)).toHaveLength(12);
    expect(await first(600)).toHaveLength(600);
  });

  test.each([0, -3, 601])('of %i months are refused', async (months) => {
    const one =
      'query($id: ID!, $months: Int) { housingFund { account(id: $id) { deposits(months: $months) { month } } } }';
    expect((await hers.failure(one, { id: await accountId(hers), months })).extensions).toMatchObject({
      code: 'INPUT_INVALID',
      field: 'months',
    });
  });
});

test('loans: next instalment, and what may be withdrawn, over the accounts of both', async () => {
  const query = `{ housingFund { loans {
    contractNumber kind annualRate method status nextInstalment { number dueOn amountFen overdue } withdrawal { openFromOn years { year maxFen } }
  } } }`;
  await expect(hers.ask(query)).resolves.toEqual({
    housingFund: {
      loans: [
        {
          contractNumber: '****',
          kind: 'COMMERCIAL',
          annualRate: 3.1255,
          method: 'EQUAL_PRINCIPAL',
          status: 'REPAYING',
          nextInstalment: { number: 2, dueOn: '2026-07-01', amountFen: 280_000, overdue: false },
          withdrawal: { openFromOn: '2027-01-01', years: [{ year: 2026, maxFen: 0 }] },
        },
        {
          contractNumber: '****',
          kind: 'FUND',
          annualRate: 3.1,
          method: 'EQUAL_INSTALMENT',
          status: 'REPAYING',
          nextInstalment: { number: 10, dueOn: '2026-06-30', amountFen: 281_234, overdue: true },
          withdrawal: { openFromOn: '2025-01-01', years: [{ year: 2025, maxFen: 280_000 - 60_000 }] },
        },
        expect.objectContaining({ status: 'SETTLED', nextInstalment: null }),
      ],
    },
  });
});
