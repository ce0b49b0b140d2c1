/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../gateway/schema.generated';

export type GuideStepFragment = { number: number, name: string, after: Array<number>, workingDays: number, counted: boolean, by: string | null, standard: string | null, result: string | null };
