import { createHash } from 'node:crypto';
import type { Clock } from '../../../kernel/clock';
import type { PublishedCatalog } from '../published/publishedCatalog.service';
import { checkScenario } from './check.rule';
import type { Scenario, ScenarioDefinition, ScenarioFinding } from './scenario.entity';
import type { ScenarioRepository } from './scenario.repository';
import { readScenarioFile } from './scenarioFile.rule';

/** What became of one authored guide. */
export type LoadedScenario =
  | { readonly kind: 'loaded' | 'unchanged'; readonly id: string; readonly version: number }
  | { readonly kind: 'refused'; readonly findings: readonly ScenarioFinding[] };

interface Parts {
  readonly scenarios: ScenarioRepository;
  readonly published: PublishedCatalog;
  readonly clock: Clock;
}

const digestOf = (definition: ScenarioDefinition): string =>
  createHash('sha256').update(JSON.stringify(definition)).digest('hex');

/** Takes authored guides in: only those without a finding, each change as a version of its own. */
export class ScenarioLoadingService {
  constructor(private readonly parts: Parts) {}

  /** Throws SCENARIO_LOADED_TWICE. */
  async load(written: unknown): Promise<LoadedScenario> {
    const read = readScenarioFile(written);
    if (!read.ok) return { kind: 'refused', findings: read.findings };
    const { definition } = read;
    const { byBasicCode } = await this.parts.published.current();
    const findings = checkScenario(definition, new Set(byBasicCode.keys()));
    if (findings.length > 0) return { kind: 'refused', findings };
    const newest = await this.parts.scenarios.newest(definition.id);
    const digest = digestOf(definition);
    const { id } = definition;
    if (newest && newest.digest === digest && newest.retiredAt === null)
      return { kind: 'unchanged', id, version: newest.version };
    const version = (newest?.version ?? 0) + 1;
    const scenario: Scenario = { ...definition, version, digest, loadedAt: this.parts.clock.now(), retiredAt: null };
    await this.parts.scenarios.insert(scenario);
    return { kind: 'loaded', id, version };
  }

  /** Shows the guide no more; its versions stay. False: it is not shown. */
  retire(id: string): Promise<boolean> {
    return this.parts.scenarios.retire(id, this.parts.clock.now());
  }

  list(): Promise<readonly Scenario[]> {
    return this.parts.scenarios.current();
  }

  /** What the checker would say today: an item may have been withdrawn since. */
  async faults(scenario: Scenario): Promise<readonly ScenarioFinding[]> {
    const { byBasicCode } = await this.parts.published.current();
    return checkScenario(scenario, new Set(byBasicCode.keys()));
  }
}
