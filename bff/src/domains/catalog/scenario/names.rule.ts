import type { Condition, ScenarioQuestion } from '@city-services/shared/scenario/definition';
import type { ScenarioDefinition, ScenarioFinding, ScenarioItem } from './scenario.entity';

type Place = {
  readonly at: string;
  readonly condition: Condition;
  /** Only questions before this one may be named. */ readonly before?: number;
};

function placesOf({ questions, items, tips }: ScenarioDefinition): Place[] {
  return [
    ...questions.map(({ id, askIf }, index) => ({ at: `questions.${id}.askIf`, condition: askIf, before: index })),
    ...items.flatMap(({ code, when, why }) => [
      { at: `items.${code}.when`, condition: when },
      ...why.map((text, index) => ({ at: `items.${code}.why.${index}`, condition: text.when })),
    ]),
    ...tips.map(({ when }, index) => ({ at: `tips.${index}`, condition: when })),
  ];
}

/** Questions, answers and order that a condition names. */
function conditionFindings({ questions }: ScenarioDefinition, { at, condition, before }: Place): ScenarioFinding[] {
  return condition.flat().flatMap(({ question: id, answers }): ScenarioFinding[] => {
    const index = questions.findIndex((question) => question.id === id);
    const known = questions[index];
    if (!known) return [{ rule: 'SCN-NAME', at, sentence: `没有叫“${id}”的问题` }];
    if (before !== undefined && index >= before)
      return [{ rule: 'SCN-ORDER', at, sentence: `“${id}”排在后面，这时还没有回答` }];
    return answers
      .filter((answer) => !known.answers.some((each) => each.id === answer))
      .map((answer) => ({ rule: 'SCN-NAME', at, sentence: `问题“${id}”没有叫“${answer}”的答案` }));
  });
}

const twice = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, at) => names.indexOf(name) !== at)),
];

/** How a label reads: what differs only in blanks or width looks the same on a phone. */
const asRead = (label: string): string => label.normalize('NFKC').replace(/\s+/g, '');

/** Answers that a citizen cannot tell apart. */
const alikeAnswers = ({ id, answers }: ScenarioQuestion): ScenarioFinding[] =>
  answers
    .filter(({ label }, at) => answers.findIndex((other) => asRead(other.label) === asRead(label)) < at)
    .map((answer) => ({
      rule: 'SCN-TWICE',
      at: `questions.${id}.${answer.id}`,
      sentence: `“${answer.label}”在这个问题里写了两次，分不清选哪一个`,
    }));

function repeated({ questions, items, never }: ScenarioDefinition): ScenarioFinding[] {
  const told = (at: string) => ({ rule: 'SCN-TWICE', at, sentence: '写了两次' });
  return [
    ...twice(questions.map(({ id }) => id)).map((id) => told(`questions.${id}`)),
    ...twice(items.map(({ code }) => code)).map((code) => told(`items.${code}`)),
    ...questions.flatMap(({ id, answers }) =>
      twice(answers.map((answer) => answer.id)).map((answer) => told(`questions.${id}.${answer}`)),
    ),
    ...questions.flatMap(alikeAnswers),
    ...items.flatMap(({ code, after }) => twice(after).map(() => told(`items.${code}.after`))),
    ...never.flatMap((group, index) => twice(group).map(() => told(`never.${index}`))),
  ];
}

/** What is left of the items when those are taken away that wait for none of the others, again and again. */
function waiting(
  items: readonly Pick<ScenarioItem, 'code' | 'after'>[],
): readonly Pick<ScenarioItem, 'code' | 'after'>[] {
  const codes = new Set(items.map(({ code }) => code));
  const left = items.filter(({ after }) => after.some((code) => codes.has(code)));
  return left.length === items.length ? left : waiting(left);
}

/** Items that wait for one another in a circle; those that only wait for such a circle are not among them. */
function circle({ items }: ScenarioDefinition): string[] {
  const stuck = waiting(items);
  const awaiting = stuck.map(({ code }) => ({
    code,
    after: stuck.flatMap((other) => (other.after.includes(code) ? other.code : [])),
  }));
  return waiting(awaiting).map(({ code }) => code);
}

function orderFindings(definition: ScenarioDefinition): ScenarioFinding[] {
  const codes = new Set(definition.items.map(({ code }) => code));
  const unknown = (at: string, named: readonly string[]): ScenarioFinding[] =>
    named
      .filter((code) => !codes.has(code))
      .map((code) => ({ rule: 'SCN-NAME', at, sentence: `指南里没有事项 ${code}` }));
  const round = circle(definition);
  return [
    ...definition.items.flatMap(({ code, after }) => unknown(`items.${code}.after`, after)),
    ...definition.never.flatMap((group, index) => unknown(`never.${index}`, group)),
    ...(round.length > 0
      ? [{ rule: 'SCN-CYCLE', at: `items.${round[0]}.after`, sentence: `互相等待，谁也办不成：${round.join('、')}` }]
      : []),
  ];
}

/** Names that mean nothing, stand twice, or come too early; items that wait in a circle. */
export const namesFindings = (definition: ScenarioDefinition): ScenarioFinding[] => [
  ...repeated(definition),
  ...placesOf(definition).flatMap((place) => conditionFindings(definition, place)),
  ...orderFindings(definition),
];
