import type { Answers, ScenarioQuestion } from '@city-services/shared/scenario/definition';
import { walk, type Walk } from '@city-services/shared/scenario/walk';

/** A guide with more ways than this is not understood by its author either. */
export const MOST_WAYS = 20_000;

/** Every way through the questions, in the order of the answers. Stops after `MOST_WAYS`. */
export function* waysOf(questions: readonly ScenarioQuestion[]): Generator<Walk> {
  const open: Answers[] = [{}];
  let count = 0;
  for (let answers = open.pop(); answers !== undefined && count < MOST_WAYS; answers = open.pop()) {
    const at = walk(questions, answers);
    const { next } = at;
    if (next) for (const { id } of [...next.answers].reverse()) open.push({ ...at.answers, [next.id]: id });
    else {
      count += 1;
      yield at;
    }
  }
}

/** Whether `waysOf` would stop before the end. */
export function hasTooManyWays(questions: readonly ScenarioQuestion[]): boolean {
  let ways = 0;
  for (const _way of waysOf(questions)) ways += 1;
  return ways >= MOST_WAYS;
}
