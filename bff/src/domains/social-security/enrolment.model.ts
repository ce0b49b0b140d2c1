import { model, Schema } from 'mongoose';

/** A stored record; sealed fields are `Buffer`. */
export interface EnrolmentDocument {
  readonly _id: string;
  readonly personKey: string;
  readonly insurance: string;
  readonly status: string;
  readonly enrolledOn: string;
  readonly employer: string | null;
  readonly regionCode: string;
  /** Keyed hash over all of the record's meaning: a load that brings the same again changes nothing. */
  readonly digest: string;
  /** The batch that wrote it. */
  readonly batch: string;
}

const schema = new Schema<EnrolmentDocument>(
  {
    _id: String,
    personKey: { type: String, required: true },
    insurance: { type: String, required: true },
    status: { type: String, required: true },
    enrolledOn: { type: String, required: true },
    employer: { type: String, default: null },
    regionCode: { type: String, required: true },
    digest: { type: String, required: true },
    batch: { type: String, required: true },
  },
  { collection: 'enrolments', strict: 'throw', versionKey: false, autoIndex: false },
);

schema.index({ personKey: 1 });

export const EnrolmentModel = model('Enrolment', schema);
