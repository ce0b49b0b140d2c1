import { model, Schema, type Types } from 'mongoose';

export interface StepUpDocument {
  readonly _id: string;
  readonly accountId: string;
  readonly sessionId: string;
  readonly personKey: string;
  readonly platform: string;
  readonly way: string;
  readonly state: string;
  readonly startedAt: Date;
  readonly validUntil: Date;
  /** Sealed. */
  readonly vendorKey: Types.Buffer | null;
  readonly auditId: string | null;
  /** Keyed hash of the six digits that the citizen shows a helper. */
  readonly pairHash: string | null;
  readonly staffKey: string | null;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
}

const schema = new Schema<StepUpDocument>(
  {
    _id: String,
    accountId: { type: String, required: true },
    sessionId: { type: String, required: true },
    personKey: { type: String, required: true },
    platform: { type: String, required: true },
    way: { type: String, required: true },
    state: { type: String, required: true },
    startedAt: { type: Date, required: true },
    validUntil: { type: Date, required: true },
    vendorKey: { type: Buffer, default: null, sealed: true },
    auditId: { type: String, default: null },
    pairHash: { type: String, default: null },
    staffKey: { type: String, default: null },
    decidedAt: { type: Date, default: null },
    reason: { type: String, default: null },
  },
  { collection: 'stepUps', strict: 'throw', versionKey: false, autoIndex: false },
);
schema.index({ sessionId: 1, startedAt: -1 });
schema.index({ state: 1, startedAt: 1 });
schema.index({ pairHash: 1 });
// 网络安全法 art. 21: who was let in how is kept six months, and no longer.
schema.index({ startedAt: 1 }, { expireAfterSeconds: 183 * 86_400 });

export const StepUpModel = model('StepUp', schema);
