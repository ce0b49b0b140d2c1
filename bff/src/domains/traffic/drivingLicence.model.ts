import { model, Schema, type Types } from 'mongoose';

/** A stored record; sealed fields are `Buffer`. */
export interface DrivingLicenceDocument {
  readonly _id: string;
  readonly personKey: string;
  readonly fileNumber: Types.Buffer;
  readonly classes: string;
  readonly firstIssuedOn: string;
  readonly validUntil: string | null;
  readonly status: string;
  /** Keyed hash over all of the record's meaning: a load that brings the same again changes nothing. */
  readonly digest: string;
  /** The batch that wrote it. */
  readonly batch: string;
}

const schema = new Schema<DrivingLicenceDocument>(
  {
    _id: String,
    personKey: { type: String, required: true },
    fileNumber: { type: Buffer, required: true, sealed: true },
    classes: { type: String, required: true },
    firstIssuedOn: { type: String, required: true },
    validUntil: { type: String, default: null },
    status: { type: String, required: true },
    digest: { type: String, required: true },
    batch: { type: String, required: true },
  },
  { collection: 'drivingLicences', strict: 'throw', versionKey: false, autoIndex: false },
);

schema.index({ personKey: 1 });

export const DrivingLicenceModel = model('DrivingLicence', schema);
