import type { Condition } from '@city-services/shared/scenario/definition';
import { holds, type Walk } from '@city-services/shared/scenario/walk';
import type { ScenarioDefinition, ScenarioFinding, ScenarioItem } from './scenario.entity';

/** Places of a definition (`items.DM0731001000.why.1`) that some way comes to. */
export type Seen = Set<string>;

const alternative = (at: string, index: number): string => `${at}#${index}`;

/** Of a condition with several ways to hold: those that do. */
function seeAlternatives(
  seen: Seen,
  at: string,
  { condition, answers }: { condition: Condition } & Pick<Walk, 'answers'>,
) {
  if (condition.length < 2) return;
  condition.forEach((all, index) => {
    if (holds([all], answers)) seen.add(alternative(at, index));
  });
}

function seeItem(seen: Seen, { code, when, why }: ScenarioItem, { answers }: Walk): void {
  if (!holds(when, answers)) return;
  seen.add(`items.${code}`);
  seeAlternatives(seen, `items.${code}.when`, { condition: when, answers });
  const said = why.findIndex((sentence) => holds(sentence.when, answers));
  if (said >= 0) seen.add(`items.${code}.why.${said}`);
  why.forEach((sentence, index) =>
    seeAlternatives(seen, `items.${code}.why.${index}.when`, { condition: sentence.when, answers }),
  );
}

/** Notes every question that a way asks, and which of its conditions hold. */
export function seeQuestions(seen: Seen, { steps, answers }: Walk): void {
  for (const { question } of steps) {
    seen.add(`questions.${question.id}`);
    seeAlternatives(seen, `questions.${question.id}.askIf`, { condition: question.askIf, answers });
  }
}

/** Notes everything that the end of a way shows. */
export function seeResult(seen: Seen, { items, tips }: ScenarioDefinition, way: Walk): void {
  if (way.stop !== null) return;
  items.forEach((item) => seeItem(seen, item, way));
  tips.forEach(({ when }, index) => {
    if (holds(when, way.answers)) seen.add(`tips.${index}`);
    seeAlternatives(seen, `tips.${index}.when`, { condition: when, answers: way.answers });
  });
}

/** Ways to hold that never do, of a part that itself comes up. */
function deadAlternatives(seen: Seen, at: string, condition: Condition): ScenarioFinding[] {
  if (condition.length < 2) return [];
  return condition.flatMap((_, index): ScenarioFinding[] =>
    seen.has(alternative(at, index))
      ? []
      : [
          {
            rule: 'SCN-CASE-NEVER',
            at: `${at}.${index}`,
            sentence: `第 ${index + 1} 种情形怎样回答都不会出现：它的条件互相矛盾`,
          },
        ],
  );
}

/** Questions that nobody comes to. */
export const unseenQuestions = ({ questions }: ScenarioDefinition, seen: Seen): ScenarioFinding[] =>
  questions.flatMap(({ id, askIf }) => {
    const at = `questions.${id}`;
    if (seen.has(at)) return deadAlternatives(seen, `${at}.askIf`, askIf);
    return [{ rule: 'SCN-UNREACHABLE', at, sentence: '怎样回答都问不到这个问题' }];
  });

function unseenOfItem({ code, when, why }: ScenarioItem, seen: Seen): ScenarioFinding[] {
  const at = `items.${code}`;
  if (!seen.has(at)) return [{ rule: 'SCN-ITEM-NEVER', at, sentence: '怎样回答都到不了这个事项：它的条件互相矛盾' }];
  const sentences = why.flatMap((sentence, index) => {
    const place = `${at}.why.${index}`;
    if (seen.has(place)) return deadAlternatives(seen, `${place}.when`, sentence.when);
    return [{ rule: 'SCN-WHY-NEVER', at: place, sentence: '怎样回答都看不到这句说明' }];
  });
  return [...deadAlternatives(seen, `${at}.when`, when), ...sentences];
}

/** What no way shows at its end. */
export const unseenResults = ({ items, tips }: ScenarioDefinition, seen: Seen): ScenarioFinding[] => [
  ...items.flatMap((item) => unseenOfItem(item, seen)),
  ...tips.flatMap(({ when }, index) => {
    const at = `tips.${index}`;
    if (seen.has(at)) return deadAlternatives(seen, `${at}.when`, when);
    return [{ rule: 'SCN-TIP-NEVER', at, sentence: '怎样回答都看不到这句提示' }];
  }),
];
