/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../gateway/schema.generated';

import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { BusinessMonth } from '@city-services/shared/time/businessMonth';
import type { Fen } from '@city-services/shared/money/fen';
/** 汇缴, 补缴, 提取, 结息, 转入, 转出, 冲正. */
export type HousingFundEntryType =
  | 'BACK_PAYMENT'
  | 'DEPOSIT'
  | 'INTEREST'
  | 'REVERSAL'
  | 'TRANSFER_IN'
  | 'TRANSFER_OUT'
  | 'WITHDRAWAL';

export type EntryRowFragment = { id: string, type: Types.HousingFundEntryType, bookedOn: BusinessDate, month: BusinessMonth | null, amountFen: Fen, balanceFen: Fen };
