import { MOST_QUESTIONS, type ScenarioQuestion } from '@city-services/shared/scenario/definition';
import type { Walk } from '@city-services/shared/scenario/walk';
import { conditionsOf, withoutAlike } from './alike.rule';
import { questionsWithoutEffect } from './effect.rule';
import { namesFindings } from './names.rule';
import { planOf, tipsOf } from './plan.rule';
import type { PlannedItem } from './planned.entity';
import type { ScenarioDefinition, ScenarioFinding } from './scenario.entity';
import { seeQuestions, seeResult, unseenQuestions, unseenResults, type Seen } from './seen.rule';
import { hasTooManyWays, MOST_WAYS, waysOf } from './ways.rule';

/** Findings of one kind are told this often; the others are counted by whoever mends the first. */
const MOST_TOLD = 3;

const wayText = ({ steps }: Walk): string =>
  steps.map(({ question, answer }) => `${question.id}=${answer.id}`).join(' ');

const endOf = ({ steps }: Walk): string => {
  const last = steps.at(-1);
  return last ? `questions.${last.question.id}.${last.answer.id}` : 'questions';
};

/** Items of one `never` group that are planned together. */
const contradictions = ({ never }: ScenarioDefinition, plan: readonly PlannedItem[], on: string): ScenarioFinding[] =>
  never
    .map((group) => group.filter((code) => plan.some((item) => item.code === code)))
    .filter((both) => both.length > 1)
    .map((both) => ({
      rule: 'SCN-CONTRADICTION',
      at: `items.${both[0]}`,
      sentence: `${both.join('、')} 不能同时要办${on}`,
    }));

/** Tips of which one says what another has said. */
function repeatedTips(definition: ScenarioDefinition, way: Walk, on: string): ScenarioFinding[] {
  const tips = tipsOf(definition, way.answers);
  return [...new Set(tips.filter((tip, index) => tips.indexOf(tip) !== index))].map((text) => ({
    rule: 'SCN-TWICE',
    at: `tips.${definition.tips.findLastIndex((tip) => tip.text === text)}`,
    sentence: `同一句提示说了两次${on}`,
  }));
}

/** What the end of one way does wrong. */
function resultFindings(definition: ScenarioDefinition, way: Walk): ScenarioFinding[] {
  if (way.stop !== null) return [];
  const plan = planOf(definition, way.answers);
  const on = `（${wayText(way)}）`;
  const silent = plan
    .filter(({ why }) => why === '')
    .map(({ code }) => ({ rule: 'SCN-WHY', at: `items.${code}`, sentence: `没有一句说明适合这样回答的人${on}` }));
  const dead = {
    rule: 'SCN-DEAD-END',
    at: endOf(way),
    sentence: `问完了却没有要办的事，也没有说该怎么办：加一个 stop 或者一个事项${on}`,
  };
  return [
    ...silent,
    ...(plan.length === 0 ? [dead] : []),
    ...contradictions(definition, plan, on),
    ...repeatedTips(definition, way, on),
  ];
}

const tooManyWays: ScenarioFinding = {
  rule: 'SCN-MANY-WAYS',
  at: 'questions',
  sentence: `有 ${MOST_WAYS} 条以上的路，走不完：问题要少一些`,
};

/** Ways that ask too much, and questions that nobody comes to. Answers that ask the same next are walked once. */
function askingFindings(definition: ScenarioDefinition, seen: Seen): ScenarioFinding[] {
  const { questions } = definition;
  const asking = withoutAlike(
    questions,
    questions.map(({ askIf }) => askIf),
  );
  const found: ScenarioFinding[] = [];
  for (const way of waysOf(asking)) {
    seeQuestions(seen, way);
    if (way.steps.length <= MOST_QUESTIONS) continue;
    const sentence = `一共要问 ${way.steps.length} 个问题，最多 ${MOST_QUESTIONS} 个（${wayText(way)}）`;
    found.push({ rule: 'SCN-LONG', at: endOf(way), sentence });
  }
  return hasTooManyWays(asking) ? [...found, tooManyWays] : [...found, ...unseenQuestions(definition, seen)];
}

/** All ways; where these are too many, those that some condition tells apart. Null: even these are too many. */
function waysToWalk(definition: ScenarioDefinition): readonly ScenarioQuestion[] | null {
  const { questions } = definition;
  if (!hasTooManyWays(questions)) return questions;
  const apart = withoutAlike(questions, conditionsOf(definition));
  return hasTooManyWays(apart) ? null : apart;
}

/** Walks every way to its end. */
function walkFindings(definition: ScenarioDefinition): ScenarioFinding[] {
  const seen: Seen = new Set();
  const asking = askingFindings(definition, seen);
  const questions = waysToWalk(definition);
  if (!questions) return asking.includes(tooManyWays) ? asking : [...asking, tooManyWays];
  const results: ScenarioFinding[] = [];
  for (const way of waysOf(questions)) {
    seeResult(seen, definition, way);
    results.push(...resultFindings(definition, way));
  }
  const idle = questionsWithoutEffect({ ...definition, questions }).map((id) => ({
    rule: 'SCN-NO-EFFECT',
    at: `questions.${id}`,
    sentence: '不管怎样回答，后面的问题和结果都一样：不用问',
  }));
  return [...asking, ...results, ...unseenResults(definition, seen), ...idle];
}

function fewOfEach(findings: readonly ScenarioFinding[]): ScenarioFinding[] {
  const told = new Map<string, number>();
  return findings.filter(({ rule, at }) => {
    const count = (told.get(`${rule} ${at}`) ?? 0) + 1;
    told.set(`${rule} ${at}`, count);
    return count <= MOST_TOLD;
  });
}

/**
 * Everything that is wrong with a guide; empty: it may be published. Names are looked at first: a guide whose conditions name what is not there
 * is not walked.
 * @param published basic codes of items that citizens can read
 */
export function checkScenario(definition: ScenarioDefinition, published: ReadonlySet<string>): ScenarioFinding[] {
  const names = namesFindings(definition);
  const unknown = definition.items
    .filter(({ code }) => !published.has(code))
    .map(({ code }) => ({
      rule: 'SCN-ITEM-UNKNOWN',
      at: `items.${code}`,
      sentence: '事项目录里没有公布这个基本编码：没有这个事项，或者它已经停办',
    }));
  if (names.length > 0) return [...names, ...unknown];
  return fewOfEach([...unknown, ...walkFindings(definition)]);
}
