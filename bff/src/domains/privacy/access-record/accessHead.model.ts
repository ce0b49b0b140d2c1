import { model, Schema } from 'mongoose';
import type { SealedPoint } from './accessRecord.entity';

/** `_id`: the person key; one more, `!city`, is the head of the seals over all of them. */
export interface AccessHeadDocument extends SealedPoint {
  readonly _id: string;
  readonly anchor?: SealedPoint | null;
  /** When the oldest link that is kept was written; absent when none is. */
  readonly oldest?: Date;
  /** Present while the chain has grown since it was sealed. */
  readonly unsealed?: true;
}

const point = {
  link: { type: Number, required: true },
  count: { type: Number, required: true },
  others: { type: Number, required: true },
  hash: { type: String, required: true },
  seal: { type: String, required: true },
} as const;

const schema = new Schema<AccessHeadDocument>(
  {
    _id: String,
    ...point,
    anchor: { type: new Schema(point, { _id: false, strict: 'throw' }), default: null },
    oldest: Date,
    unsealed: Boolean,
  },
  { collection: 'accessHeads', strict: 'throw', versionKey: false, autoIndex: false },
);
schema.index({ oldest: 1 }, { sparse: true });
schema.index({ unsealed: 1 }, { sparse: true });

export const AccessHeadModel = model('AccessHead', schema);
