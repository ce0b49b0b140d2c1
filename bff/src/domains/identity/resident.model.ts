import { model, Schema, type Types } from 'mongoose';

/** `_id` is the personKey. */
export interface ResidentDocument {
  readonly _id: string;
  readonly idNumber: Types.Buffer;
  readonly name: Types.Buffer;
  readonly phone: Types.Buffer | null;
  readonly regionCode: string | null;
  readonly guardianKey: string | null;
  readonly digest: string;
  readonly batch: string;
}

const schema = new Schema<ResidentDocument>(
  {
    _id: String,
    idNumber: { type: Buffer, required: true, sealed: true },
    name: { type: Buffer, required: true, sealed: true },
    phone: { type: Buffer, default: null, sealed: true },
    regionCode: { type: String, default: null },
    guardianKey: { type: String, default: null },
    digest: { type: String, required: true },
    batch: { type: String, required: true },
  },
  { collection: 'residents', strict: 'throw', versionKey: false, autoIndex: false },
);

// Of minors alone: few of a city's persons have a guardian.
schema.index({ guardianKey: 1 }, { partialFilterExpression: { guardianKey: { $gt: '' } } });

export const ResidentModel = model('Resident', schema);
