import { model, Schema } from 'mongoose';

export interface SessionDocument {
  readonly _id: string;
  readonly accountId: string;
  readonly personKey: string | null;
  /** Absent in sessions from before the level FACE. */
  readonly provenAt?: Date | null;
  /** For whom it acts; absent in sessions from before that was possible. */
  readonly acting?: { readonly kind: string; readonly delegationId: string; readonly subjectKey: string } | null;
  readonly generation: number;
  /** SHA-256 of the access token: 256 random bits need no key. */
  readonly accessHash: string;
  readonly accessUntil: Date;
  readonly refreshUntil: Date;
  readonly createdAt: Date;
  /** Absent, like the next two, in sessions from before devices were shown. */
  readonly system?: string | null;
  readonly program?: string | null;
  readonly lastUsedAt?: Date | null;
}

const schema = new Schema<SessionDocument>(
  {
    _id: String,
    accountId: { type: String, required: true },
    personKey: { type: String, default: null },
    provenAt: { type: Date, default: null },
    acting: { type: { _id: false, kind: String, delegationId: String, subjectKey: String }, default: null },
    generation: { type: Number, required: true },
    accessHash: { type: String, required: true },
    accessUntil: { type: Date, required: true },
    refreshUntil: { type: Date, required: true },
    createdAt: { type: Date, required: true },
    system: { type: String, default: null },
    program: { type: String, default: null },
    lastUsedAt: { type: Date, default: null },
  },
  { collection: 'sessions', strict: 'throw', versionKey: false, autoIndex: false },
);
schema.index({ accessHash: 1 }, { unique: true });
schema.index({ accountId: 1 });
schema.index({ refreshUntil: 1 }, { expireAfterSeconds: 0 });

export const SessionModel = model('Session', schema);
