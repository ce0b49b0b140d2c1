import { model, Schema } from 'mongoose';

export interface StaffDocument {
  readonly _id: string;
  readonly personKey: string;
  readonly roles: readonly string[];
  readonly organisation: string;
  readonly divisionCode: string;
  /** Absent, like `post`, in posts from before villages had any. */
  readonly village?: string | null;
  readonly post?: string | null;
  /** Which one of the village's posts, counted from 1; absent in posts from before it was kept, and without a village. */
  readonly seat?: number;
  readonly fromOn: string;
  readonly untilOn: string | null;
  readonly createdAt: Date;
}

const schema = new Schema<StaffDocument>(
  {
    _id: String,
    personKey: { type: String, required: true },
    roles: { type: [String], required: true },
    organisation: { type: String, required: true },
    divisionCode: { type: String, required: true },
    village: { type: String, default: null },
    post: { type: String, default: null },
    seat: Number,
    fromOn: { type: String, required: true },
    untilOn: { type: String, default: null },
    createdAt: { type: Date, required: true },
  },
  { collection: 'staff', strict: 'throw', versionKey: false, autoIndex: false },
);
schema.index({ personKey: 1, fromOn: -1 });
schema.index({ village: 1, post: 1 }, { partialFilterExpression: { village: { $gt: '' } } });
// Two who fill a post of one village at the same moment count alike: one of them has to look again.
schema.index({ village: 1, seat: 1 }, { unique: true, partialFilterExpression: { seat: { $gt: 0 } } });

export const StaffModel = model('Staff', schema);
