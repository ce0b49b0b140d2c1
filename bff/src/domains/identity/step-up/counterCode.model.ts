import { model, Schema } from 'mongoose';

/** `_id` is the personKey: a new code takes the place of the last one. */
export interface CounterCodeDocument {
  readonly _id: string;
  readonly codeHash: string;
  readonly triesLeft: number;
  readonly validUntil: Date;
  readonly issuedBy: string;
}

const schema = new Schema<CounterCodeDocument>(
  {
    _id: String,
    codeHash: { type: String, required: true },
    triesLeft: { type: Number, required: true },
    validUntil: { type: Date, required: true },
    issuedBy: { type: String, required: true },
  },
  { collection: 'counterCodes', strict: 'throw', versionKey: false, autoIndex: false },
);
schema.index({ validUntil: 1 }, { expireAfterSeconds: 0 });

export const CounterCodeModel = model('CounterCode', schema);
