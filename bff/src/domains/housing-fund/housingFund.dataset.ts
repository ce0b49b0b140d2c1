import { defineDataSet, Fault, keyed, optional, required, type DataSet } from '../../kernel/dataset';
import {
  code,
  day,
  idNumber,
  money,
  moneyNotNegative,
  month,
  oneOf,
  percentE4,
  text,
  wholeNumber,
} from '../../kernel/notations';
import type { FundAccountStatus } from './fundAccount.entity';
import type { FundEntryType } from './fundEntry.entity';
import type { FundLoanKind, FundLoanStatus, RepaymentMethod } from './fundLoan.entity';

const accountNumber = code('account');
const contractNumber = code('account');
const depositRate = percentE4({ decimals: 2, least: 5, most: 12 });

/** 公积金账户. */
const accounts = defineDataSet({
  name: 'housing-fund.accounts',
  collection: 'fundAccounts',
  columns: {
    个人账号: keyed(accountNumber),
    证件号码: required(idNumber),
    单位名称: required(text),
    开户日期: required(day),
    缴存基数: required(moneyNotNegative),
    单位缴存比例: required(depositRate),
    个人缴存比例: required(depositRate),
    账户余额: required(moneyNotNegative),
    缴至年月: optional(month),
    账户状态: required(oneOf<FundAccountStatus>({ 正常: 'NORMAL', 封存: 'SEALED', 销户: 'CLOSED' })),
  },
  fields: (row, keys) => ({
    personKey: keys.personKey(row.证件号码),
    accountKey: keys.lookupKey('fund-account', row.个人账号),
    number: keys.seal(row.个人账号),
    employer: row.单位名称,
    openedOn: row.开户日期,
    baseFen: row.缴存基数,
    employerRateE4: row.单位缴存比例,
    personRateE4: row.个人缴存比例,
    balanceFen: row.账户余额,
    paidUntilMonth: row.缴至年月,
    status: row.账户状态,
  }),
});

const INCOME: ReadonlySet<FundEntryType> = new Set(['DEPOSIT', 'BACK_PAYMENT', 'INTEREST', 'TRANSFER_IN']);
const OUTGO: ReadonlySet<FundEntryType> = new Set(['WITHDRAWAL', 'TRANSFER_OUT']);

function entryFault(row: { readonly 业务类型: FundEntryType; readonly 发生额: number }): Fault | null {
  if (row.发生额 === 0) return new Fault('发生额不能为零', '发生额');
  if (INCOME.has(row.业务类型) && row.发生额 < 0) return new Fault('汇缴、补缴、结息、转入的发生额应为正数', '发生额');
  return OUTGO.has(row.业务类型) && row.发生额 > 0 ? new Fault('提取和转出的发生额应为负数', '发生额') : null;
}

/** 公积金明细. */
const ledger = defineDataSet({
  name: 'housing-fund.ledger',
  collection: 'fundEntries',
  columns: {
    流水号: keyed(code()),
    个人账号: required(accountNumber),
    记账日期: required(day),
    业务类型: required(
      oneOf<FundEntryType>({
        汇缴: 'DEPOSIT',
        补缴: 'BACK_PAYMENT',
        结息: 'INTEREST',
        转入: 'TRANSFER_IN',
        提取: 'WITHDRAWAL',
        转出: 'TRANSFER_OUT',
        冲正: 'REVERSAL',
      }),
    ),
    所属年月: optional(month),
    合同编号: optional(contractNumber),
    发生额: required(money),
    余额: required(money),
  },
  check: entryFault,
  fields: (row, keys) => ({
    serial: row.流水号,
    accountKey: keys.lookupKey('fund-account', row.个人账号),
    bookedOn: row.记账日期,
    type: row.业务类型,
    month: row.所属年月,
    contractKey: row.合同编号 === null ? null : keys.lookupKey('loan-contract', row.合同编号),
    amountFen: row.发生额,
    balanceFen: row.余额,
  }),
});

/** 公积金贷款. */
const loans = defineDataSet({
  name: 'housing-fund.loans',
  collection: 'fundLoans',
  columns: {
    合同编号: keyed(contractNumber),
    借款人证件号码: required(idNumber),
    贷款类型: required(oneOf<FundLoanKind>({ 公积金贷款: 'FUND', 商业贷款: 'COMMERCIAL' })),
    贷款金额: required(money),
    年利率: required(percentE4({ decimals: 4 })),
    期限: required(wholeNumber(0)),
    还款方式: required(oneOf<RepaymentMethod>({ 等额本息: 'EQUAL_INSTALMENT', 等额本金: 'EQUAL_PRINCIPAL' })),
    放款日期: required(day),
    贷款余额: required(money),
    状态: required(oneOf<FundLoanStatus>({ 正常还款: 'REPAYING', 逾期: 'OVERDUE', 已结清: 'SETTLED' })),
  },
  fields: (row, keys) => ({
    personKey: keys.personKey(row.借款人证件号码),
    contractKey: keys.lookupKey('loan-contract', row.合同编号),
    contractNumber: keys.seal(row.合同编号),
    kind: row.贷款类型,
    principalFen: row.贷款金额,
    annualRateE4: row.年利率,
    termMonths: row.期限,
    method: row.还款方式,
    lentOn: row.放款日期,
    outstandingFen: row.贷款余额,
    status: row.状态,
  }),
});

/** 公积金还款. */
const repayments = defineDataSet({
  name: 'housing-fund.repayments',
  collection: 'fundRepayments',
  columns: {
    合同编号: keyed(contractNumber),
    期次: keyed(wholeNumber(1)),
    应还日期: required(day),
    实还日期: optional(day),
    应还本金: required(money),
    应还利息: required(money),
    罚息: required(money),
  },
  fields: (row, keys) => ({
    contractKey: keys.lookupKey('loan-contract', row.合同编号),
    number: row.期次,
    dueOn: row.应还日期,
    repaidOn: row.实还日期,
    principalFen: row.应还本金,
    interestFen: row.应还利息,
    penaltyFen: row.罚息,
  }),
});

export const housingFundDataSets: readonly DataSet[] = [accounts, ledger, loans, repayments];
