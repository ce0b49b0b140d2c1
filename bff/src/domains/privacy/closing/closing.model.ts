import { model, Schema } from 'mongoose';

/** `_id`: `person` or `account`, a space, and the key. */
export interface ClosingDocument {
  readonly _id: string;
  readonly state: string;
  readonly requestedAt: Date;
  readonly dueAt: Date;
  readonly accountIds: string[];
  /** Until then the process that erases is believed to be at it. */
  readonly claimedUntil: Date | null;
  readonly forgetAt: Date | null;
}

const schema = new Schema<ClosingDocument>(
  {
    _id: String,
    state: { type: String, required: true },
    requestedAt: { type: Date, required: true },
    dueAt: { type: Date, required: true },
    accountIds: { type: [String], default: [] },
    claimedUntil: { type: Date, default: null },
    forgetAt: { type: Date, default: null },
  },
  { collection: 'closings', strict: 'throw', versionKey: false, autoIndex: false },
);
schema.index({ state: 1, dueAt: 1 });
schema.index({ forgetAt: 1 }, { expireAfterSeconds: 0 });

export const ClosingModel = model('Closing', schema);
