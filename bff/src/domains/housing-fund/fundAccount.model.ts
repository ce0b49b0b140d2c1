import { model, Schema, type Types } from 'mongoose';

/** A stored record; sealed fields are `Buffer`. */
export interface FundAccountDocument {
  readonly _id: string;
  readonly personKey: string;
  readonly accountKey: string;
  readonly number: Types.Buffer;
  readonly employer: string;
  readonly openedOn: string;
  readonly baseFen: number;
  readonly employerRateE4: number;
  readonly personRateE4: number;
  readonly balanceFen: number;
  readonly paidUntilMonth: string | null;
  readonly status: string;
  /** Keyed hash over all of the record's meaning: a load that brings the same again changes nothing. */
  readonly digest: string;
  /** The batch that wrote it. */
  readonly batch: string;
}

const schema = new Schema<FundAccountDocument>(
  {
    _id: String,
    personKey: { type: String, required: true },
    accountKey: { type: String, required: true },
    number: { type: Buffer, required: true, sealed: true },
    employer: { type: String, required: true },
    openedOn: { type: String, required: true },
    baseFen: { type: Number, required: true },
    employerRateE4: { type: Number, required: true },
    personRateE4: { type: Number, required: true },
    balanceFen: { type: Number, required: true },
    paidUntilMonth: { type: String, default: null },
    status: { type: String, required: true },
    digest: { type: String, required: true },
    batch: { type: String, required: true },
  },
  { collection: 'fundAccounts', strict: 'throw', versionKey: false, autoIndex: false },
);

schema.index({ personKey: 1 });

export const FundAccountModel = model('FundAccount', schema);
