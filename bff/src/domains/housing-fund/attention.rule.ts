import { sumFen } from '@city-services/shared/money/fen';
import { daysBetween, type BusinessDate } from '@city-services/shared/time/businessDate';
import type { HousingFundAttention, Instalment } from './housingFund.entity';

/** A loan with what is open of it, by 期次 (`openInstalments`). */
export interface OpenLoan {
  readonly id: string;
  readonly open: readonly Instalment[];
}

interface OpenInstalment extends Instalment {
  readonly loanId: string;
}

const LOAN_DUE_DAYS = 7;

function attentionOf(
  kind: HousingFundAttention['kind'],
  instalments: readonly OpenInstalment[],
): HousingFundAttention[] {
  const first = [...instalments].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))[0];
  if (!first) return [];
  const amountFen = sumFen(instalments.map((instalment) => instalment.amountFen));
  return [{ kind, count: instalments.length, dueOn: first.dueOn, amountFen, recordId: first.loanId }];
}

/** Every overdue instalment at once; the next instalment of a loan from 7 days before (core.graphql, `ReminderKind`). */
export function housingFundAttention(loans: readonly OpenLoan[], today: BusinessDate): HousingFundAttention[] {
  const overdue: OpenInstalment[] = [];
  const due: OpenInstalment[] = [];
  for (const { id, open } of loans) {
    overdue.push(...open.filter((one) => one.overdue).map((one) => ({ ...one, loanId: id })));
    const next = open[0];
    if (next && !next.overdue && daysBetween(today, next.dueOn) <= LOAN_DUE_DAYS) due.push({ ...next, loanId: id });
  }
  return [...attentionOf('LOAN_OVERDUE', overdue), ...attentionOf('LOAN_DUE', due)];
}
