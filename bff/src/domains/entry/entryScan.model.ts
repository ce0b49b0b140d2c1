import { model, Schema } from 'mongoose';

/** `_id`: day, scene and platform. */
export interface EntryScanDocument {
  readonly _id: string;
  readonly day: string;
  readonly scene: string;
  readonly platform: string;
  readonly count: number;
}

const schema = new Schema<EntryScanDocument>(
  {
    _id: String,
    day: { type: String, required: true },
    scene: { type: String, required: true },
    platform: { type: String, required: true },
    count: { type: Number, required: true },
  },
  { collection: 'entryScans', strict: 'throw', versionKey: false, autoIndex: false },
);
schema.index({ day: 1, scene: 1, platform: 1 });

export const EntryScanModel = model('EntryScan', schema);
