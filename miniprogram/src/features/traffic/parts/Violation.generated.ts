/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../gateway/schema.generated';

import type { Fen } from '@city-services/shared/money/fen';
/** 未缴款, 已缴款, 无需缴款. */
export type ViolationPayment =
  | 'NOT_REQUIRED'
  | 'PAID'
  | 'UNPAID';

export type ViolationRowFragment = { id: string, plate: string, plateType: string, occurredAt: string, location: string, code: string, description: string, points: number, fineFen: Fen, handled: boolean, handledAt: string | null, payment: Types.ViolationPayment, mine: boolean };
