import type { ScenarioDefinition } from '../../domains/catalog/scenario/scenario.entity';
import { planOf } from '../../domains/catalog/scenario/plan.rule';
import { waysOf } from '../../domains/catalog/scenario/ways.rule';
import { tableOf } from '../lint-items/table';

interface Way {
  readonly text: string;
  readonly questions: number;
  readonly items: readonly string[];
  readonly layers: number;
  readonly stopped: boolean;
}

function everyWay(definition: ScenarioDefinition): Way[] {
  return [...waysOf(definition.questions)].map(({ steps, stop, answers }) => {
    const plan = stop === null ? planOf(definition, answers) : [];
    return {
      text: steps.map(({ question, answer }) => `${question.id}=${answer.id}`).join(' '),
      questions: steps.length,
      items: plan.map(({ title }) => title),
      layers: Math.max(0, ...plan.map(({ layer }) => layer)),
      stopped: stop !== null,
    };
  });
}

const range = (numbers: readonly number[]): string => {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return least === most ? String(least) : `${least}–${most}`;
};

/** How often each item comes up, the most frequent first. */
function countItems(ways: readonly Way[]): string[][] {
  const counts = new Map<string, number>();
  for (const title of ways.flatMap(({ items }) => items)) counts.set(title, (counts.get(title) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([title, count]) => [`  ${title}`, `${count}`, `${Math.round((100 * count) / ways.length)} %`]);
}

/** What the simulator says of one guide; `all` lists each way. */
export function simulationOf(definition: ScenarioDefinition, all: boolean): string {
  const ways = everyWay(definition);
  const leading = ways.filter(({ stopped }) => !stopped);
  const head = [
    `${definition.id}  ${definition.name}`,
    `  ways: ${ways.length}, of which ${ways.length - leading.length} end with advice`,
    `  questions: ${range(ways.map(({ questions }) => questions))}`,
    `  items: ${range(leading.map(({ items }) => items.length))}, one after another: ${range(leading.map(({ layers }) => layers))}`,
  ];
  const listed = all
    ? ways.map(({ text, items, stopped }) => `  ${text}\n    → ${stopped ? '（到此为止）' : items.join('、')}`)
    : [];
  return `${[...head, ...listed].join('\n')}\n${tableOf(countItems(ways))}\n`;
}
