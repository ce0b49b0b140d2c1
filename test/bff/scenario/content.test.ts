import { CATALOGUE_SETS } from '../../../bff/demo-city/catalogue/rows';
import { writtenScenarios } from '../../../bff/src/commands/scenarios/scenarioFiles';
import { planOf } from '../../../bff/src/domains/catalog/scenario/plan.rule';
import type { PlannedItem } from '../../../bff/src/domains/catalog/scenario/planned.entity';
import type { ScenarioDefinition } from '../../../bff/src/domains/catalog/scenario/scenario.entity';
import { readScenarioFile } from '../../../bff/src/domains/catalog/scenario/scenarioFile.rule';
import { waysOf } from '../../../bff/src/domains/catalog/scenario/ways.rule';

/** What the guides of the demonstration city say, held against its catalogue. */
const definitions: readonly ScenarioDefinition[] = writtenScenarios([]).flatMap(({ written }) => {
  const read = readScenarioFile(written);
  return read.ok ? read.definition : [];
});

/** Kinds of licences by basic code of the item: those that it asks for in any case, those that it hands out. */
function licencesOf(dataSet: 'catalog.materials' | 'catalog.results'): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { 所属编码: owner = '', 电子证照类型: kind, 是否必要: need } of CATALOGUE_SETS[dataSet]()) {
    if (!kind || (dataSet === 'catalog.materials' && need !== '必要')) continue;
    found.set(owner, [...(found.get(owner) ?? []), kind]);
  }
  return found;
}
const asked = licencesOf('catalog.materials');
const made = licencesOf('catalog.results');

/** Everything that an item waits for, directly or not. */
function awaited(plan: readonly PlannedItem[], code: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [code];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const before of plan.find((item) => item.code === at)?.after ?? []) {
      if (!found.has(before)) open.push(before);
      found.add(before);
    }
  }
  return found;
}

/** Items that need what another one of the plan hands out, while neither waits for the other. */
const unawaited = (plan: readonly PlannedItem[]): string[] =>
  plan.flatMap(({ code, title }) =>
    plan
      .filter((maker) => (made.get(maker.code) ?? []).some((kind) => asked.get(code)?.includes(kind)))
      .filter((maker) => maker.code !== code && !awaited(plan, code).has(maker.code))
      .filter((maker) => !awaited(plan, maker.code).has(code))
      .map((maker) => `${title} needs what ${maker.title} hands out`),
  );

test.each(definitions.map((definition) => [definition.name, definition] as const))(
  '%s: on every way an item waits for the licence that it asks for',
  (_, definition) => {
    const found = new Set<string>();
    for (const { answers, stop } of waysOf(definition.questions))
      if (stop === null) unawaited(planOf(definition, answers)).forEach((sentence) => found.add(sentence));
    expect([...found]).toEqual([]);
  },
);

/** What an old citizen does not read. */
const STRANGE = /[A-Za-z]{2,}|undefined|null|[{}<>]|\.\.\.|；；|。。|，，/;
const textsOf = ({ name, summary, intro, questions, items, tips }: ScenarioDefinition): string[] => [
  ...[name, summary, intro],
  ...questions.flatMap(({ title, help, answers }) => [
    title,
    help,
    ...answers.flatMap(({ label, note, stop }) => [label, note ?? '', stop ?? '']),
  ]),
  ...items.flatMap(({ title, why }) => [title, ...why.map(({ text }) => text)]),
  ...tips.map(({ text }) => text),
];

test('each question asks, each sentence ends, and none is foreign', () => {
  for (const definition of definitions) {
    expect(textsOf(definition).filter((text) => STRANGE.test(text))).toEqual([]);
    for (const { title, help } of definition.questions) {
      expect(title).toMatch(/？$/);
      expect(help).toMatch(/。$/);
    }
    const sentences = [...definition.items.flatMap(({ why }) => why), ...definition.tips].map(({ text }) => text);
    expect(sentences.filter((text) => !/。$/.test(text))).toEqual([]);
  }
});
