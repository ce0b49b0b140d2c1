import type { Fen } from '@city-services/shared/money/fen';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { addMonths, monthOf, type BusinessMonth } from '@city-services/shared/time/businessMonth';
import type { InsuranceFacts, SocialSecurityAttention, SocialSecuritySummary } from './insurance.entity';

const PENSIONS = new Set(['110', '120', '170']);
/** The pensions that are paid by the month: they alone have gaps. */
const MONTHLY_PENSIONS = new Set(['110', '120']);
const REMINDED_MONTHS = 24;

const lastOf = (insurance: InsuranceFacts): string => insurance.months.contributed.at(-1) ?? '';

/** The pension whose gaps count: an ACTIVE one first, then the one with the latest contributed month, then the lower code. */
function leadingPension(insurances: readonly InsuranceFacts[]): InsuranceFacts | undefined {
  const pensions = insurances.filter(({ insurance }) => MONTHLY_PENSIONS.has(insurance));
  const active = pensions.filter(({ status }) => status === 'ACTIVE');
  const candidates = active.length > 0 ? active : pensions;
  return [...candidates].sort((a, b) =>
    lastOf(a) === lastOf(b) ? Number(a.insurance) - Number(b.insurance) : lastOf(a) < lastOf(b) ? 1 : -1,
  )[0];
}

/** The summary's figures as core.graphql's `SocialSecuritySummary` words them. */
export function summaryOf(insurances: readonly InsuranceFacts[], medicalBalanceFen: Fen): SocialSecuritySummary {
  const pensionMonths = new Set<BusinessMonth>();
  for (const { insurance, months } of insurances) {
    if (PENSIONS.has(insurance)) for (const month of months.contributed) pensionMonths.add(month);
  }
  return {
    recordCount: insurances.length,
    insuranceCount: insurances.filter(({ status }) => status === 'ACTIVE').length,
    pensionMonths: pensionMonths.size,
    medicalBalanceFen,
    gapMonthCount: leadingPension(insurances)?.months.gaps.length ?? 0,
  };
}

/** The different months, of the 24 before the business day's, that are a gap or in arrears in any of these insurances; ascending. */
function recentlyMissingMonths(insurances: readonly InsuranceFacts[], today: BusinessDate): BusinessMonth[] {
  const current = monthOf(today);
  const from = addMonths(current, -REMINDED_MONTHS);
  const missing = new Set<BusinessMonth>();
  for (const { months } of insurances) {
    for (const month of [...months.gaps, ...months.arrears]) if (month >= from && month < current) missing.add(month);
  }
  return [...missing].sort();
}

/** One reminder for the gaps and arrears of the last 24 months, counted by month (core.graphql, `ReminderKind`). */
export function socialSecurityAttention(
  insurances: readonly InsuranceFacts[],
  today: BusinessDate,
): SocialSecurityAttention[] {
  const count = recentlyMissingMonths(insurances, today).length;
  return count > 0 ? [{ kind: 'CONTRIBUTION_GAP', count, dueOn: null, amountFen: null, recordId: null }] : [];
}
