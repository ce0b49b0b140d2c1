import type { Answers, Clause, Condition, ScenarioAnswer, ScenarioQuestion } from './definition';

/** One question that was asked, with the answer that was given. */
export interface WalkStep {
  readonly question: ScenarioQuestion;
  readonly answer: ScenarioAnswer;
}

/** How far some answers lead. */
export interface Walk {
  readonly steps: readonly WalkStep[];
  /** The question that comes next; null: the walk has come to its end. */
  readonly next: ScenarioQuestion | null;
  /** The advice of an answer that ended the questions. */
  readonly stop: string | null;
  /** Only answers to questions that were asked. */
  readonly answers: Answers;
}

/** Names of a guide are free: `constructor` is none of an object’s own. */
const givenTo = (question: string, given: Answers): string | undefined =>
  Object.prototype.hasOwnProperty.call(given, question) ? given[question] : undefined;

const clauseHolds = ({ question, answers }: Clause, given: Answers): boolean => {
  const answer = givenTo(question, given);
  return answer !== undefined && answers.includes(answer);
};

/** Whether the answers fulfil a condition; a question that was not asked fulfils no clause. */
export const holds = (condition: Condition, given: Answers): boolean =>
  condition.length === 0 || condition.some((all) => all.every((clause) => clauseHolds(clause, given)));

/** The first way of the condition that holds: why something is so. */
export const reasonsOf = (condition: Condition, given: Answers): readonly Clause[] =>
  condition.find((all) => all.every((clause) => clauseHolds(clause, given))) ?? [];

const answerTo = ({ id, answers }: ScenarioQuestion, given: Answers): ScenarioAnswer | undefined => {
  const chosen = givenTo(id, given);
  return answers.find((answer) => answer.id === chosen);
};

/**
 * Of answers that were given elsewhere (an older version, another device) those that these questions still have, asked or not: what was removed
 * in the middle takes nothing of the rest along, and what is new there is all that has to be asked.
 */
export const stillMeant = (questions: readonly ScenarioQuestion[], given: Answers): Answers =>
  Object.fromEntries(
    questions.flatMap((question) => {
      const answer = answerTo(question, given);
      return answer ? [[question.id, answer.id]] : [];
    }),
  );

/** Asks the questions in their order. Answers that do not exist, and those to questions that are not asked, count as not given. */
export function walk(questions: readonly ScenarioQuestion[], given: Answers): Walk {
  const steps: WalkStep[] = [];
  const answers: Record<string, string> = {};
  for (const question of questions) {
    if (!holds(question.askIf, answers)) continue;
    const answer = answerTo(question, given);
    if (!answer) return { steps, next: question, stop: null, answers };
    steps.push({ question, answer });
    answers[question.id] = answer.id;
    if (answer.stop !== null) return { steps, next: null, stop: answer.stop, answers };
  }
  return { steps, next: null, stop: null, answers };
}

/** How many questions come, the next one included, at least and at most, unless an answer ends them. */
export interface Remaining {
  readonly least: number;
  readonly most: number;
}

/** Counts without trying every way: exact bounds would need that, and a phone should not. */
export function remaining(questions: readonly ScenarioQuestion[], { answers, next }: Walk): Remaining {
  if (!next) return { least: 0, most: 0 };
  const open = new Set([next.id]);
  const mayHold = (clause: Clause): boolean => clauseHolds(clause, answers) || open.has(clause.question);
  let least = 1;
  for (const question of questions.slice(questions.indexOf(next) + 1)) {
    if (holds(question.askIf, answers)) least += 1;
    else if (!question.askIf.some((all) => all.every(mayHold))) continue;
    open.add(question.id);
  }
  return { least, most: open.size };
}
