import type { Fen } from '@city-services/shared/money/fen';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { Sensitive } from '../../kernel/sensitive';

/** 公积金贷款, 商业贷款. */
export type FundLoanKind = 'FUND' | 'COMMERCIAL';
/** 等额本息, 等额本金. */
export type RepaymentMethod = 'EQUAL_INSTALMENT' | 'EQUAL_PRINCIPAL';
/** 正常还款, 逾期, 已结清. */
export type FundLoanStatus = 'REPAYING' | 'OVERDUE' | 'SETTLED';

/** A home loan of the fund, or a bank's that the centre knows of (`housing-fund.loans`). */
export interface FundLoan {
  readonly id: string;
  /** Keyed hash of the contract number; repayments and ledger entries bear the same. */
  readonly contractKey: string;
  readonly contractNumber: Sensitive;
  readonly kind: FundLoanKind;
  readonly principalFen: Fen;
  /** Percent times 10,000: 3.1 % is 31,000. */
  readonly annualRateE4: number;
  readonly termMonths: number;
  readonly method: RepaymentMethod;
  readonly lentOn: BusinessDate;
  readonly outstandingFen: Fen;
  readonly status: FundLoanStatus;
}
