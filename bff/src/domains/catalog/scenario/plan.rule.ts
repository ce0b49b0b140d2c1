import type { Answers } from '@city-services/shared/scenario/definition';
import { holds, reasonsOf } from '@city-services/shared/scenario/walk';
import type { PlannedItem } from './planned.entity';
import type { ScenarioDefinition, ScenarioItem } from './scenario.entity';

/** What has to be finished before an item: what is not needed hands on what it waits for. */
function awaited(item: ScenarioItem, all: ReadonlyMap<string, ScenarioItem>, needed: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const open = [...item.after];
  for (let code = open.shift(); code !== undefined; code = open.shift()) {
    if (seen.has(code)) continue;
    seen.add(code);
    if (needed.has(code)) found.add(code);
    else open.push(...(all.get(code)?.after ?? []));
  }
  return [...found];
}

/** Longest way from the beginning; items in a circle (which the checker refuses) come last. */
function layersOf(after: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const layers = new Map<string, number>();
  for (let layer = 1; layers.size < after.size; layer += 1) {
    const ready = [...after].filter(([code, before]) => !layers.has(code) && before.every((each) => layers.has(each)));
    const rest = ready.length > 0 ? ready : [...after].filter(([code]) => !layers.has(code));
    rest.forEach(([code]) => layers.set(code, layer));
  }
  return layers;
}

/** The items that finished answers lead to, in an order in which they can be done; those of one layer as they were authored. */
export function planOf({ items }: ScenarioDefinition, answers: Answers): readonly PlannedItem[] {
  const all = new Map(items.map((item) => [item.code, item]));
  const chosen = items.filter(({ when }) => holds(when, answers));
  const needed = new Set(chosen.map(({ code }) => code));
  const after = new Map(chosen.map((item) => [item.code, awaited(item, all, needed)]));
  const layers = layersOf(after);
  return chosen
    .map((item) => ({
      code: item.code,
      title: item.title,
      why: item.why.find(({ when }) => holds(when, answers))?.text ?? '',
      because: reasonsOf(item.when, answers),
      after: after.get(item.code) ?? [],
      layer: layers.get(item.code) ?? 1,
    }))
    .sort((a, b) => a.layer - b.layer);
}

/** The sentences that fit finished answers. */
export const tipsOf = ({ tips }: ScenarioDefinition, answers: Answers): readonly string[] =>
  tips.filter(({ when }) => holds(when, answers)).map(({ text }) => text);
