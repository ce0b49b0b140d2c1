/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../gateway/schema.generated';

import type { BusinessMonth } from '@city-services/shared/time/businessMonth';
import type { Fen } from '@city-services/shared/money/fen';
/** ARREARS before GAP where a month is both. FUTURE: from the business day’s month on, not contributed. */
export type MonthState =
  | 'ARREARS'
  | 'CONTRIBUTED'
  | 'FUTURE'
  | 'GAP'
  | 'NOT_COVERED';

export type WorkingLifePartsFragment = { code: string, name: string, firstMonth: BusinessMonth | null, lastMonth: BusinessMonth | null, years: Array<{ year: number, months: Array<Types.MonthState>, employerFen: Fen, personFen: Fen }> };
