import { model, Schema } from 'mongoose';

/** `_id`: what is counted, whose, and the day. */
export interface DailyCountDocument {
  readonly _id: string;
  readonly count: number;
  readonly expiresAt: Date;
}

const schema = new Schema<DailyCountDocument>(
  { _id: String, count: { type: Number, required: true }, expiresAt: { type: Date, required: true } },
  { collection: 'dailyCounts', strict: 'throw', versionKey: false, autoIndex: false },
);
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

export const DailyCountModel = model('DailyCount', schema);
