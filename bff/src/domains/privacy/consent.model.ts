import { model, Schema } from 'mongoose';
import type { Consent } from './consent.entity';

/** Insert-only: a consent is never changed, and kept as long as the account's proof of it is needed. */
export interface ConsentDocument extends Consent {
  readonly _id: string;
}

const schema = new Schema<ConsentDocument>(
  {
    _id: String,
    accountId: { type: String, required: true },
    purpose: { type: String, required: true },
    noticeVersion: { type: String, required: true },
    noticeHash: { type: String, required: true },
    agreedAt: { type: Date, required: true },
  },
  { collection: 'consents', strict: 'throw', versionKey: false, autoIndex: false },
);
schema.index({ accountId: 1, agreedAt: -1 });

export const ConsentModel = model('Consent', schema);
