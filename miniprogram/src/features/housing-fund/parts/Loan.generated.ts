/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../gateway/schema.generated';

import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { Fen } from '@city-services/shared/money/fen';
import type { MaskedText } from '@city-services/shared/identity/masks';
/** 公积金贷款, 商业贷款. */
export type HousingLoanKind =
  | 'COMMERCIAL'
  | 'FUND';

/** 正常还款, 逾期, 已结清. */
export type HousingLoanStatus =
  | 'OVERDUE'
  | 'REPAYING'
  | 'SETTLED';

/** 等额本息, 等额本金. */
export type RepaymentMethod =
  | 'EQUAL_INSTALMENT'
  | 'EQUAL_PRINCIPAL';

export type LoanPartsFragment = { id: string, contractNumber: MaskedText, kind: Types.HousingLoanKind, principalFen: Fen, annualRate: number, termMonths: number, method: Types.RepaymentMethod, lentOn: BusinessDate, outstandingFen: Fen, status: Types.HousingLoanStatus, nextInstalment: { number: number, dueOn: BusinessDate, principalFen: Fen, interestFen: Fen, penaltyFen: Fen, amountFen: Fen, overdue: boolean } | null };
