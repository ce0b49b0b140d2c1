import type { Fen } from '@city-services/shared/money/fen';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { BusinessMonth } from '@city-services/shared/time/businessMonth';

/** 汇缴, 补缴, 提取, 结息, 转入, 转出, 冲正. */
export type FundEntryType =
  'DEPOSIT' | 'BACK_PAYMENT' | 'WITHDRAWAL' | 'INTEREST' | 'TRANSFER_IN' | 'TRANSFER_OUT' | 'REVERSAL';

/** One entry of an account's ledger (`housing-fund.ledger`). */
export interface FundEntry {
  readonly id: string;
  readonly serial: string;
  readonly accountKey: string;
  readonly bookedOn: BusinessDate;
  readonly type: FundEntryType;
  readonly month: BusinessMonth | null;
  /** The loan that a withdrawal (or its reversal) repays: `FundLoan.contractKey`. */
  readonly contractKey: string | null;
  /** Signed, never zero. */
  readonly amountFen: Fen;
  /** The account's balance after this entry. */
  readonly balanceFen: Fen;
}
