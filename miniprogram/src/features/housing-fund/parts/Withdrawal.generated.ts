/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../gateway/schema.generated';

import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { Fen } from '@city-services/shared/money/fen';
export type WithdrawalPartsFragment = { id: string, lentOn: BusinessDate, withdrawal: { openFromOn: BusinessDate, years: Array<{ year: number, maxFen: Fen }> } };
