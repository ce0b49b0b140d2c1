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

/** 汇缴, 补缴, 提取, 结息, 转入, 转出, 冲正. */
export type HousingFundEntryType =
  | 'BACK_PAYMENT'
  | 'DEPOSIT'
  | 'INTEREST'
  | 'REVERSAL'
  | 'TRANSFER_IN'
  | 'TRANSFER_OUT'
  | 'WITHDRAWAL';

/** FRESH: as agreed. STALE: older than agreed (configured a data set; by default violations 3 days, other traffic and housing fund 8, social security and population 40). UNAVAILABLE: could not be read in time, the summary is null. NOT_GRANTED: likewise, while acting for somebody who has not granted it. */
export type SourceState =
  | 'FRESH'
  | 'NOT_GRANTED'
  | 'STALE'
  | 'UNAVAILABLE';

export type FundAccountQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type FundAccountQuery = { demo: boolean, businessDate: BusinessDate, housingFund: { source: { name: string, phone: string | null, asOf: string | null, state: Types.SourceState, reason: string | null }, account: { id: string, number: MaskedText, employer: string, status: Types.HousingFundAccountStatus, openedOn: BusinessDate, baseFen: Fen, employerRate: number, personRate: number, monthlyDepositFen: Fen, balanceFen: Fen, ledgerBalanceFen: Fen | null, inReconciliation: boolean, paidUntilMonth: BusinessMonth | null, entries: { totalCount: number, items: Array<{ id: string, type: Types.HousingFundEntryType, bookedOn: BusinessDate, month: BusinessMonth | null, amountFen: Fen, balanceFen: Fen }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } } | null } | null };

export const FundAccountDocument = "query FundAccount($id:ID!$after:String){demo businessDate housingFund{source{...SourceNote}account(id:$id){id number employer status openedOn baseFen employerRate personRate monthlyDepositFen balanceFen ledgerBalanceFen inReconciliation paidUntilMonth entries(first:20 after:$after){items{...EntryRow}totalCount pageInfo{endCursor hasNextPage}}}}}fragment SourceNote on Source{name phone asOf state reason}fragment EntryRow on HousingFundEntry{id type bookedOn month amountFen balanceFen}" as Operation<FundAccountQuery, FundAccountQueryVariables>;