import { addFen, ZERO_FEN, type Fen } from '@city-services/shared/money/fen';
import { monthOf, type BusinessMonth } from '@city-services/shared/time/businessMonth';
import { dayOfInstant } from '@/copy/format';

export interface Flow {
  readonly month: BusinessMonth;
  readonly inFen: Fen;
  /** Not negative. */
  readonly outFen: Fen;
}

/** The entries by month, newest first: what came in and what went out. For the picture only, figures come from the BFF. */
export function flowsOf(entries: readonly { readonly occurredAt: string; readonly amountFen: Fen }[]): Flow[] {
  const flows = new Map<BusinessMonth, Flow>();
  for (const { occurredAt, amountFen } of entries) {
    const day = dayOfInstant(occurredAt);
    if (!day) continue;
    const month = monthOf(day);
    const { inFen, outFen } = flows.get(month) ?? { inFen: ZERO_FEN, outFen: ZERO_FEN };
    const into = amountFen > 0;
    flows.set(month, {
      month,
      inFen: into ? addFen(inFen, amountFen) : inFen,
      outFen: into ? outFen : addFen(outFen, -amountFen as Fen),
    });
  }
  return [...flows.values()];
}
