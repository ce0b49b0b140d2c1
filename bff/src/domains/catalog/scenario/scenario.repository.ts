import { mongo } from 'mongoose';
import type { Scenario } from './scenario.entity';
import { scenarioLoadedTwice } from './scenario.errors';
import { ScenarioModel, type ScenarioDocument } from './scenario.model';

const DUPLICATE_KEY = 11000;
const isDuplicate = (error: unknown): boolean =>
  error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY;

const entityOf = ({ definition, version, digest, loadedAt, retiredAt }: ScenarioDocument): Scenario => ({
  ...definition,
  version,
  digest,
  loadedAt,
  retiredAt,
});

/** Guides by version. A version is written once and never changed but for being withdrawn. */
export class ScenarioRepository {
  /** The newest version of each guide that is not withdrawn, by name of the guide. */
  async current(): Promise<Scenario[]> {
    const rows = await ScenarioModel.find({ current: true }).sort({ scenario: 1 }).lean<ScenarioDocument[]>();
    return rows.map(entityOf);
  }

  /** One version, withdrawn or not. */
  async find(id: string, version: number): Promise<Scenario | null> {
    const row = await ScenarioModel.findOne({ scenario: id, version }).lean<ScenarioDocument>();
    return row && entityOf(row);
  }

  /** The newest version, withdrawn or not. */
  async newest(id: string): Promise<Scenario | null> {
    const row = await ScenarioModel.findOne({ scenario: id }).sort({ version: -1 }).lean<ScenarioDocument>();
    return row && entityOf(row);
  }

  /** A new version stands before the old ones go, so that a guide is never missing. Throws SCENARIO_LOADED_TWICE when somebody was faster. */
  async insert(scenario: Scenario): Promise<void> {
    const { version, digest, loadedAt, retiredAt, ...definition } = scenario;
    const { id } = definition;
    try {
      await ScenarioModel.create({
        _id: `${id}@${version}`,
        ...{ scenario: id, version, definition, digest, current: true, loadedAt, retiredAt },
      });
    } catch (error) {
      throw isDuplicate(error) ? scenarioLoadedTwice(id) : error;
    }
    await this.#withdraw({ scenario: id, version: { $lt: version } }, loadedAt);
  }

  /** False: no such guide is shown. */
  retire(id: string, at: Date): Promise<boolean> {
    return this.#withdraw({ scenario: id }, at);
  }

  async #withdraw(which: Record<string, unknown>, at: Date): Promise<boolean> {
    const { modifiedCount } = await ScenarioModel.updateMany(
      { ...which, current: true },
      { $set: { current: false, retiredAt: at } },
    );
    return modifiedCount > 0;
  }
}
