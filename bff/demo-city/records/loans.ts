import { fen, type Fen } from '@city-services/shared/money/fen';
import { addDays, daysBetween, sameDayIn, type BusinessDate } from '@city-services/shared/time/businessDate';
import { addMonths, monthOf } from '@city-services/shared/time/businessMonth';
import type { Life, Loan } from '../life';
import { yuanText, type Office } from '../office';

/** The centre plans ahead this many instalments. */
const PLANNED = 3;
/** Penalty for every day late: half as much again as the loan's rate, of the principal that is late (rough, as a bank states it). */
const PENALTY_FACTOR = 1.5;

/** One instalment with what became of it. */
export interface Instalment {
  readonly number: number;
  readonly dueOn: BusinessDate;
  readonly repaidOn: BusinessDate | null;
  readonly principalFen: Fen;
  readonly interestFen: Fen;
  readonly penaltyFen: Fen;
}

/** A loan with its contract number and its instalments, as the centre's books have it. */
export interface BookedLoan {
  readonly contract: string;
  readonly loan: Loan;
  readonly instalments: readonly Instalment[];
  readonly outstandingFen: Fen;
}

/** Rounded to the fen: 等额本息 A = P·r(1+r)^n / ((1+r)^n − 1) (rules.md, section 8). */
function annuityFen(principalFen: number, monthlyRate: number, months: number): number {
  const growth = (1 + monthlyRate) ** months;
  return Math.round((principalFen * monthlyRate * growth) / (growth - 1));
}

const dueDay = (loan: Loan, number: number): BusinessDate => {
  const month = addMonths(monthOf(loan.lentOn), number);
  // Loans are lent up to the 28th, so that every month has the day.
  return `${month}-${loan.lentOn.slice(8, 10)}` as BusinessDate;
};

function penalty(loan: Loan, principalFen: number, daysLate: number): Fen {
  return fen(Math.round((principalFen * Number(loan.rate) * PENALTY_FACTOR * daysLate) / 100 / 365));
}

/** Every instalment up to the plan's end, oldest first. */
export function scheduleOf(loan: Loan, day: BusinessDate): Instalment[] {
  const rate = Number(loan.rate) / 1200;
  const fixed = annuityFen(loan.principalFen, rate, loan.termMonths);
  const dueCount = Array.from({ length: loan.termMonths }, (_, index) => dueDay(loan, index + 1)).filter(
    (due) => due < day,
  ).length;
  const repaidCount = loan.settled ? loan.termMonths : dueCount - (loan.overdueInstalments ?? 0);
  const instalments: Instalment[] = [];
  let left: number = loan.principalFen;
  for (let number = 1; number <= Math.min(loan.termMonths, Math.max(dueCount, repaidCount) + PLANNED); number += 1) {
    const interest = Math.round(left * rate);
    const usual = loan.method === '等额本息' ? fixed - interest : Math.floor(loan.principalFen / loan.termMonths);
    const principal = number === loan.termMonths ? left : Math.min(left, usual);
    const dueOn = dueDay(loan, number);
    const repaid = number <= repaidCount;
    const late = !repaid && dueOn < day ? daysBetween(dueOn, day) : 0;
    // A loan that was settled early got its last instalments on one day.
    const repaidOn = dueOn < day ? dueOn : addDays(day, -30);
    instalments.push({
      number,
      dueOn,
      repaidOn: repaid ? repaidOn : null,
      principalFen: fen(principal),
      interestFen: fen(loan.settled && dueOn > day ? 0 : interest),
      penaltyFen: penalty(loan, principal, late),
    });
    left -= principal;
  }
  return instalments;
}

/** Gives a citizen's loans their contract numbers and works their instalments out. */
export function bookLoans(life: Life, office: Office): BookedLoan[] {
  return (life.loans ?? []).map((loan) => {
    const instalments = scheduleOf(loan, office.day);
    const repaid = instalments.reduce((sum, one) => (one.repaidOn ? sum + one.principalFen : sum), 0);
    const contract = office.serials.next(loan.kind === '公积金贷款' ? 'GJJ3799' : 'SY3799', 8);
    return { contract, loan, instalments, outstandingFen: fen(loan.principalFen - repaid) };
  });
}

/** Principal and interest repaid in a calendar year. */
export const repaidIn = (booked: BookedLoan, year: number): number =>
  booked.instalments
    .filter((one) => one.repaidOn && Number(one.repaidOn.slice(0, 4)) === year)
    .reduce((sum, one) => sum + one.principalFen + one.interestFen, 0);

/** The first day on which a withdrawal for this loan may be asked for. */
export const withdrawalOpens = (loan: Loan): BusinessDate => {
  const year = Number(loan.lentOn.slice(0, 4)) + 1;
  return sameDayIn(year, `${year}-01-01` as BusinessDate);
};

/** The loan and its instalments. */
export function writeLoans(life: Life, office: Office, loans: readonly BookedLoan[]): void {
  for (const { contract, loan, instalments, outstandingFen } of loans) {
    const standing = (loan.overdueInstalments ?? 0) > 0 ? '逾期' : '正常还款';
    office.target.write('housing-fund.loans', {
      合同编号: contract,
      借款人证件号码: life.idNumber,
      贷款类型: loan.kind,
      贷款金额: yuanText(loan.principalFen),
      年利率: loan.rate,
      期限: String(loan.termMonths),
      还款方式: loan.method,
      放款日期: loan.lentOn,
      贷款余额: yuanText(outstandingFen),
      状态: loan.settled ? '已结清' : standing,
    });
    for (const one of instalments) {
      office.target.write('housing-fund.repayments', {
        合同编号: contract,
        期次: String(one.number),
        应还日期: one.dueOn,
        实还日期: one.repaidOn ?? '',
        应还本金: yuanText(one.principalFen),
        应还利息: yuanText(one.interestFen),
        罚息: yuanText(one.penaltyFen),
      });
    }
  }
}
