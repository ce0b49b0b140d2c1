import { addFen, fen, percentOfFen, ZERO_FEN, type Fen } from '@city-services/shared/money/fen';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { addMonths, monthOf, monthsFrom, type BusinessMonth } from '@city-services/shared/time/businessMonth';
import type { FundAccount, Life } from '../life';
import { yuanText, type Office } from '../office';
import { bookLoans, repaidIn, withdrawalOpens, writeLoans, type BookedLoan } from './loans';

/** One-year deposit rate, settled on 30 June (rules.md, section 8). */
const INTEREST = 0.015;
/** What stays in the account when somebody withdraws for a loan. */
const KEPT_FEN = fen(10_000);

interface Entry {
  readonly on: BusinessDate;
  readonly type: '汇缴' | '补缴' | '结息' | '转入' | '提取' | '转出' | '冲正';
  readonly amountFen: Fen;
  readonly month?: BusinessMonth;
  readonly contract?: string;
}

interface Book {
  readonly number: string;
  readonly account: FundAccount;
  readonly office: Office;
  readonly loan: BookedLoan | undefined;
  balanceFen: Fen;
}

const dayIn = (month: BusinessMonth, day: number): BusinessDate =>
  `${month}-${String(day).padStart(2, '0')}` as BusinessDate;

const ratePercentE4 = (percent: string): number => Math.round(Number(percent) * 10_000);

const monthlyDeposit = ({ baseFen, employerRate, personRate }: FundAccount): Fen =>
  addFen(percentOfFen(baseFen, ratePercentE4(employerRate)), percentOfFen(baseFen, ratePercentE4(personRate)));

function enter(book: Book, entry: Entry): void {
  if (entry.on > book.office.day || entry.on < book.account.openedOn || entry.amountFen === 0) return;
  book.balanceFen = addFen(book.balanceFen, entry.amountFen);
  book.office.target.write('housing-fund.ledger', {
    流水号: book.office.serials.next('H', 10),
    个人账号: book.number,
    记账日期: entry.on,
    业务类型: entry.type,
    所属年月: (entry.month ?? '').replace('-', ''),
    合同编号: entry.contract ?? '',
    发生额: yuanText(entry.amountFen),
    余额: yuanText(book.balanceFen),
  });
}

/** The yearly withdrawal of March: at most what was repaid the year before and what the account holds. */
function withdrawForLoan(book: Book, month: BusinessMonth): void {
  const { loan } = book;
  if (!loan || dayIn(month, 12) < withdrawalOpens(loan.loan)) return;
  const amount = Math.min(repaidIn(loan, Number(month.slice(0, 4)) - 1), book.balanceFen - KEPT_FEN);
  if (amount <= 0) return;
  enter(book, { on: dayIn(month, 12), type: '提取', amountFen: fen(-amount), contract: loan.contract });
}

/** What the employer pays for a month, on the 15th; and the month it had missed, two months later. */
function deposit(book: Book, month: BusinessMonth, paidUntil: BusinessMonth): void {
  const { backPaid, reversal } = book.account;
  const amountFen = monthlyDeposit(book.account);
  if (month <= paidUntil && month !== backPaid) enter(book, { on: dayIn(month, 15), type: '汇缴', amountFen, month });
  if (reversal && month === paidUntil) {
    enter(book, { on: dayIn(month, 16), type: '汇缴', amountFen, month });
    enter(book, { on: dayIn(month, 17), type: '冲正', amountFen: fen(-amountFen), month });
  }
  const missed = addMonths(month, -2);
  if (missed === backPaid) enter(book, { on: dayIn(month, 20), type: '补缴', amountFen, month: missed });
}

function bookMonth(book: Book, month: BusinessMonth, paidUntil: BusinessMonth): void {
  if (month.endsWith('-03')) withdrawForLoan(book, month);
  deposit(book, month, paidUntil);
  if (month.endsWith('-06')) {
    enter(book, { on: dayIn(month, 30), type: '结息', amountFen: fen(Math.round(book.balanceFen * INTEREST)) });
  }
}

/** The account is closed a month after the last deposit: what it held was taken out, or half of it moved to another city's centre. */
function close(book: Book, paidUntil: BusinessMonth): void {
  const on = dayIn(addMonths(paidUntil, 1), 18);
  const half = fen(Math.floor(book.balanceFen / 2));
  if (book.account.movedAway) enter(book, { on, type: '转出', amountFen: fen(-half) });
  enter(book, { on, type: '提取', amountFen: fen(-book.balanceFen) });
}

function writeAccount(life: Life, office: Office, of: { account: FundAccount; loans: readonly BookedLoan[] }): void {
  const { account } = of;
  const lastClosed = addMonths(monthOf(office.day), -1);
  const paidUntil = account.paidUntil ?? lastClosed;
  const number = office.serials.next('3799', 9);
  const loan = account.repaysLoan === undefined ? undefined : of.loans[account.repaysLoan];
  const book: Book = { number, account, office, loan, balanceFen: ZERO_FEN };
  const opened = monthOf(account.openedOn);
  enter(book, { on: account.openedOn, type: '转入', amountFen: account.transferredInFen ?? ZERO_FEN });
  // An account that is closed gets nothing after its last deposit, not even interest.
  const until = account.status === '销户' ? paidUntil : monthOf(office.day);
  for (const month of monthsFrom(opened, until)) bookMonth(book, month, paidUntil);
  if (account.status === '销户') close(book, paidUntil);
  office.target.write('housing-fund.accounts', {
    个人账号: number,
    证件号码: life.idNumber,
    单位名称: account.employer,
    开户日期: account.openedOn,
    缴存基数: yuanText(account.baseFen),
    单位缴存比例: account.employerRate,
    个人缴存比例: account.personRate,
    账户余额: yuanText(addFen(book.balanceFen, account.unreconciledFen ?? ZERO_FEN)),
    缴至年月: paidUntil < opened ? '' : paidUntil.replace('-', ''),
    账户状态: account.status,
  });
}

/** Accounts with their ledger, loans with their repayments, of one citizen. */
export function writeHousingFund(life: Life, office: Office): void {
  const loans = bookLoans(life, office);
  for (const account of life.accounts ?? []) writeAccount(life, office, { account, loans });
  writeLoans(life, office, loans);
}
