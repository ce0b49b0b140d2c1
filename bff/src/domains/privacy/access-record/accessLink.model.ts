import { model, Schema } from 'mongoose';
import type { AccessEntry, Written } from './accessRecord.entity';

/** `_id`: the person key and the link's number, ten digits, so that a chain stands in its order and no number can be written twice. */
export interface AccessLinkDocument {
  readonly _id: string;
  readonly count: number;
  readonly others: number;
  readonly previous: string;
  readonly hash: string;
  readonly entries: readonly AccessEntry[];
  readonly written?: Written;
  /** When the last entry of it was made. */
  readonly until: Date;
  /** The `_id` once more where somebody else than the person looked: what the index of those is made of. */
  readonly byOthers?: string;
}

const reader = new Schema(
  {
    kind: { type: String, required: true },
    personKey: String,
    organisation: String,
    role: String,
  },
  { _id: false, strict: 'throw' },
);

const entry = new Schema(
  {
    id: { type: String, required: true },
    at: { type: Date, required: true },
    by: { type: reader, required: true },
    kinds: { type: [String], required: true },
    purpose: { type: String, required: true },
  },
  { _id: false, id: false, strict: 'throw' },
);

const written = new Schema(
  {
    at: { type: Date, required: true },
    seal: { type: Number, required: true },
    sealHash: { type: String, default: '' },
  },
  { _id: false, strict: 'throw' },
);

/** Insert-only, until its time is over: nothing changes a link. */
const schema = new Schema<AccessLinkDocument>(
  {
    _id: String,
    count: { type: Number, required: true },
    others: { type: Number, required: true },
    previous: { type: String, default: '' },
    hash: { type: String, required: true },
    entries: { type: [entry], required: true },
    written,
    until: { type: Date, required: true },
    byOthers: String,
  },
  { collection: 'accessLinks', strict: 'throw', versionKey: false, autoIndex: false },
);
schema.index({ byOthers: 1 }, { sparse: true });

export const AccessLinkModel = model('AccessLink', schema);
