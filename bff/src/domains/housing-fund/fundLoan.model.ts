import { model, Schema, type Types } from 'mongoose';

/** A stored record; sealed fields are `Buffer`. */
export interface FundLoanDocument {
  readonly _id: string;
  readonly personKey: string;
  readonly contractKey: string;
  readonly contractNumber: Types.Buffer;
  readonly kind: string;
  readonly principalFen: number;
  readonly annualRateE4: number;
  readonly termMonths: number;
  readonly method: string;
  readonly lentOn: string;
  readonly outstandingFen: number;
  readonly status: string;
  /** Keyed hash over all of the record's meaning: a load that brings the same again changes nothing. */
  readonly digest: string;
  /** The batch that wrote it. */
  readonly batch: string;
}

const schema = new Schema<FundLoanDocument>(
  {
    _id: String,
    personKey: { type: String, required: true },
    contractKey: { type: String, required: true },
    contractNumber: { type: Buffer, required: true, sealed: true },
    kind: { type: String, required: true },
    principalFen: { type: Number, required: true },
    annualRateE4: { type: Number, required: true },
    termMonths: { type: Number, required: true },
    method: { type: String, required: true },
    lentOn: { type: String, required: true },
    outstandingFen: { type: Number, required: true },
    status: { type: String, required: true },
    digest: { type: String, required: true },
    batch: { type: String, required: true },
  },
  { collection: 'fundLoans', strict: 'throw', versionKey: false, autoIndex: false },
);

schema.index({ personKey: 1 });

export const FundLoanModel = model('FundLoan', schema);
