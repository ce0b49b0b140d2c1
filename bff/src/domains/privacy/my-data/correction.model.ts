import { model, Schema } from 'mongoose';

export interface CorrectionDocument {
  readonly _id: string;
  readonly caseNumber: string;
  readonly personKey: string;
  readonly kind: string;
  readonly record: Buffer;
  readonly wrong: Buffer;
  readonly evidence: Buffer;
  readonly state: string;
  readonly submittedAt: Date;
  readonly dueAt: Date;
  readonly staffKey: string | null;
  readonly answer: Buffer | null;
  readonly answeredAt: Date | null;
  readonly forgetAt: Date;
}

const schema = new Schema<CorrectionDocument>(
  {
    _id: String,
    caseNumber: { type: String, required: true },
    personKey: { type: String, required: true },
    kind: { type: String, required: true },
    record: { type: Buffer, required: true, sealed: true },
    wrong: { type: Buffer, required: true, sealed: true },
    evidence: { type: Buffer, required: true, sealed: true },
    state: { type: String, required: true },
    submittedAt: { type: Date, required: true },
    dueAt: { type: Date, required: true },
    staffKey: { type: String, default: null },
    answer: { type: Buffer, default: null, sealed: true },
    answeredAt: { type: Date, default: null },
    forgetAt: { type: Date, required: true },
  },
  { collection: 'corrections', strict: 'throw', versionKey: false, autoIndex: false },
);
schema.index({ caseNumber: 1 }, { unique: true });
schema.index({ personKey: 1, submittedAt: -1 });
schema.index({ state: 1, submittedAt: 1 });
schema.index({ forgetAt: 1 }, { expireAfterSeconds: 0 });

export const CorrectionModel = model('Correction', schema);
