import { fen, percentOfFen, type Fen } from '@city-services/shared/money/fen';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import {
  addMonths,
  businessMonth,
  monthIndex,
  monthOf,
  monthsFrom,
  type BusinessMonth,
} from '@city-services/shared/time/businessMonth';
import type { Job, Life, ResidentsScheme, Trouble } from '../life';
import { yuanText, type Office } from '../office';
import { CITY_CODE } from '../words/places';

interface Rates {
  readonly name: string;
  /** Percent × 10,000. */
  readonly employerE4: number;
  readonly personE4: number;
}

/** Pension 16 % and 8 %, medical 7 % and 2 %, unemployment 0.5 % each, injury and maternity by the employer alone (rules.md, section 7). */
const RATES: Readonly<Record<string, Rates>> = {
  110: { name: '企业职工基本养老保险', employerE4: 160_000, personE4: 80_000 },
  120: { name: '机关事业单位养老保险', employerE4: 160_000, personE4: 80_000 },
  210: { name: '失业保险', employerE4: 5_000, personE4: 5_000 },
  310: { name: '职工基本医疗保险', employerE4: 70_000, personE4: 20_000 },
  410: { name: '工伤保险', employerE4: 4_000, personE4: 0 },
  510: { name: '生育保险', employerE4: 8_000, personE4: 0 },
};
const SCHEME_NAMES = { 170: '城乡居民基本养老保险', 390: '城乡居民基本医疗保险' } as const;
/** Withheld from the pension for the serious-illness fund, monthly. */
const RETIREE_MEDICAL_FEN = fen(1_000);

/** 60 % and 300 % of the average wage of the invented province. */
const BASE_FLOOR_FEN = fen(440_000);
const BASE_CEILING_FEN = fen(2_460_000);

/** The contribution base of a month: grows by 4 % every July, whole yuan, between floor and ceiling. */
export function baseIn(job: Job, month: BusinessMonth): Fen {
  const julys = Math.max(0, Math.floor((monthIndex(month) - 6) / 12) - Math.floor((monthIndex(job.from) - 6) / 12));
  const grown = Math.round((job.wageFen * 1.04 ** julys) / 100) * 100;
  return fen(Math.min(BASE_CEILING_FEN, Math.max(BASE_FLOOR_FEN, grown)));
}

/** Months of a job that are over on the business day: the current month is not yet billed. */
export function monthsOf(job: Job, day: BusinessDate): BusinessMonth[] {
  const closed = addMonths(monthOf(day), -1);
  return monthsFrom(job.from, job.until && job.until < closed ? job.until : closed);
}

interface Booking {
  readonly code: string;
  readonly month: BusinessMonth;
  readonly type: '正常应缴' | '补缴' | '退收';
  readonly baseFen: Fen;
  readonly employerFen: Fen;
  readonly personFen: Fen;
  readonly paidOn: BusinessDate | null;
}

function writeContribution(life: Life, office: Office, booking: Booking): void {
  office.target.write('social-security.contributions', {
    证件号码: life.idNumber,
    险种: RATES[booking.code]?.name ?? booking.code,
    费款所属期: booking.month.replace('-', ''),
    缴费类型: booking.type,
    缴费基数: yuanText(booking.baseFen),
    单位缴费: yuanText(booking.employerFen),
    个人缴费: yuanText(booking.personFen),
    到账日期: booking.paidOn ?? '',
  });
}

const dayIn = (month: BusinessMonth, day: number): BusinessDate =>
  `${month}-${String(day).padStart(2, '0')}` as BusinessDate;

function bookMonth(
  life: Life,
  office: Office,
  job: Job,
  of: { code: string; month: BusinessMonth; payDay: number },
): void {
  const { code, month } = of;
  const rates = RATES[code];
  if (!rates) return;
  const baseFen = baseIn(job, month);
  const employerFen = percentOfFen(baseFen, rates.employerE4);
  const personFen = percentOfFen(baseFen, rates.personE4);
  const trouble: Trouble | undefined = job.troubles?.find((one) => one.month === month);
  const regular: Booking = {
    code,
    month,
    type: '正常应缴',
    baseFen,
    employerFen,
    personFen,
    paidOn: dayIn(month, of.payDay),
  };
  if (trouble?.kind === 'backPayment')
    return writeContribution(life, office, { ...regular, type: '补缴', paidOn: trouble.paidOn });
  writeContribution(life, office, trouble?.kind === 'unpaid' ? { ...regular, paidOn: null } : regular);
  if (trouble?.kind !== 'refund') return;
  const back = (amount: Fen): Fen => fen(-percentOfFen(amount, trouble.sharePercent * 10_000));
  const refund = { employerFen: back(employerFen), personFen: back(personFen), paidOn: trouble.paidOn };
  if (refund.employerFen !== 0 || refund.personFen !== 0)
    writeContribution(life, office, { ...regular, ...refund, type: '退收' });
}

function writeEnrolment(
  life: Life,
  office: Office,
  of: { name: string; status: string; on: BusinessDate; employer: string },
): void {
  office.target.write('social-security.enrolments', {
    证件号码: life.idNumber,
    险种: of.name,
    参保状态: of.status,
    参保日期: of.on,
    参保单位: of.employer,
    参保地: CITY_CODE,
  });
}

const insurancesOf = (job: Job): readonly string[] => [job.scheme, '210', '310', '410', '510'];

/** Enrolments of an employee: one an insurance, of the latest job that had it. */
function writeEmployeeEnrolments(life: Life, office: Office, jobs: readonly Job[]): void {
  const codes = [...new Set(jobs.flatMap(insurancesOf))].sort();
  for (const code of codes) {
    const having = jobs.filter((job) => insurancesOf(job).includes(code));
    const first = having[0];
    const last = having.at(-1);
    if (!first || !last) continue;
    const staysInsured = life.retiredFrom !== undefined && code === '310';
    const ended = life.retiredFrom ? '终止参保' : '暂停参保';
    const current = last === jobs.at(-1) && last.until === null;
    writeEnrolment(life, office, {
      // Half of the departments' systems write the code, the others the name.
      name: office.random.chance(0.5) ? code : (RATES[code]?.name ?? code),
      status: current || staysInsured ? '正常参保' : ended,
      on: dayIn(first.from, 1),
      employer: current ? last.employer : '',
    });
  }
}

function writeRetireeMedical(life: Life, office: Office, jobs: readonly Job[]): void {
  const last = jobs.at(-1);
  if (!life.retiredFrom || !last) return;
  for (const month of monthsFrom(life.retiredFrom, addMonths(monthOf(office.day), -1))) {
    const baseFen = baseIn(last, last.until ?? month);
    const amounts = { employerFen: fen(0), personFen: RETIREE_MEDICAL_FEN };
    writeContribution(life, office, {
      code: '310',
      month,
      type: '正常应缴',
      baseFen,
      ...amounts,
      paidOn: dayIn(month, 10),
    });
  }
}

function writeScheme(life: Life, office: Office, scheme: ResidentsScheme): void {
  writeEnrolment(life, office, {
    name: SCHEME_NAMES[scheme.code],
    status: scheme.untilYear === null ? '正常参保' : '终止参保',
    on: dayIn(businessMonth(`${scheme.fromYear}-01`), 1),
    employer: '',
  });
  const thisYear = Number(office.day.slice(0, 4));
  for (let year = scheme.fromYear; year <= Math.min(thisYear, scheme.untilYear ?? thisYear); year += 1) {
    // 390 is paid in the autumn before the year it covers; 170 in June of the year.
    const month = businessMonth(scheme.code === '390' ? `${year}-01` : `${year}-06`);
    const paidOn = (scheme.code === '390' ? `${year - 1}-11-20` : `${year}-06-18`) as BusinessDate;
    if (paidOn > office.day) continue;
    const amounts = { baseFen: scheme.yearlyFen, employerFen: fen(0), personFen: scheme.yearlyFen };
    writeContribution(life, office, { code: scheme.code, month, type: '正常应缴', ...amounts, paidOn });
  }
}

/** Enrolments and contributions of one citizen. */
export function writeSocialSecurity(life: Life, office: Office): void {
  const jobs = life.jobs ?? [];
  writeEmployeeEnrolments(life, office, jobs);
  for (const job of jobs) {
    const payDay = office.random.int(8, 22);
    for (const month of monthsOf(job, office.day)) {
      for (const code of insurancesOf(job)) bookMonth(life, office, job, { code, month, payDay });
    }
  }
  writeRetireeMedical(life, office, jobs);
  for (const scheme of life.schemes ?? []) writeScheme(life, office, scheme);
}
