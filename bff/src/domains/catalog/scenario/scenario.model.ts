import { model, Schema } from 'mongoose';
import type { Scenario, ScenarioDefinition } from './scenario.entity';

export interface ScenarioDocument extends Omit<Scenario, keyof ScenarioDefinition> {
  /** `id@version`. */
  readonly _id: string;
  readonly scenario: string;
  readonly definition: ScenarioDefinition;
  /** The newest version of a guide that is not withdrawn. */
  readonly current: boolean;
}

const schema = new Schema<ScenarioDocument>(
  {
    _id: String,
    scenario: { type: String, required: true },
    version: { type: Number, required: true },
    definition: { type: Schema.Types.Mixed, required: true },
    digest: { type: String, required: true },
    current: { type: Boolean, required: true },
    loadedAt: { type: Date, required: true },
    retiredAt: { type: Date, default: null },
  },
  { collection: 'catalogScenarios', strict: 'throw', versionKey: false, autoIndex: false, minimize: false },
);

// The versions of one guide, newest first; all that citizens see.
schema.index({ scenario: 1, version: -1 }, { unique: true });
schema.index({ current: 1, scenario: 1 });

export const ScenarioModel = model('CatalogScenario', schema);
