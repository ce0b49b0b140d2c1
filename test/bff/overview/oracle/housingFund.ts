import type { Row } from '../../../support/departments';
import { day, descending, fen, month, monthOrNull, monthsSince0, monthText, sum } from './reading';

export interface HousingFundRows {
  readonly accounts: readonly Row[];
  readonly loans: readonly Row[];
  /** Of the whole city. */
  readonly ledger: readonly Row[];
  readonly repayments: readonly Row[];
}

const ACCOUNTS: Readonly<Record<string, string>> = { 正常: 'NORMAL', 封存: 'SEALED', 销户: 'CLOSED' };
const ENTRIES: Readonly<Record<string, string>> = {
  汇缴: 'DEPOSIT',
  补缴: 'BACK_PAYMENT',
  提取: 'WITHDRAWAL',
  结息: 'INTEREST',
  转入: 'TRANSFER_IN',
  转出: 'TRANSFER_OUT',
  冲正: 'REVERSAL',
};
const LOANS: Readonly<Record<string, string>> = { 正常还款: 'REPAYING', 逾期: 'OVERDUE', 已结清: 'SETTLED' };

const text = (row: Row, column: string): string => row[column] ?? '';

/** Base × percent, half up, in whole numbers: the percent with two decimals as hundredths. */
function part(baseFen: number, percent: string): number {
  const hundredths = BigInt(fen(percent));
  return Number((BigInt(baseFen) * hundredths * 2n + 10_000n) / 20_000n);
}

const monthlyDeposit = (row: Row): number =>
  part(fen(text(row, '缴存基数')), text(row, '单位缴存比例')) +
  part(fen(text(row, '缴存基数')), text(row, '个人缴存比例'));

function entriesOf(account: Row, ledger: readonly Row[]): Row[] {
  const key = (row: Row) => `${day(text(row, '记账日期'))}${text(row, '流水号')}`;
  return ledger.filter((row) => row['个人账号'] === account['个人账号']).sort((a, b) => descending(key(a), key(b)));
}

function depositsOf(entries: readonly Row[], today: string) {
  const last = monthsSince0(today);
  return Array.from({ length: 24 }, (_, index) => {
    const one = monthText(last - 23 + index);
    const came = entries.filter(
      (row) => ['汇缴', '补缴'].includes(text(row, '业务类型')) && monthOrNull(row['所属年月']) === one,
    );
    return { month: one, amountFen: sum(came.map((row) => fen(text(row, '发生额')))) };
  });
}

function accountOf(row: Row, ledger: readonly Row[], today: string) {
  const entries = entriesOf(row, ledger);
  const ledgerBalanceFen = entries[0] ? fen(text(entries[0], '余额')) : null;
  const balanceFen = fen(text(row, '账户余额'));
  const items = entries.map((entry) => ({
    type: ENTRIES[text(entry, '业务类型')],
    bookedOn: day(text(entry, '记账日期')),
    month: monthOrNull(entry['所属年月']),
    amountFen: fen(text(entry, '发生额')),
    balanceFen: fen(text(entry, '余额')),
  }));
  return {
    number: `****${text(row, '个人账号').slice(-4)}`,
    employer: row['单位名称'],
    status: ACCOUNTS[text(row, '账户状态')],
    openedOn: day(text(row, '开户日期')),
    baseFen: fen(text(row, '缴存基数')),
    employerRate: Number(row['单位缴存比例']),
    personRate: Number(row['个人缴存比例']),
    monthlyDepositFen: monthlyDeposit(row),
    balanceFen,
    ledgerBalanceFen,
    inReconciliation: ledgerBalanceFen !== null && ledgerBalanceFen !== balanceFen,
    paidUntilMonth: monthOrNull(row['缴至年月']),
    deposits: depositsOf(entries, today),
    entries: { items: items.slice(0, 100), totalCount: items.length },
  };
}

const principalAndInterest = (row: Row): number => fen(text(row, '应还本金')) + fen(text(row, '应还利息'));

function withdrawalOf(loan: Row, rows: HousingFundRows, today: string) {
  const repaid = rows.repayments.filter((row) => row['合同编号'] === loan['合同编号'] && row['实还日期']);
  const withdrawn = rows.ledger
    .filter((row) => row['合同编号'] === loan['合同编号'] && ['提取', '冲正'].includes(text(row, '业务类型')))
    .map((row) => fen(text(row, '发生额')));
  const left = sum(repaid.map(principalAndInterest)) + sum(withdrawn);
  const balance = sum(
    rows.accounts.filter((row) => row['账户状态'] !== '销户').map((row) => fen(text(row, '账户余额'))),
  );
  const openFromOn = `${Number(day(text(loan, '放款日期')).slice(0, 4)) + 1}-01-01`;
  const yearOf = (row: Row) => Number(day(text(row, '实还日期')).slice(0, 4));
  const years = [...new Set(repaid.map(yearOf))].sort((a, b) => a - b);
  return {
    openFromOn,
    years: years.map((year) => {
      const ofYear = sum(repaid.filter((row) => yearOf(row) === year).map(principalAndInterest));
      return { year, maxFen: today < openFromOn ? 0 : Math.max(0, Math.min(ofYear, left, balance)) };
    }),
  };
}

function openOf(loan: Row, rows: HousingFundRows, today: string) {
  if (loan['状态'] === '已结清') return [];
  return rows.repayments
    .filter((row) => row['合同编号'] === loan['合同编号'] && !row['实还日期'])
    .sort((a, b) => Number(a['期次']) - Number(b['期次']))
    .map((row) => ({
      number: Number(row['期次']),
      dueOn: day(text(row, '应还日期')),
      principalFen: fen(text(row, '应还本金')),
      interestFen: fen(text(row, '应还利息')),
      penaltyFen: fen(text(row, '罚息')),
      amountFen: principalAndInterest(row) + fen(text(row, '罚息')),
      overdue: day(text(row, '应还日期')) < today,
    }));
}

export function housingFundOf(rows: HousingFundRows, today: string) {
  const order = (row: Row) => `${row['账户状态'] === '正常' ? 1 : 0}${day(text(row, '开户日期'))}`;
  const sorted = [...rows.accounts].sort((a, b) => descending(order(a), order(b)));
  const accounts = sorted.map((row) => accountOf(row, rows.ledger, today));
  const balanceFen = sum(accounts.filter(({ status }) => status !== 'CLOSED').map((one) => one.balanceFen));
  const open = rows.loans.flatMap((loan) => openOf(loan, rows, today));
  const months = rows.accounts.flatMap((row) => (row['缴至年月'] ? month(row['缴至年月']) : [])).sort();
  return {
    summary: {
      recordCount: rows.accounts.length + rows.loans.length,
      balanceFen,
      monthlyDepositFen: sum(accounts.filter(({ status }) => status === 'NORMAL').map((one) => one.monthlyDepositFen)),
      paidUntilMonth: months.at(-1) ?? null,
    },
    overdue: open.filter(({ overdue }) => overdue),
    page: {
      balanceFen,
      accounts,
      loans: rows.loans
        .map((loan) => ({
          contractNumber: `****${text(loan, '合同编号').slice(-4)}`,
          kind: loan['贷款类型'] === '公积金贷款' ? 'FUND' : 'COMMERCIAL',
          principalFen: fen(text(loan, '贷款金额')),
          annualRate: Number(loan['年利率']),
          termMonths: Number(loan['期限']),
          method: loan['还款方式'] === '等额本息' ? 'EQUAL_INSTALMENT' : 'EQUAL_PRINCIPAL',
          lentOn: day(text(loan, '放款日期')),
          outstandingFen: fen(text(loan, '贷款余额')),
          status: LOANS[text(loan, '状态')],
          nextInstalment: openOf(loan, rows, today)[0] ?? null,
          withdrawal: withdrawalOf(loan, rows, today),
        }))
        .sort((a, b) => descending(a.contractNumber + a.lentOn, b.contractNumber + b.lentOn)),
    },
  };
}
