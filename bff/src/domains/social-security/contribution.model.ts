import { model, Schema } from 'mongoose';

/** A stored record; sealed fields are `Buffer`. */
export interface ContributionDocument {
  readonly _id: string;
  readonly personKey: string;
  readonly insurance: string;
  readonly month: string;
  readonly type: string;
  readonly baseFen: number;
  readonly employerFen: number;
  readonly personFen: number;
  readonly paidOn: string | null;
  /** Keyed hash over all of the record's meaning: a load that brings the same again changes nothing. */
  readonly digest: string;
  /** The batch that wrote it. */
  readonly batch: string;
}

const schema = new Schema<ContributionDocument>(
  {
    _id: String,
    personKey: { type: String, required: true },
    insurance: { type: String, required: true },
    month: { type: String, required: true },
    type: { type: String, required: true },
    baseFen: { type: Number, required: true },
    employerFen: { type: Number, required: true },
    personFen: { type: Number, required: true },
    paidOn: { type: String, default: null },
    digest: { type: String, required: true },
    batch: { type: String, required: true },
  },
  { collection: 'contributions', strict: 'throw', versionKey: false, autoIndex: false },
);

schema.index({ personKey: 1, insurance: 1, month: -1 });

export const ContributionModel = model('Contribution', schema);
