import type { Fen } from '@city-services/shared/money/fen';
import type { PersonKey } from '../../kernel/ids';
import type { Sensitive } from '../../kernel/sensitive';

/** 未缴款, 已缴款, 无需缴款. */
export type ViolationPayment = 'UNPAID' | 'PAID' | 'NOT_REQUIRED';

/** A traffic violation (`traffic.violations`). */
export interface Violation {
  /** 违法编号. */
  readonly number: string;
  readonly plateKey: string;
  readonly plate: Sensitive;
  readonly plateType: string;
  readonly occurredAt: Date;
  readonly location: string;
  /** 4 or 5 digits, GA/T 16.31. */
  readonly code: string;
  readonly description: string;
  readonly points: number;
  readonly fineFen: Fen;
  readonly handled: boolean;
  readonly handledAt: Date | null;
  /** Who was dealt with. */
  readonly driverKey: PersonKey | null;
  readonly payment: ViolationPayment;
}
