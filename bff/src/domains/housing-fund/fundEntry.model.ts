import { model, Schema } from 'mongoose';

/** A stored record; sealed fields are `Buffer`. */
export interface FundEntryDocument {
  readonly _id: string;
  readonly serial: string;
  readonly accountKey: string;
  readonly bookedOn: string;
  readonly type: string;
  readonly month: string | null;
  readonly contractKey: string | null;
  readonly amountFen: number;
  readonly balanceFen: number;
  /** Keyed hash over all of the record's meaning: a load that brings the same again changes nothing. */
  readonly digest: string;
  /** The batch that wrote it. */
  readonly batch: string;
}

const schema = new Schema<FundEntryDocument>(
  {
    _id: String,
    serial: { type: String, required: true },
    accountKey: { type: String, required: true },
    bookedOn: { type: String, required: true },
    type: { type: String, required: true },
    month: { type: String, default: null },
    contractKey: { type: String, default: null },
    amountFen: { type: Number, required: true },
    balanceFen: { type: Number, required: true },
    digest: { type: String, required: true },
    batch: { type: String, required: true },
  },
  { collection: 'fundEntries', strict: 'throw', versionKey: false, autoIndex: false },
);

schema.index({ accountKey: 1, bookedOn: -1, serial: -1 });
schema.index({ contractKey: 1 });

export const FundEntryModel = model('FundEntry', schema);
