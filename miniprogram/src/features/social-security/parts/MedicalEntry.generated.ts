/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../gateway/schema.generated';

import type { Fen } from '@city-services/shared/money/fen';
/** 划入, 支出, 结息, 冲正. */
export type MedicalEntryType =
  | 'CREDIT'
  | 'EXPENSE'
  | 'INTEREST'
  | 'REVERSAL';

export type MedicalEntryRowFragment = { id: string, type: Types.MedicalEntryType, amountFen: Fen, occurredAt: string, institution: string | null };
