import type { Fen } from '@city-services/shared/money/fen';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { BusinessMonth } from '@city-services/shared/time/businessMonth';
import type { InsuranceCode } from './enrolment.entity';

/** 正常应缴, 补缴, 退收. The amounts of a refund are negative or zero. */
export type ContributionType = 'REGULAR' | 'BACK_PAYMENT' | 'REFUND';

/** What is due, paid or refunded for one month of one insurance (`social-security.contributions`). */
export interface Contribution {
  readonly insurance: InsuranceCode;
  readonly month: BusinessMonth;
  readonly type: ContributionType;
  readonly baseFen: Fen;
  readonly employerFen: Fen;
  readonly personFen: Fen;
  /** Null: not paid (of a refund: not refunded) yet. */
  readonly paidOn: BusinessDate | null;
}
