import { model, Schema } from 'mongoose';

/** A stored record; sealed fields are `Buffer`. */
export interface MedicalEntryDocument {
  readonly _id: string;
  readonly serial: string;
  readonly personKey: string;
  readonly occurredAt: Date;
  readonly type: string;
  readonly amountFen: number;
  readonly institution: string | null;
  /** Keyed hash over all of the record's meaning: a load that brings the same again changes nothing. */
  readonly digest: string;
  /** The batch that wrote it. */
  readonly batch: string;
}

const schema = new Schema<MedicalEntryDocument>(
  {
    _id: String,
    serial: { type: String, required: true },
    personKey: { type: String, required: true },
    occurredAt: { type: Date, required: true },
    type: { type: String, required: true },
    amountFen: { type: Number, required: true },
    institution: { type: String, default: null },
    digest: { type: String, required: true },
    batch: { type: String, required: true },
  },
  { collection: 'medicalEntries', strict: 'throw', versionKey: false, autoIndex: false },
);

schema.index({ personKey: 1, occurredAt: -1, serial: -1 });

export const MedicalEntryModel = model('MedicalEntry', schema);
