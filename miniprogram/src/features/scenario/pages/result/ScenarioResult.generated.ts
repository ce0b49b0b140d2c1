/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { Fen } from '@city-services/shared/money/fen';
import type { Operation } from '@/gateway/operation';
/** 必要, 非必要, 容缺后补. */
export type Necessity =
  | 'LATER'
  | 'OPTIONAL'
  | 'REQUIRED';

export type ScenarioResultQueryVariables = Exact<{
  code: string;
  region?: string | null | undefined;
}>;


export type ScenarioResultQuery = { demo: boolean, scenarioByCode: { changed: boolean, scenario: { id: string, name: string }, result: { code: string, stop: string | null, tips: Array<string>, layers: number, said: Array<{ question: string, answer: string }>, items: Array<{ basicCode: string, code: string | null, title: string, name: string | null, department: string | null, layer: number, after: Array<string>, why: string, promisedText: string | null, visits: number | null, charged: boolean, because: Array<{ question: string, answer: string }> }>, materials: Array<{ key: string, name: string, fillNotes: string | null, pageFormat: string | null, electronic: boolean, onlyIf: boolean, madeBy: string | null, uses: Array<{ title: string, necessity: Types.Necessity, condition: string | null }> }>, time: { workingDays: number, longestWay: Array<string>, oneByOne: number, unknown: Array<string> }, cost: { leastFen: Fen, mostFen: Fen | null, fees: Array<{ title: string, name: string, standard: string, amountFen: Fen | null, reduction: string | null }> } } | null } };

export const ScenarioResultDocument = "query ScenarioResult($code:String!$region:String){demo scenarioByCode(code:$code region:$region){scenario{id name}changed result{code stop said{question answer}...PlanFigures items{...PlanItem}materials{...PlanMaterial}tips}}}fragment PlanFigures on ScenarioResult{layers items{basicCode}time{workingDays longestWay oneByOne unknown}cost{leastFen mostFen fees{title name standard amountFen reduction}}}fragment PlanItem on ScenarioPlanItem{basicCode code title name department layer after why because{question answer}promisedText visits charged}fragment PlanMaterial on ScenarioMaterial{key name fillNotes pageFormat electronic onlyIf madeBy uses{title necessity condition}}" as Operation<ScenarioResultQuery, ScenarioResultQueryVariables>;