import { createHash } from 'node:crypto';
import type { Answers } from '@city-services/shared/scenario/definition';
import { walk } from '@city-services/shared/scenario/walk';
import { planOf, tipsOf } from './plan.rule';
import type { ScenarioDefinition } from './scenario.entity';

const digestOf = (value: unknown): string => createHash('sha1').update(JSON.stringify(value)).digest('base64');

/**
 * Questions whose answers never change what is asked later or what comes out. Told by comparing everything that can follow each answer: the
 * questions, the items with their order and sentences, the tips, the advice. The definition must not have too many ways.
 */
export function questionsWithoutEffect(definition: ScenarioDefinition): readonly string[] {
  const asked = new Set<string>();
  const effective = new Set<string>();
  const futureOf = (answers: Answers): string => {
    const at = walk(definition.questions, answers);
    const { next } = at;
    if (!next) {
      if (at.stop !== null) return digestOf(at.stop);
      const plan = planOf(definition, at.answers).map(({ code, why, after }) => [code, why, after]);
      return digestOf([plan, tipsOf(definition, at.answers)]);
    }
    asked.add(next.id);
    const futures = next.answers.map(({ id }) => futureOf({ ...at.answers, [next.id]: id }));
    if (new Set(futures).size > 1) effective.add(next.id);
    return digestOf([next.id, futures]);
  };
  futureOf({});
  return [...asked].filter((id) => !effective.has(id));
}
