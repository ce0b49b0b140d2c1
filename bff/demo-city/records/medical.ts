import { fen, percentOfFen, ZERO_FEN, type Fen } from '@city-services/shared/money/fen';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { addMonths, monthOf, monthsFrom, type BusinessMonth } from '@city-services/shared/time/businessMonth';
import type { Life } from '../life';
import { timeOfDay, yuanText, type Office } from '../office';
import { HOSPITALS, PHARMACIES } from '../words/places';
import { baseIn, monthsOf } from './socialSecurity';

/** The person's 2 % of the base goes to the personal account (国办发〔2021〕14号). */
const CREDIT_E4 = 20_000;
const RETIREE_CREDIT_FEN = fen(9_500);
const HISTORY_MONTHS = 36;

interface Ledger {
  readonly life: Life;
  readonly office: Office;
  balanceFen: Fen;
}

function book(ledger: Ledger, of: { on: BusinessDate; type: string; amountFen: Fen; institution?: string }): void {
  const { life, office } = ledger;
  if (of.on > office.day) return;
  ledger.balanceFen = fen(ledger.balanceFen + of.amountFen);
  const time = of.type === '划入' || of.type === '结息' ? '02:00:00' : timeOfDay(office.random, 8, 17);
  office.target.write('social-security.medical-ledger', {
    流水号: office.serials.next('M', 10),
    证件号码: life.idNumber,
    // One system writes local time, the other ISO 8601 with its offset.
    发生时间: office.random.chance(0.15) ? `${of.on}T${time}+08:00` : `${of.on} ${time}`,
    类型: of.type,
    金额: yuanText(of.amountFen),
    机构名称: of.institution ?? '',
  });
}

const dayIn = (month: BusinessMonth, day: number): BusinessDate =>
  `${month}-${String(day).padStart(2, '0')}` as BusinessDate;

/** A visit: paid from the account as far as it reaches; now and then reversed when the bill was settled twice. */
function visit(ledger: Ledger, month: BusinessMonth): void {
  const { random } = ledger.office;
  const hospital = random.chance(0.55);
  const cost = hospital ? random.int(3_200, 48_000) : random.int(1_280, 16_000);
  const amount = Math.min(cost, ledger.balanceFen);
  if (amount <= 0) return;
  const day = random.int(2, 20);
  const institution = random.pick(hospital ? HOSPITALS : PHARMACIES);
  book(ledger, { on: dayIn(month, day), type: '支出', amountFen: fen(-amount), institution });
  if (random.chance(0.04))
    book(ledger, { on: dayIn(month, day + 3), type: '冲正', amountFen: fen(amount), institution });
}

function creditsOf(life: Life, day: BusinessDate): Map<BusinessMonth, Fen> {
  const credits = new Map<BusinessMonth, Fen>();
  for (const job of life.jobs ?? []) {
    for (const month of monthsOf(job, day)) credits.set(month, percentOfFen(baseIn(job, month), CREDIT_E4));
  }
  if (life.retiredFrom) {
    for (const month of monthsFrom(life.retiredFrom, monthOf(day))) credits.set(month, RETIREE_CREDIT_FEN);
  }
  return credits;
}

/** The personal medical account over the last three years: monthly credits, visits, interest at New Year. */
export function writeMedicalLedger(life: Life, office: Office): void {
  const credits = creditsOf(life, office.day);
  const ledger: Ledger = { life, office, balanceFen: ZERO_FEN };
  const visitsAMonth = life.retiredFrom ? 0.7 : 0.25;
  const firstMonth = addMonths(monthOf(office.day), -HISTORY_MONTHS);
  for (const month of [...credits.keys()].sort()) {
    if (month < firstMonth) continue;
    book(ledger, { on: dayIn(month, 25), type: '划入', amountFen: credits.get(month) ?? ZERO_FEN });
    if (office.random.chance(visitsAMonth)) visit(ledger, addMonths(month, 1));
    const interest = month.endsWith('-12') ? fen(Math.round(ledger.balanceFen * 0.0035)) : ZERO_FEN;
    if (interest > 0) book(ledger, { on: dayIn(addMonths(month, 1), 1), type: '结息', amountFen: interest });
  }
}
