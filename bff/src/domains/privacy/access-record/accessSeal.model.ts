import { model, Schema } from 'mongoose';

/** `_id`: the number of the seal. */
export interface AccessSealDocument {
  readonly _id: number;
  readonly at: Date;
  readonly moves: readonly { readonly personKey: string; readonly link: number; readonly hash: string }[];
  readonly count: number;
  readonly previous: string;
  readonly hash: string;
}

const move = new Schema(
  {
    personKey: { type: String, required: true },
    link: { type: Number, required: true },
    hash: { type: String, required: true },
  },
  { _id: false, strict: 'throw' },
);

/** Insert-only, until its time is over: nothing changes a seal. */
const schema = new Schema<AccessSealDocument>(
  {
    _id: Number,
    at: { type: Date, required: true },
    moves: { type: [move], required: true },
    count: { type: Number, required: true },
    previous: { type: String, default: '' },
    hash: { type: String, required: true },
  },
  { collection: 'accessSeals', strict: 'throw', versionKey: false, autoIndex: false },
);

export const AccessSealModel = model('AccessSeal', schema);
