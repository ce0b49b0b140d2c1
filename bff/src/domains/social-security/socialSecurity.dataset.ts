import { defineDataSet, Fault, keyed, optional, required, type DataSet } from '../../kernel/dataset';
import {
  code,
  codeLike,
  day,
  idNumber,
  instant,
  money,
  moneyNotNegative,
  month,
  oneOf,
  text,
} from '../../kernel/notations';
import type { ContributionType } from './contribution.entity';
import type { EnrolmentStatus, InsuranceCode } from './enrolment.entity';
import type { MedicalEntryType } from './medicalEntry.entity';

/** 险种, by name or by code. */
const insurance = oneOf<InsuranceCode>({
  企业职工基本养老保险: '110',
  机关事业单位养老保险: '120',
  城乡居民基本养老保险: '170',
  失业保险: '210',
  职工基本医疗保险: '310',
  城乡居民基本医疗保险: '390',
  工伤保险: '410',
  生育保险: '510',
  110: '110',
  120: '120',
  170: '170',
  210: '210',
  310: '310',
  390: '390',
  410: '410',
  510: '510',
});

/** 参保信息. */
const enrolments = defineDataSet({
  name: 'social-security.enrolments',
  collection: 'enrolments',
  columns: {
    证件号码: keyed(idNumber),
    险种: keyed(insurance),
    参保状态: required(oneOf<EnrolmentStatus>({ 正常参保: 'ACTIVE', 暂停参保: 'SUSPENDED', 终止参保: 'ENDED' })),
    参保日期: required(day),
    参保单位: optional(text),
    参保地: required(codeLike(/^\d{6}$/, '参保地应为 6 位区划代码')),
  },
  fields: (row, keys) => ({
    personKey: keys.personKey(row.证件号码),
    insurance: row.险种,
    status: row.参保状态,
    enrolledOn: row.参保日期,
    employer: row.参保单位,
    regionCode: row.参保地,
  }),
});

interface Amounts {
  readonly 缴费类型: ContributionType;
  readonly 单位缴费: number;
  readonly 个人缴费: number;
}

/** 正常应缴 and 补缴 are not negative; 退收 is negative or zero, and not both are zero. */
function contributionFault({ 缴费类型: type, 单位缴费: employer, 个人缴费: person }: Amounts): Fault | null {
  if (type !== 'REFUND') {
    if (employer < 0) return new Fault('正常应缴和补缴的金额不能为负', '单位缴费');
    return person < 0 ? new Fault('正常应缴和补缴的金额不能为负', '个人缴费') : null;
  }
  if (employer > 0) return new Fault('退收的金额应为负数或零', '单位缴费');
  if (person > 0) return new Fault('退收的金额应为负数或零', '个人缴费');
  return employer === 0 && person === 0 ? new Fault('退收的单位缴费和个人缴费不能都为零', '单位缴费') : null;
}

/** 缴费明细. */
const contributions = defineDataSet({
  name: 'social-security.contributions',
  collection: 'contributions',
  columns: {
    证件号码: keyed(idNumber),
    险种: keyed(insurance),
    费款所属期: keyed(month),
    缴费类型: keyed(oneOf<ContributionType>({ 正常应缴: 'REGULAR', 补缴: 'BACK_PAYMENT', 退收: 'REFUND' })),
    缴费基数: required(moneyNotNegative),
    单位缴费: required(money),
    个人缴费: required(money),
    到账日期: optional(day),
  },
  check: contributionFault,
  fields: (row, keys) => ({
    personKey: keys.personKey(row.证件号码),
    insurance: row.险种,
    month: row.费款所属期,
    type: row.缴费类型,
    baseFen: row.缴费基数,
    employerFen: row.单位缴费,
    personFen: row.个人缴费,
    paidOn: row.到账日期,
  }),
});

function medicalFault(row: { readonly 类型: MedicalEntryType; readonly 金额: number }): Fault | null {
  if (row.金额 === 0) return new Fault('金额不能为零', '金额');
  if (row.类型 === 'EXPENSE' && row.金额 > 0) return new Fault('支出的金额应为负数', '金额');
  const income = row.类型 === 'CREDIT' || row.类型 === 'INTEREST';
  return income && row.金额 < 0 ? new Fault('划入和结息的金额应为正数', '金额') : null;
}

/** 医保个人账户收支. */
const medicalLedger = defineDataSet({
  name: 'social-security.medical-ledger',
  collection: 'medicalEntries',
  columns: {
    流水号: keyed(code()),
    证件号码: required(idNumber),
    发生时间: required(instant),
    类型: required(oneOf<MedicalEntryType>({ 划入: 'CREDIT', 结息: 'INTEREST', 支出: 'EXPENSE', 冲正: 'REVERSAL' })),
    金额: required(money),
    机构名称: optional(text),
  },
  check: medicalFault,
  fields: (row, keys) => ({
    serial: row.流水号,
    personKey: keys.personKey(row.证件号码),
    occurredAt: row.发生时间,
    type: row.类型,
    amountFen: row.金额,
    institution: row.机构名称,
  }),
});

export const socialSecurityDataSets: readonly DataSet[] = [enrolments, contributions, medicalLedger];
