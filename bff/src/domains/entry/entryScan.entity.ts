import type { Scene } from '@city-services/shared/entry/scene';
import type { BusinessDate } from '@city-services/shared/time/businessDate';

export type ScanPlatform = 'WEAPP' | 'ALIPAY' | 'H5';

/** How often a code was scanned on one day and platform. Nothing in it is of a person: no account, no address, no time of day. */
export interface ScanCount {
  readonly day: BusinessDate;
  readonly scene: Scene;
  readonly platform: ScanPlatform;
  readonly count: number;
}
