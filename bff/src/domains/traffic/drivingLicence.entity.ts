import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { Sensitive } from '../../kernel/sensitive';

/** 正常, 超分, 暂扣, 吊销, 注销, 逾期未换证. */
export type DrivingLicenceStatus = 'NORMAL' | 'POINTS_EXCEEDED' | 'WITHHELD' | 'REVOKED' | 'CANCELLED' | 'NOT_RENEWED';

/** A person's driving licence (`traffic.driving-licences`). */
export interface DrivingLicence {
  readonly id: string;
  readonly fileNumber: Sensitive;
  /** E.g. `C1`, `A2E`. */
  readonly classes: string;
  readonly firstIssuedOn: BusinessDate;
  /** Null: 长期. */
  readonly validUntil: BusinessDate | null;
  readonly status: DrivingLicenceStatus;
}
