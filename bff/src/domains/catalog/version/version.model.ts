import { model, Schema } from 'mongoose';
import type { ItemSummary, ItemVersion } from './version.entity';

/** A stored version; `summary` is what the lists in memory are made of. */
export interface VersionDocument extends Omit<ItemVersion, 'id'> {
  readonly _id: string;
  /** The last step was an import's. */
  readonly byImport: boolean;
  readonly summary: Omit<ItemSummary, 'publishedOn' | 'versionId'>;
}

const schema = new Schema<VersionDocument>(
  {
    _id: String,
    code: { type: String, required: true },
    number: { type: Number, required: true },
    state: { type: String, required: true },
    revision: { type: Number, required: true },
    content: { type: Schema.Types.Mixed, required: true },
    findings: { type: [Schema.Types.Mixed], required: true },
    verdict: { type: String, required: true },
    digest: { type: String, required: true },
    handedDigest: { type: String, required: true },
    inForceFrom: { type: Date, default: null },
    inForceUntil: { type: Date, default: null },
    history: { type: [Schema.Types.Mixed], required: true },
    byImport: { type: Boolean, required: true },
    summary: { type: Schema.Types.Mixed, required: true },
  },
  { collection: 'catalogVersions', strict: 'throw', versionKey: false, autoIndex: false, minimize: false },
);

// The newest of an implementation, and the one in force at an instant.
schema.index({ code: 1, number: -1 }, { unique: true });
schema.index({ code: 1, inForceFrom: -1 });
// All that is published; what waits for staff.
schema.index({ state: 1, _id: 1 });
schema.index({ verdict: 1, state: 1, _id: 1 });
// What the linter found, for staff.
schema.index({ 'findings.rule': 1, state: 1, _id: 1 });

export const VersionModel = model('CatalogVersion', schema);

/** One document: changes whenever something was published or retired, so that every instance looks again. */
export interface StampDocument {
  readonly _id: 'catalog';
  readonly stamp: string;
}

const stampSchema = new Schema<StampDocument>(
  { _id: String, stamp: { type: String, required: true } },
  { collection: 'catalogStamp', strict: 'throw', versionKey: false, autoIndex: false },
);

export const StampModel = model('CatalogStamp', stampSchema);
