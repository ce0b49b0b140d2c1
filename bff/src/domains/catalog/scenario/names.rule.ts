import type { Condition } from '@city-services/shared/scenario/definition';
import type { ScenarioDefinition, ScenarioFinding } from './scenario.entity';

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

function repeated({ questions, items }: ScenarioDefinition): ScenarioFinding[] {
  const told = (at: string) => ({ rule: 'SCN-TWICE', at, sentence: '写了两次' });
  return [
    ...twice(questions.map(({ id }) => id)).map((id) => told(`questions.${id}`)),
    ...twice(items.map(({ code }) => code)).map((code) => told(`items.${code}`)),
    ...questions.flatMap(({ id, answers }) =>
      twice(answers.map((answer) => answer.id)).map((answer) => told(`questions.${id}.${answer}`)),
    ),
  ];
}

/** Items that wait for one another in a circle: what is left when everything that can be done was done. */
function circle({ items }: ScenarioDefinition): string[] {
  let left = [...items];
  for (;;) {
    const codes = new Set(left.map(({ code }) => code));
    const waiting = left.filter(({ after }) => after.some((code) => codes.has(code)));
    if (waiting.length === left.length) return left.map(({ code }) => code);
    left = waiting;
  }
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
