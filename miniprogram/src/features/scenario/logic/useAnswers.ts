import { useState } from 'react';
import type { Answers, ScenarioQuestion, Walkable } from '@city-services/shared/scenario/definition';
import { remaining, walk, type Remaining, type WalkStep } from '@city-services/shared/scenario/walk';
import { forgetAnswers, keepAnswers } from './kept';

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
  /** What was answered so far, in the order of the questions. */
  readonly steps: readonly WalkStep[];
  /** Nothing is open. */
  readonly finished: boolean;
  begin(): void;
  /** Goes on where the questions were left. */
  goOn(): void;
  /** Asks one question once more, the place of its answer among the steps; then only what is open. */
  change(place: number): void;
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

interface Begun {
  /** Answers that a link or the last time left. */
  readonly given: Answers;
  /** That link. */
  readonly from: string | null;
}

/**
 * One question after another. Going back loses nothing: later answers stay until their question is not asked any more. Whoever goes on with
 * answers of before is asked only what is open; whoever went back sees each question again, with what was chosen.
 */
export function useAnswers(guide: Walkable, { given, from }: Begun): Answering {
  const [answers, setAnswers] = useState(given);
  const [at, setAt] = useState(BEFORE);
  const [onlyOpen, setOnlyOpen] = useState(false);
  const { steps, next: open } = walk(guide.questions, answers);
  const standing = standingAt(guide, answers, at);
  const goTo = (place: number, skipping: boolean): void => {
    setAt(place);
    setOnlyOpen(skipping);
  };
  return {
    standing,
    steps,
    finished: open === null,
    begin() {
      forgetAnswers(guide.id);
      setAnswers({});
      goTo(0, false);
    },
    goOn: () => goTo(steps.length, true),
    change: (place) => goTo(place, true),
    back: () => goTo(Math.max(BEFORE, at - 1), false),
    choose(answer) {
      if (!standing) return null;
      const chosen = { ...answers, [standing.question.id]: answer };
      const after = walk(guide.questions, chosen);
      const code = keepAnswers(guide, chosen, from);
      setAnswers(chosen);
      if (code && (onlyOpen || after.steps.length === at + 1)) return code;
      setAt(onlyOpen ? after.steps.length : at + 1);
      return null;
    },
  };
}
