import { model, Schema } from 'mongoose';

/** `_id` is the personKey: a new copy takes the place of the old one. */
export interface DataExportDocument {
  readonly _id: string;
  readonly exportId: string;
  readonly accountId: string;
  readonly sessionId: string;
  readonly state: string;
  readonly done: number;
  readonly total: number;
  readonly requestedAt: Date;
  readonly readyAt: Date | null;
  readonly expiresAt: Date;
  readonly count: number;
  readonly bytes: number;
  /** Until then the process that makes it is believed to be at it. */
  readonly claimedUntil: Date | null;
  readonly html: Buffer | null;
  readonly json: Buffer | null;
}

const schema = new Schema<DataExportDocument>(
  {
    _id: String,
    exportId: { type: String, required: true },
    accountId: { type: String, required: true },
    sessionId: { type: String, required: true },
    state: { type: String, required: true },
    done: { type: Number, required: true },
    total: { type: Number, required: true },
    requestedAt: { type: Date, required: true },
    readyAt: { type: Date, default: null },
    expiresAt: { type: Date, required: true },
    count: { type: Number, required: true },
    bytes: { type: Number, required: true },
    claimedUntil: { type: Date, default: null },
    html: { type: Buffer, default: null, sealed: true },
    json: { type: Buffer, default: null, sealed: true },
  },
  { collection: 'dataExports', strict: 'throw', versionKey: false, autoIndex: false },
);
schema.index({ state: 1, claimedUntil: 1 });
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

export const DataExportModel = model('DataExport', schema);
