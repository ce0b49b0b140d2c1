/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../gateway/schema.generated';

import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { BusinessMonth } from '@city-services/shared/time/businessMonth';
import type { Fen } from '@city-services/shared/money/fen';
/** 正常应缴, 补缴, 退收. */
export type ContributionType =
  | 'BACK_PAYMENT'
  | 'REFUND'
  | 'REGULAR';

export type ContributionRowFragment = { month: BusinessMonth, type: Types.ContributionType, baseFen: Fen, employerFen: Fen, personFen: Fen, paidOn: BusinessDate | null };
