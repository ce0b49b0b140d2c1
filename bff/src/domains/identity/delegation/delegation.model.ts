import { model, Schema, type Types } from 'mongoose';

export interface DelegationDocument {
  readonly _id: string;
  readonly kind: string;
  readonly subjectKey: string;
  readonly granteeKey: string;
  readonly askedBy: string;
  readonly addressed: boolean;
  readonly otherName: Types.Buffer | null;
  readonly scopes: readonly string[];
  readonly state: string;
  readonly askedAt: Date;
  readonly answerBy: Date;
  readonly since: Date | null;
  readonly until: Date;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
  readonly forgetAt: Date;
}

const schema = new Schema<DelegationDocument>(
  {
    _id: String,
    kind: { type: String, required: true },
    subjectKey: { type: String, required: true },
    granteeKey: { type: String, required: true },
    askedBy: { type: String, required: true },
    addressed: { type: Boolean, required: true },
    otherName: { type: Buffer, default: null, sealed: true },
    scopes: { type: [String], required: true },
    state: { type: String, required: true },
    askedAt: { type: Date, required: true },
    answerBy: { type: Date, required: true },
    since: { type: Date, default: null },
    until: { type: Date, required: true },
    endedAt: { type: Date, default: null },
    endedBy: { type: String, default: null },
    forgetAt: { type: Date, required: true },
  },
  { collection: 'delegations', strict: 'throw', versionKey: false, autoIndex: false },
);
schema.index({ subjectKey: 1, askedAt: -1 });
schema.index({ granteeKey: 1, askedAt: -1 });
schema.index({ forgetAt: 1 }, { expireAfterSeconds: 0 });

export const DelegationModel = model('Delegation', schema);
