/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../gateway/schema.generated';

import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { MaskedText } from '@city-services/shared/identity/masks';
/** 正常, 超分, 暂扣, 吊销, 注销, 逾期未换证. */
export type DrivingLicenceStatus =
  | 'CANCELLED'
  | 'NORMAL'
  | 'NOT_RENEWED'
  | 'POINTS_EXCEEDED'
  | 'REVOKED'
  | 'WITHHELD';

export type LicencePartsFragment = { fileNumber: MaskedText, classes: string, status: Types.DrivingLicenceStatus, firstIssuedOn: BusinessDate, validUntil: BusinessDate | null, cycleStartOn: BusinessDate, cycleEndOn: BusinessDate, points: number };
