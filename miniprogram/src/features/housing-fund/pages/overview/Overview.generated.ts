/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { BusinessMonth } from '@city-services/shared/time/businessMonth';
import type { Fen } from '@city-services/shared/money/fen';
import type { MaskedText } from '@city-services/shared/identity/masks';
import type { Operation } from '@/gateway/operation';
/** 正常, 封存, 销户. */
export type HousingFundAccountStatus =
  | 'CLOSED'
  | 'NORMAL'
  | 'SEALED';

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

/** FRESH: as agreed. STALE: older than agreed (configured a data set; by default violations 3 days, other traffic and housing fund 8, social security and population 40). UNAVAILABLE: could not be read in time, the summary is null. NOT_GRANTED: likewise, while acting for somebody who has not granted it. */
export type SourceState =
  | 'FRESH'
  | 'NOT_GRANTED'
  | 'STALE'
  | 'UNAVAILABLE';

export type HousingFundOverviewQueryVariables = Exact<{ [key: string]: never; }>;


export type HousingFundOverviewQuery = { demo: boolean, businessDate: BusinessDate, housingFund: { balanceFen: Fen, source: { name: string, phone: string | null, asOf: string | null, state: Types.SourceState, reason: string | null }, accounts: Array<{ id: string, number: MaskedText, employer: string, status: Types.HousingFundAccountStatus, monthlyDepositFen: Fen, balanceFen: Fen, ledgerBalanceFen: Fen | null, inReconciliation: boolean, paidUntilMonth: BusinessMonth | null, deposits: Array<{ month: BusinessMonth, amountFen: Fen }> }>, loans: Array<{ id: string, contractNumber: MaskedText, kind: Types.HousingLoanKind, principalFen: Fen, annualRate: number, termMonths: number, method: Types.RepaymentMethod, lentOn: BusinessDate, outstandingFen: Fen, status: Types.HousingLoanStatus, nextInstalment: { number: number, dueOn: BusinessDate, principalFen: Fen, interestFen: Fen, penaltyFen: Fen, amountFen: Fen, overdue: boolean } | null, withdrawal: { openFromOn: BusinessDate, years: Array<{ year: number, maxFen: Fen }> } }> } | null };

export const HousingFundOverviewDocument = "query HousingFundOverview{demo businessDate housingFund{source{...SourceNote}balanceFen accounts{id number employer status monthlyDepositFen balanceFen ledgerBalanceFen inReconciliation paidUntilMonth deposits{month amountFen}}loans{...LoanParts ...WithdrawalParts}}}fragment SourceNote on Source{name phone asOf state reason}fragment LoanParts on HousingLoan{id contractNumber kind principalFen annualRate termMonths method lentOn outstandingFen status nextInstalment{number dueOn principalFen interestFen penaltyFen amountFen overdue}}fragment WithdrawalParts on HousingLoan{id lentOn withdrawal{openFromOn years{year maxFen}}}" as Operation<HousingFundOverviewQuery, HousingFundOverviewQueryVariables>;