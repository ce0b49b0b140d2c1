/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../gateway/schema.generated';

import type { Fen } from '@city-services/shared/money/fen';
export type GuideFeeFragment = { code: string, name: string, standard: string, amountFen: Fen | null, basis: string | null, reducible: boolean, reduction: string | null };
