/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../gateway/schema.generated';

import type { Fen } from '@city-services/shared/money/fen';
/** 必要, 非必要, 容缺后补. */
export type Necessity =
  | 'LATER'
  | 'OPTIONAL'
  | 'REQUIRED';

export type PlanItemFragment = { basicCode: string, code: string | null, title: string, name: string | null, department: string | null, layer: number, after: Array<string>, why: string, promisedText: string | null, visits: number | null, charged: boolean, because: Array<{ question: string, answer: string }> };

export type PlanMaterialFragment = { key: string, name: string, fillNotes: string | null, pageFormat: string | null, electronic: boolean, onlyIf: boolean, madeBy: string | null, uses: Array<{ title: string, necessity: Types.Necessity, condition: string | null }> };

export type PlanFiguresFragment = { layers: number, items: Array<{ basicCode: string }>, time: { workingDays: number, longestWay: Array<string>, oneByOne: number, unknown: Array<string> }, cost: { leastFen: Fen, mostFen: Fen | null, fees: Array<{ title: string, name: string, standard: string, amountFen: Fen | null, reduction: string | null }> } };
