import type { Condition, ScenarioAnswer, ScenarioQuestion } from '@city-services/shared/scenario/definition';
import type { ScenarioDefinition } from './scenario.entity';

/** Every condition that a guide is written with. */
export const conditionsOf = ({ questions, items, tips }: ScenarioDefinition): readonly Condition[] => [
  ...questions.map(({ askIf }) => askIf),
  ...items.flatMap(({ when, why }) => [when, ...why.map((sentence) => sentence.when)]),
  ...tips.map(({ when }) => when),
];

/**
 * The questions with one answer of each kind: answers that no condition tells apart lead to the same, so one of them is walked for all. The first
 * one written stays.
 * @param conditions what has to come out the same
 */
export function withoutAlike(
  questions: readonly ScenarioQuestion[],
  conditions: readonly Condition[],
): readonly ScenarioQuestion[] {
  const clauses = conditions.flat(2);
  return questions.map((question) => {
    const named = clauses.filter((clause) => clause.question === question.id);
    const kindOf = ({ id, stop }: ScenarioAnswer): string =>
      stop === null ? named.map(({ answers }) => Number(answers.includes(id))).join('') : 'stop';
    const kinds = new Map([...question.answers].reverse().map((answer) => [kindOf(answer), answer.id]));
    const kept = new Set(kinds.values());
    return { ...question, answers: question.answers.filter(({ id }) => kept.has(id)) };
  });
}
