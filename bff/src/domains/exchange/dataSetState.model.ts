import { model, Schema } from 'mongoose';
import type { LatestBatch } from './batch.entity';

/** What is known of a data set as a whole; one document each, so that all ages are read at once. `_id` is its name. */
export interface DataSetStateDocument {
  readonly _id: string;
  readonly latest: LatestBatch | null;
  /** When the newest batch with usable records (or with none at all) was completed. */
  readonly handedOverAt: Date | null;
  /** The load that has the data set to itself. */
  readonly lease: { readonly owner: string; readonly until: Date } | null;
}

const schema = new Schema<DataSetStateDocument>(
  {
    _id: String,
    latest: { type: { batch: String, sha256: String, completedAt: Date }, default: null, _id: false },
    handedOverAt: { type: Date, default: null },
    lease: { type: { owner: String, until: Date }, default: null, _id: false },
  },
  { collection: 'dataSets', strict: 'throw', versionKey: false, autoIndex: false },
);

export const DataSetStateModel = model('DataSetState', schema);
