import { model, Schema } from 'mongoose';
import type { LoadReport } from './batch.entity';

/** A load. `_id` is the batch id. */
export interface BatchDocument {
  readonly _id: string;
  readonly dataSet: string;
  readonly file: string;
  readonly sha256: string;
  readonly status: 'running' | 'completed';
  readonly startedAt: Date;
  readonly completedAt: Date | null;
  /** Set once completed. */
  readonly report: LoadReport | null;
}

const schema = new Schema<BatchDocument>(
  {
    _id: String,
    dataSet: { type: String, required: true },
    file: { type: String, required: true },
    sha256: { type: String, required: true },
    status: { type: String, required: true },
    startedAt: { type: Date, required: true },
    completedAt: { type: Date, default: null },
    report: { type: Schema.Types.Mixed, default: null },
  },
  { collection: 'batches', strict: 'throw', versionKey: false, autoIndex: false, minimize: false },
);

schema.index({ dataSet: 1, startedAt: -1 });

export const BatchModel = model('Batch', schema);
