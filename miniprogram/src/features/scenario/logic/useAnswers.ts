import { useState } from 'react';
import { codeOf } from '@city-services/shared/scenario/code';
import type { Answers, ScenarioQuestion, Walkable } from '@city-services/shared/scenario/definition';
import { remaining, walk, type Remaining } from '@city-services/shared/scenario/walk';
import { forgetCode, keepCode } from './kept';

/** Where one stands among the questions. */
export interface Standing {
  readonly question: ScenarioQuestion;
  /** Questions before this one. */
  readonly done: number;
  /** Questions after this one. */
  readonly left: Remaining;
  /** What was chosen here before. */
  readonly chosen: string | null;
}

export interface Answering {
  /** Null: before the first question. */
  readonly standing: Standing | null;
  readonly answered: number;
  begin(): void;
  /** Goes on where the questions were left. */
  goOn(): void;
  back(): void;
  /** Answers the question that stands there. Hands over the code when it was the last one. */
  choose(answer: string): string | null;
}

const BEFORE = -1;

/** The question after the first `at` ones. */
function standingAt({ questions }: Walkable, answers: Answers, at: number): Standing | null {
  if (at === BEFORE) return null;
  const { steps } = walk(questions, answers);
  const before = Object.fromEntries(steps.slice(0, at).map(({ question, answer }) => [question.id, answer.id]));
  const here = walk(questions, before);
  if (!here.next) return null;
  const { least, most } = remaining(questions, here);
  return {
    question: here.next,
    done: here.steps.length,
    left: { least: least - 1, most: most - 1 },
    chosen: steps[at]?.answer.id ?? null,
  };
}

/**
 * One question after another. Going back loses nothing: later answers stay until their question is not asked any more.
 * @param given answers that a link or the last time left
 */
export function useAnswers(guide: Walkable, given: Answers): Answering {
  const [answers, setAnswers] = useState(given);
  const [at, setAt] = useState(BEFORE);
  const { steps } = walk(guide.questions, answers);
  const standing = standingAt(guide, answers, at);
  return {
    standing,
    answered: steps.length,
    begin() {
      forgetCode(guide.id);
      setAnswers({});
      setAt(0);
    },
    goOn: () => setAt(walk(guide.questions, answers).next ? steps.length : Math.max(0, steps.length - 1)),
    back: () => setAt(Math.max(BEFORE, at - 1)),
    choose(answer) {
      if (!standing) return null;
      const next = { ...answers, [standing.question.id]: answer };
      const after = walk(guide.questions, next);
      const code = codeOf(guide, next);
      setAnswers(next);
      keepCode(guide.id, code);
      if (!after.next && after.steps.length === at + 1) return code;
      setAt(at + 1);
      return null;
    },
  };
}
