/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { Operation } from '@/gateway/operation';
export type ScenarioGuideQueryVariables = Exact<{
  id: string | number;
  code?: string | null | undefined;
}>;


export type ScenarioGuideQuery = { demo: boolean, scenario: { id: string, version: number, name: string, intro: string, picture: string, department: string, questions: Array<{ id: string, title: string, help: string, askIf: Array<Array<{ question: string, answers: Array<string> }>>, answers: Array<{ id: string, label: string, note: string | null, stop: string | null }> }>, given: Array<{ question: string, answer: string }> } };

export const ScenarioGuideDocument = "query ScenarioGuide($id:ID!$code:String){demo scenario(id:$id){id version name intro picture department questions{id title help askIf{question answers}answers{id label note stop}}given(code:$code){question answer}}}" as Operation<ScenarioGuideQuery, ScenarioGuideQueryVariables>;