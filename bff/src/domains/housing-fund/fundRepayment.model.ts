import { model, Schema } from 'mongoose';

/** A stored record; sealed fields are `Buffer`. */
export interface FundRepaymentDocument {
  readonly _id: string;
  readonly contractKey: string;
  readonly number: number;
  readonly dueOn: string;
  readonly repaidOn: string | null;
  readonly principalFen: number;
  readonly interestFen: number;
  readonly penaltyFen: number;
  /** Keyed hash over all of the record's meaning: a load that brings the same again changes nothing. */
  readonly digest: string;
  /** The batch that wrote it. */
  readonly batch: string;
}

const schema = new Schema<FundRepaymentDocument>(
  {
    _id: String,
    contractKey: { type: String, required: true },
    number: { type: Number, required: true },
    dueOn: { type: String, required: true },
    repaidOn: { type: String, default: null },
    principalFen: { type: Number, required: true },
    interestFen: { type: Number, required: true },
    penaltyFen: { type: Number, required: true },
    digest: { type: String, required: true },
    batch: { type: String, required: true },
  },
  { collection: 'fundRepayments', strict: 'throw', versionKey: false, autoIndex: false },
);

schema.index({ contractKey: 1, number: 1 });

export const FundRepaymentModel = model('FundRepayment', schema);
