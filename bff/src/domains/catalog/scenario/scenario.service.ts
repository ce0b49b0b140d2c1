import { answersOf, codeOf, readCode } from '@city-services/shared/scenario/code';
import type { Answers } from '@city-services/shared/scenario/definition';
import { stillMeant, walk } from '@city-services/shared/scenario/walk';
import { regionOrCity } from '../guide/catalog.service';
import type { PublishedCatalog } from '../published/publishedCatalog.service';
import { nearestOf } from '../published/region.rule';
import { resultOf } from './figures.rule';
import { planOf, tipsOf } from './plan.rule';
import type { PlannedItem } from './planned.entity';
import type { Scenario } from './scenario.entity';
import { scenarioCodeInvalid, scenarioIncomplete, scenarioNotFound } from './scenario.errors';
import type { ScenarioRepository } from './scenario.repository';
import type { ResolvedItem } from './scenarioItem.entity';
import type { RestoredScenario, ScenarioOutcome } from './outcome.entity';
import type { ScenarioItemRepository } from './scenarioItem.repository';

interface Parts {
  readonly scenarios: ScenarioRepository;
  readonly items: ScenarioItemRepository;
  readonly published: PublishedCatalog;
}

/** Guides by questions: what must I do, bring, pay, and how long will it take. */
export class ScenarioService {
  constructor(private readonly parts: Parts) {}

  /** Everything that citizens may choose. */
  list(): Promise<readonly Scenario[]> {
    return this.parts.scenarios.current();
  }

  /** Throws SCENARIO_NOT_FOUND. */
  async get(id: string): Promise<Scenario> {
    const newest = await this.parts.scenarios.newest(id);
    if (!newest || newest.retiredAt !== null) throw scenarioNotFound(id);
    return newest;
  }

  /** Throws SCENARIO_NOT_FOUND, SCENARIO_ANSWERS_INCOMPLETE, REGION_UNKNOWN. */
  async result(id: string, answers: Answers, region: string | null): Promise<ScenarioOutcome> {
    const scenario = await this.get(id);
    const { next } = walk(scenario.questions, answers);
    if (next) throw scenarioIncomplete(id, next.id);
    return this.#outcome(scenario, answers, region);
  }

  /** Throws SCENARIO_CODE_INVALID, SCENARIO_NOT_FOUND, REGION_UNKNOWN. */
  async restore(code: string, region: string | null): Promise<RestoredScenario> {
    const read = readCode(code);
    if (!read) throw scenarioCodeInvalid();
    const scenario = await this.get(read.id);
    const found = await this.#answersOf(scenario, code);
    if (!found) throw scenarioCodeInvalid();
    const { answers, changed } = found;
    const { next } = walk(scenario.questions, answers);
    return { scenario, answers, changed, outcome: next ? null : await this.#outcome(scenario, answers, region) };
  }

  /** The answers of a code that the guide still has, asked or not; none for a code of something else. Throws SCENARIO_NOT_FOUND. */
  async answers(id: string, code: string): Promise<Answers> {
    return (await this.#answersOf(await this.get(id), code))?.answers ?? {};
  }

  /**
   * A code means its answers in the version that it was made for; what they are called there is looked up in the present one. Null: it is no code
   * of this guide, or of a version that never was.
   */
  async #answersOf(scenario: Scenario, code: string): Promise<{ answers: Answers; changed: boolean } | null> {
    const read = readCode(code);
    if (!read || read.id !== scenario.id) return null;
    const changed = read.version !== scenario.version;
    const meant = changed ? await this.parts.scenarios.find(read.id, read.version) : scenario;
    return meant && { answers: stillMeant(scenario.questions, answersOf(meant, read.signs)), changed };
  }

  async #outcome(scenario: Scenario, given: Answers, region: string | null): Promise<ScenarioOutcome> {
    const { steps, stop, answers } = walk(scenario.questions, given);
    const plan = stop === null ? planOf(scenario, answers) : [];
    return {
      ...resultOf(await this.#resolve(plan, regionOrCity(region))),
      scenario,
      code: codeOf(scenario, answers),
      steps,
      stop,
      tips: stop === null ? tipsOf(scenario, answers) : [],
    };
  }

  /** Each item in the implementation nearest to the citizen. */
  async #resolve(plan: readonly PlannedItem[], region: string): Promise<ResolvedItem[]> {
    const { byBasicCode } = await this.parts.published.current();
    const nearest = plan.map((item) => ({
      item,
      summary: nearestOf(byBasicCode.get(item.code) ?? [], region)[0] ?? null,
    }));
    const parts = await this.parts.items.parts(nearest.flatMap(({ summary }) => summary?.versionId ?? []));
    return nearest.map(({ item, summary }) => ({
      ...item,
      summary,
      parts: summary && (parts.get(summary.versionId) ?? null),
    }));
  }
}
