import type { Fen } from '@city-services/shared/money/fen';
import type { BusinessDate } from '@city-services/shared/time/businessDate';

/** One instalment of a loan (`housing-fund.repayments`). */
export interface FundRepayment {
  readonly contractKey: string;
  /** 期次, from 1. */
  readonly number: number;
  readonly dueOn: BusinessDate;
  /** Null: not repaid yet. */
  readonly repaidOn: BusinessDate | null;
  readonly principalFen: Fen;
  readonly interestFen: Fen;
  readonly penaltyFen: Fen;
}
