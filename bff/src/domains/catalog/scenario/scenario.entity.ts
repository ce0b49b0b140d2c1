import type { Condition, ScenarioQuestion } from '@city-services/shared/scenario/definition';

export const SCENARIO_AUDIENCES = ['PERSON', 'ENTERPRISE'] as const;
export type ScenarioAudience = (typeof SCENARIO_AUDIENCES)[number];

/** Pictures that the program has for a guide. */
export const SCENARIO_PICTURES = ['restaurant', 'newborn', 'retirement', 'job', 'home', 'company', 'other'] as const;
export type ScenarioPicture = (typeof SCENARIO_PICTURES)[number];

/** A sentence that is said when the condition holds. */
export interface ConditionalText {
  readonly when: Condition;
  readonly text: string;
}

/** An item that a guide may lead to. */
export interface ScenarioItem {
  /** 基本编码. */
  readonly code: string;
  /** What it is in the citizen's words: 领营业执照. */
  readonly title: string;
  readonly when: Condition;
  /** Items that must be finished before; those that are not needed are passed over. */
  readonly after: readonly string[];
  /** The first whose condition holds is said. */
  readonly why: readonly ConditionalText[];
}

/** A guide as it was authored: questions, items, sentences. */
export interface ScenarioDefinition {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  /** What one should know before the first question. */
  readonly intro: string;
  readonly audience: ScenarioAudience;
  readonly picture: ScenarioPicture;
  /** 牵头部门. */
  readonly department: string;
  readonly aliases: readonly string[];
  readonly questions: readonly ScenarioQuestion[];
  readonly items: readonly ScenarioItem[];
  readonly tips: readonly ConditionalText[];
  /** Items of which no answers may lead to two. */
  readonly never: readonly (readonly string[])[];
}

/** One version of a guide. Older ones stay, so that their links can still be read. */
export interface Scenario extends ScenarioDefinition {
  readonly version: number;
  /** Tells whether two definitions are the same. */
  readonly digest: string;
  readonly loadedAt: Date;
  readonly retiredAt: Date | null;
}

export interface ScenarioFinding {
  readonly rule: string;
  /** `questions.form`, `items.DM0731001000`. */
  readonly at: string;
  readonly sentence: string;
}
