import type { Row } from '../../../support/departments';
import {
  day,
  dayOrNull,
  descending,
  fen,
  insuranceCode,
  instant,
  month,
  monthsSince0,
  monthText,
  sum,
} from './reading';

/** The rows of one person. */
export interface SocialSecurityRows {
  readonly enrolments: readonly Row[];
  readonly contributions: readonly Row[];
  readonly medical: readonly Row[];
}

const TYPES: Readonly<Record<string, string>> = { 正常应缴: 'REGULAR', 补缴: 'BACK_PAYMENT', 退收: 'REFUND' };
const STATUSES: Readonly<Record<string, string>> = { 正常参保: 'ACTIVE', 暂停参保: 'SUSPENDED', 终止参保: 'ENDED' };
const ENTRIES: Readonly<Record<string, string>> = {
  划入: 'CREDIT',
  支出: 'EXPENSE',
  结息: 'INTEREST',
  冲正: 'REVERSAL',
};

const paidFen = (row: Row): number => fen(row['单位缴费'] ?? '') + fen(row['个人缴费'] ?? '');

function insurance(enrolment: Row, rows: readonly Row[], today: string) {
  const code = insuranceCode(enrolment['险种'] ?? '');
  const own = rows.filter((row) => insuranceCode(row['险种'] ?? '') === code);
  const months = [...new Set(own.map((row) => month(row['费款所属期'] ?? '')))].sort();
  const of = (which: string) => own.filter((row) => month(row['费款所属期'] ?? '') === which);
  const contributed = months.filter(
    (one) =>
      sum(
        of(one)
          .filter((row) => row['到账日期'])
          .map(paidFen),
      ) > 0,
  );
  const current = today.slice(0, 7);
  const arrears = months.filter(
    (one) =>
      one < current &&
      !contributed.includes(one) &&
      of(one).some((row) => !row['到账日期'] && row['缴费类型'] !== '退收'),
  );
  const gaps: string[] = [];
  const first = contributed[0];
  const last = contributed.at(-1);
  if (first && last && code !== '170' && code !== '390') {
    const before = monthsSince0(current) - 1;
    const active = enrolment['参保状态'] === '正常参保';
    const end = active ? Math.max(before, monthsSince0(last)) : monthsSince0(last);
    for (let index = monthsSince0(first); index <= end; index += 1) {
      if (!contributed.includes(monthText(index))) gaps.push(monthText(index));
    }
  }
  return { code, own, contributed, gaps, arrears, status: STATUSES[enrolment['参保状态'] ?? ''], enrolment };
}

type InsuranceExpectation = ReturnType<typeof insurance>;

function yearsOf({ contributed, gaps, arrears, own }: InsuranceExpectation, today: string) {
  const first = contributed[0];
  if (!first) return [];
  const years = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(today.slice(0, 4)); year += 1) {
    const months = Array.from({ length: 12 }, (_, index) => {
      const one = `${year}-${String(index + 1).padStart(2, '0')}`;
      if (contributed.includes(one)) return 'CONTRIBUTED';
      if (arrears.includes(one)) return 'ARREARS';
      if (gaps.includes(one)) return 'GAP';
      return one >= today.slice(0, 7) ? 'FUTURE' : 'NOT_COVERED';
    });
    const paid = own.filter((row) => row['到账日期'] && month(row['费款所属期'] ?? '').startsWith(`${year}-`));
    const total = (column: string) => sum(paid.map((row) => fen(row[column] ?? '')));
    years.push({ year, months, employerFen: total('单位缴费'), personFen: total('个人缴费') });
  }
  return years;
}

function contributionsOf(own: readonly Row[]) {
  const order = ['退收', '补缴', '正常应缴'];
  const key = (row: Row) => `${month(row['费款所属期'] ?? '')}${order.indexOf(row['缴费类型'] ?? '')}`;
  const items = [...own]
    .sort((a, b) => descending(key(a), key(b)))
    .map((row) => ({
      month: month(row['费款所属期'] ?? ''),
      type: TYPES[row['缴费类型'] ?? ''],
      baseFen: fen(row['缴费基数'] ?? ''),
      employerFen: fen(row['单位缴费'] ?? ''),
      personFen: fen(row['个人缴费'] ?? ''),
      paidOn: dayOrNull(row['到账日期']),
    }));
  return { items: items.slice(0, 100), totalCount: items.length };
}

function medicalOf({ enrolments, medical }: SocialSecurityRows) {
  const codes = enrolments.map((row) => insuranceCode(row['险种'] ?? ''));
  if (medical.length === 0 && !codes.includes('310') && !codes.includes('390')) return null;
  const key = (row: Row) => instant(row['发生时间'] ?? '') + (row['流水号'] ?? '');
  const items = [...medical]
    .sort((a, b) => descending(key(a), key(b)))
    .map((row) => ({
      type: ENTRIES[row['类型'] ?? ''],
      amountFen: fen(row['金额'] ?? ''),
      occurredAt: instant(row['发生时间'] ?? ''),
      institution: row['机构名称'] || null,
    }));
  const entries = { items: items.slice(0, 100), totalCount: items.length };
  return { balanceFen: sum(items.map(({ amountFen }) => amountFen)), entries };
}

export function socialSecurityOf(rows: SocialSecurityRows, today: string) {
  const insurances = rows.enrolments
    .map((enrolment) => insurance(enrolment, rows.contributions, today))
    .sort((a, b) => Number(a.code) - Number(b.code));
  const medicalAccount = medicalOf(rows);
  const pensions = insurances.filter(({ code }) => code === '110' || code === '120');
  const active = pensions.filter(({ status }) => status === 'ACTIVE');
  const latest = (all: InsuranceExpectation[]) =>
    [...all].sort((a, b) => descending(a.contributed.at(-1) ?? '', b.contributed.at(-1) ?? ''))[0];
  const leading = latest(active.length > 0 ? active : pensions);
  const pensionMonths = insurances
    .filter(({ code }) => ['110', '120', '170'].includes(code))
    .flatMap(({ contributed }) => contributed);
  const from = monthText(monthsSince0(today.slice(0, 7)) - 24);
  const missing = insurances
    .flatMap(({ gaps, arrears }) => [...gaps, ...arrears])
    .filter((one) => one >= from && one < today.slice(0, 7));
  return {
    summary: {
      recordCount: insurances.length,
      insuranceCount: insurances.filter(({ status }) => status === 'ACTIVE').length,
      pensionMonths: new Set(pensionMonths).size,
      medicalBalanceFen: medicalAccount?.balanceFen ?? 0,
      gapMonthCount: leading?.gaps.length ?? 0,
    },
    missingMonths: new Set(missing).size,
    page: {
      insurances: insurances.map((one) => ({
        code: one.code,
        status: one.status,
        enrolledOn: day(one.enrolment['参保日期'] ?? ''),
        employer: one.enrolment['参保单位'] || null,
        regionCode: one.enrolment['参保地'],
        monthsContributed: one.contributed.length,
        firstMonth: one.contributed[0] ?? null,
        lastMonth: one.contributed.at(-1) ?? null,
        gapMonths: one.gaps,
        arrearMonths: one.arrears,
        years: yearsOf(one, today),
        contributions: contributionsOf(one.own),
      })),
      medicalAccount,
    },
  };
}
