import { model, Schema } from 'mongoose';

/** `_id`: the scene. */
export interface EntryCodeDocument {
  readonly _id: string;
  readonly kind: string;
  readonly key: string;
  readonly campaign: string | null;
  readonly note: string;
  readonly lastDay: string | null;
  readonly endedAt: Date | null;
  readonly createdAt: Date;
}

const schema = new Schema<EntryCodeDocument>(
  {
    _id: String,
    kind: { type: String, required: true },
    key: { type: String, required: true },
    campaign: { type: String, default: null },
    note: { type: String, default: '' },
    lastDay: { type: String, default: null },
    endedAt: { type: Date, default: null },
    createdAt: { type: Date, required: true },
  },
  { collection: 'entryCodes', strict: 'throw', versionKey: false, autoIndex: false },
);
schema.index({ createdAt: -1, _id: -1 });

export const EntryCodeModel = model('EntryCode', schema);
