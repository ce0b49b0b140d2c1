import type { Answers, ScenarioQuestion } from '@city-services/shared/scenario/definition';
import { walk, type Walk } from '@city-services/shared/scenario/walk';
import { planOf, tipsOf } from '../../domains/catalog/scenario/plan.rule';
import type { ScenarioDefinition } from '../../domains/catalog/scenario/scenario.entity';

/** Answers of the command line that do not fit the guide; the message says which, and what there is. */
export class WrongAnswers extends Error {}

const namesOf = (all: readonly { readonly id: string }[]): string => all.map(({ id }) => id).join(', ');

function readPair(questions: readonly ScenarioQuestion[], pair: string): readonly [string, string] {
  const [id = '', answer = ''] = pair.split('=');
  const question = questions.find((each) => each.id === id);
  if (!question) throw new WrongAnswers(`--answers: there is no question “${id}”. There are: ${namesOf(questions)}`);
  if (!question.answers.some((each) => each.id === answer))
    throw new WrongAnswers(`--answers: “${id}” has no answer “${answer}”. There are: ${namesOf(question.answers)}`);
  return [id, answer];
}

/** Reads `smoke=yes,size=small` (commas or blanks). Throws WrongAnswers. */
export const readAnswers = ({ questions }: ScenarioDefinition, text: string): Answers =>
  Object.fromEntries(
    text
      .split(/[\s,，]+/)
      .filter((pair) => pair !== '')
      .map((pair) => readPair(questions, pair)),
  );

/** The answers of a way as `--answers` takes them. */
export const writeAnswers = ({ steps }: Walk): string =>
  steps.map(({ question, answer }) => `${question.id}=${answer.id}`).join(',');

/** A question with its answers, numbered from 1. */
export const questionText = ({ id, title, help, answers }: ScenarioQuestion): string =>
  [
    `${title}  [${id}]`,
    `  ${help}`,
    ...answers.map(({ id: name, label, note }, at) => `  ${at + 1}  ${label}${note ? `（${note}）` : ''}  [${name}]`),
    '',
  ].join('\n');

function planText(definition: ScenarioDefinition, answers: Answers): string[] {
  const plan = planOf(definition, answers);
  const titles = new Map(plan.map(({ code, title }) => [code, title]));
  const items = plan.map(({ code, title, layer, after, why }) => {
    const waits = after.length > 0 ? `  after ${after.map((each) => titles.get(each) ?? each).join('、')}` : '';
    return `  step ${layer}  ${title}  ${code}${waits}\n          ${why}`;
  });
  return [`${plan.length} items:`, ...items, ...tipsOf(definition, answers).map((tip) => `  tip  ${tip}`)];
}

/** What the answers come to: the questions that are asked, then the plan, the advice, or the question that comes next. */
export function wayText(definition: ScenarioDefinition, given: Answers): string {
  const way = walk(definition.questions, given);
  const asked = way.steps.map(({ question, answer }, at) => `${at + 1}. ${question.title}  ${answer.label}`);
  const unasked = Object.keys(given).filter((id) => !(id in way.answers));
  return [
    `${definition.id}  ${definition.name}`,
    ...asked,
    ...(unasked.length > 0 ? [`not asked after these answers: ${unasked.join(', ')}`] : []),
    ...(way.next ? ['next question:', questionText(way.next)] : []),
    ...(way.stop === null ? [] : ['ends with advice:', `  ${way.stop}`]),
    ...(way.next || way.stop !== null ? [] : planText(definition, way.answers)),
    '',
  ].join('\n');
}
