import { MOST_QUESTIONS } from '@city-services/shared/scenario/definition';
import type { Walk } from '@city-services/shared/scenario/walk';
import { namesFindings } from './names.rule';
import { planOf, tipsOf } from './plan.rule';
import type { PlannedItem } from './planned.entity';
import { questionsWithoutEffect } from './effect.rule';
import type { ScenarioDefinition, ScenarioFinding } from './scenario.entity';
import { MOST_WAYS, waysOf } from './ways.rule';

/** Findings of one kind are told this often; the others are counted by whoever mends the first. */
const MOST_TOLD = 3;

const wayText = ({ steps }: Walk): string =>
  steps.map(({ question, answer }) => `${question.id}=${answer.id}`).join(' ');

/** What one way through the questions does wrong. */
function wayFindings(definition: ScenarioDefinition, way: Walk, plan: readonly PlannedItem[]): ScenarioFinding[] {
  const found: ScenarioFinding[] = [];
  const last = way.steps.at(-1);
  const at = last ? `questions.${last.question.id}.${last.answer.id}` : 'questions';
  const on = `（${wayText(way)}）`;
  if (way.steps.length > MOST_QUESTIONS)
    found.push({
      rule: 'SCN-LONG',
      at,
      sentence: `一共要问 ${way.steps.length} 个问题，最多 ${MOST_QUESTIONS} 个${on}`,
    });
  if (way.stop === null && plan.length === 0)
    found.push({
      rule: 'SCN-DEAD-END',
      at,
      sentence: `问完了却没有要办的事，也没有说该怎么办：加一个 stop 或者一个事项${on}`,
    });
  for (const item of plan.filter(({ why }) => why === ''))
    found.push({ rule: 'SCN-WHY', at: `items.${item.code}`, sentence: `没有一句说明适合这样回答的人${on}` });
  for (const group of definition.never) {
    const both = group.filter((code) => plan.some((item) => item.code === code));
    if (both.length > 1)
      found.push({
        rule: 'SCN-CONTRADICTION',
        at: `items.${both[0]}`,
        sentence: `${both.join('、')} 不能同时要办${on}`,
      });
  }
  return found;
}

/** What appears on no way at all. */
function deadParts(definition: ScenarioDefinition, seen: Seen): ScenarioFinding[] {
  const questions = definition.questions
    .filter(({ id }) => !seen.questions.has(id))
    .map(({ id }) => ({ rule: 'SCN-UNREACHABLE', at: `questions.${id}`, sentence: '怎样回答都问不到这个问题' }));
  const items = definition.items
    .filter(({ code }) => !seen.items.has(code))
    .map(({ code }) => ({
      rule: 'SCN-ITEM-NEVER',
      at: `items.${code}`,
      sentence: '怎样回答都到不了这个事项：它的条件互相矛盾',
    }));
  const tips = definition.tips.flatMap(({ text }, index) =>
    seen.tips.has(text) ? [] : { rule: 'SCN-TIP-NEVER', at: `tips.${index}`, sentence: '怎样回答都看不到这句提示' },
  );
  const whys = definition.items
    .filter(({ code }) => seen.items.has(code))
    .flatMap(({ code, why }) =>
      why.flatMap(({ text }, index) =>
        seen.whys.has(`${code} ${text}`)
          ? []
          : { rule: 'SCN-WHY-NEVER', at: `items.${code}.why.${index}`, sentence: '怎样回答都看不到这句说明' },
      ),
    );
  return [...questions, ...items, ...whys, ...tips];
}

interface Seen {
  readonly questions: Set<string>;
  readonly items: Set<string>;
  /** `code sentence`. */
  readonly whys: Set<string>;
  readonly tips: Set<string>;
}

/** Walks every way. */
function walkFindings(definition: ScenarioDefinition): ScenarioFinding[] {
  const found: ScenarioFinding[] = [];
  const seen: Seen = { questions: new Set(), items: new Set(), whys: new Set(), tips: new Set() };
  for (const way of waysOf(definition.questions)) {
    way.steps.forEach(({ question }) => seen.questions.add(question.id));
    const plan = way.stop === null ? planOf(definition, way.answers) : [];
    for (const { code, why } of plan) {
      seen.items.add(code);
      seen.whys.add(`${code} ${why}`);
    }
    if (way.stop === null) tipsOf(definition, way.answers).forEach((tip) => seen.tips.add(tip));
    found.push(...wayFindings(definition, way, plan));
  }
  return [...found, ...deadParts(definition, seen)];
}

function hasTooManyWays({ questions }: ScenarioDefinition): boolean {
  let ways = 0;
  for (const _way of waysOf(questions)) ways += 1;
  return ways >= MOST_WAYS;
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
    .map(({ code }) => ({ rule: 'SCN-ITEM-UNKNOWN', at: `items.${code}`, sentence: '事项目录里没有公布这个基本编码' }));
  if (names.length > 0) return [...names, ...unknown];
  if (hasTooManyWays(definition))
    return [
      { rule: 'SCN-MANY-WAYS', at: 'questions', sentence: `有 ${MOST_WAYS} 条以上的路，走不完：问题要少一些` },
      ...unknown,
    ];
  const idle = questionsWithoutEffect(definition).map((id) => ({
    rule: 'SCN-NO-EFFECT',
    at: `questions.${id}`,
    sentence: '不管怎样回答，后面的问题和结果都一样：不用问',
  }));
  return fewOfEach([...unknown, ...walkFindings(definition), ...idle]);
}
