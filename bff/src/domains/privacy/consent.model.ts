import { model, Schema } from 'mongoose';
import type { Consent, ConsentDecision, ConsentPlatform } from './consent.entity';

/** Insert-only: a consent is never changed, and kept as long as the account's proof of it is needed. */
export interface ConsentDocument extends Omit<Consent, 'decision' | 'platform'> {
  readonly _id: string;
  /** Absent, like the next, in consents from before refusals were kept: those were agreed to. */
  readonly decision?: ConsentDecision;
  readonly platform?: ConsentPlatform | null;
  /** How many the account had decided before, where that is known: it orders decisions of one millisecond. */
  readonly order?: number;
}

const schema = new Schema<ConsentDocument>(
  {
    _id: String,
    accountId: { type: String, required: true },
    purpose: { type: String, required: true },
    decision: { type: String, default: 'AGREED' },
    noticeVersion: { type: String, required: true },
    noticeHash: { type: String, required: true },
    platform: { type: String, default: null },
    agreedAt: { type: Date, required: true },
    order: { type: Number, default: 0 },
  },
  { collection: 'consents', strict: 'throw', versionKey: false, autoIndex: false },
);
schema.index({ accountId: 1, agreedAt: -1, order: -1 });

export const ConsentModel = model('Consent', schema);
