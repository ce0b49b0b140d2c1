import { model, Schema } from 'mongoose';

export interface ChallengeDocument {
  readonly _id: string;
  readonly accountId: string;
  readonly sessionId: string;
  readonly personKey: string;
  readonly sent: boolean;
  readonly codeHash: string;
  readonly triesLeft: number;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}

const schema = new Schema<ChallengeDocument>(
  {
    _id: String,
    accountId: { type: String, required: true },
    sessionId: { type: String, required: true },
    personKey: { type: String, required: true },
    sent: { type: Boolean, required: true },
    codeHash: { type: String, required: true },
    triesLeft: { type: Number, required: true },
    expiresAt: { type: Date, required: true },
    usedAt: { type: Date, default: null },
  },
  { collection: 'challenges', strict: 'throw', versionKey: false, autoIndex: false },
);
// Kept a day beyond its end, so that a late try is told "expired" rather than something vaguer, and no longer.
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 86_400 });

export const ChallengeModel = model('Challenge', schema);
