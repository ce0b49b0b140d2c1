import type { Answers } from '@city-services/shared/scenario/definition';
import type { WalkStep } from '@city-services/shared/scenario/walk';
import type { Scenario } from './scenario.entity';
import type { ScenarioResult } from './scenarioItem.entity';

/** What finished answers lead to. */
export interface ScenarioOutcome extends ScenarioResult {
  readonly scenario: Scenario;
  /** Restores the answers. */
  readonly code: string;
  readonly steps: readonly WalkStep[];
  /** The advice that ended the questions; there are no items then. */
  readonly stop: string | null;
  readonly tips: readonly string[];
}

/** What a code restores in the guide as it is now. */
export interface RestoredScenario {
  readonly scenario: Scenario;
  /** The answers that the guide still has; between them new questions may stand. */
  readonly answers: Answers;
  /** The guide was changed after the code was made. */
  readonly changed: boolean;
  /** Null: there are questions to answer still. */
  readonly outcome: ScenarioOutcome | null;
}
