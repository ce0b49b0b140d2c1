import type { Answers, Clause } from '@city-services/shared/scenario/definition';
import type { Scenario } from './scenario.entity';
import type { RestoredScenario, ScenarioOutcome } from './outcome.entity';
import type { ScenarioCard, ScenarioGivenAnswer, ScenarioGuide } from './scenario.type';
import type { MergedMaterial, ResolvedItem } from './scenarioItem.entity';
import type {
  ScenarioMaterial,
  ScenarioPlanItem,
  ScenarioRestored,
  ScenarioResult,
  ScenarioSaid,
} from './scenarioResult.type';

export const presentScenarioCard = (scenario: Scenario): ScenarioCard => {
  const { id, version, name, summary, audience, picture, department, aliases } = scenario;
  return { id, version, name, summary, audience, picture, department, aliases };
};

export const presentScenario = (scenario: Scenario): ScenarioGuide => ({
  ...presentScenarioCard(scenario),
  intro: scenario.intro,
  questions: scenario.questions,
});

export const presentGiven = (answers: Answers): ScenarioGivenAnswer[] =>
  Object.entries(answers).map(([question, answer]) => ({ question, answer }));

/** The answer that was given to the question of a clause. */
function saidOf({ question: id }: Clause, { steps }: ScenarioOutcome): ScenarioSaid[] {
  const step = steps.find(({ question }) => question.id === id);
  return step ? [{ question: step.question.title, answer: step.answer.label }] : [];
}

const presentItem = (item: ResolvedItem, outcome: ScenarioOutcome): ScenarioPlanItem => ({
  basicCode: item.code,
  code: item.summary?.code ?? null,
  title: item.title,
  name: item.summary?.name ?? null,
  department: item.summary?.department ?? null,
  layer: item.layer,
  after: item.after,
  why: item.why,
  because: item.because.flatMap((clause) => saidOf(clause, outcome)),
  promisedText: item.summary?.promisedText ?? null,
  visits: item.summary?.visits ?? null,
  charged: item.parts?.charged ?? false,
});

type TitleOf = (code: string) => string;

const presentMaterial = ({ uses, madeBy, ...material }: MergedMaterial, titleOf: TitleOf): ScenarioMaterial => ({
  ...material,
  madeBy: madeBy && titleOf(madeBy),
  uses: uses.map(({ item, necessity, condition }) => ({
    basicCode: item,
    title: titleOf(item),
    necessity,
    condition,
  })),
});

export function presentResult(outcome: ScenarioOutcome): ScenarioResult {
  const { scenario, code, steps, stop, items, layers, materials, time, cost, tips } = outcome;
  const titles = new Map(items.map((item) => [item.code, item.title]));
  const titleOf: TitleOf = (itemCode) => titles.get(itemCode) ?? itemCode;
  return {
    ...{ scenario: presentScenarioCard(scenario), code, stop, layers, tips },
    said: steps.map(({ question, answer }) => ({
      question: question.title,
      answer: answer.label,
    })),
    items: items.map((item) => presentItem(item, outcome)),
    materials: materials.map((material) => presentMaterial(material, titleOf)),
    time: { ...time, longestWay: time.longestWay.map(titleOf), unknown: time.unknown.map(titleOf) },
    cost: { ...cost, fees: cost.fees.map(({ item, ...fee }) => ({ ...fee, title: titleOf(item) })) },
  };
}

export const presentRestored = ({ scenario, changed, outcome }: RestoredScenario): ScenarioRestored => ({
  scenario: presentScenarioCard(scenario),
  changed,
  result: outcome && presentResult(outcome),
});
