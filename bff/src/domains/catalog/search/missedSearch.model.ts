import { model, Schema } from 'mongoose';

/** One word of one day. `_id`: the day and a keyed hash of the word. */
export interface MissedSearchDocument {
  readonly _id: string;
  readonly on: string;
  readonly times: number;
  /** Which of 64 places the sessions fall on: so many different ones there were at least. Tells nothing about any of them. */
  readonly slots: readonly number[];
  /** Written when the third session looks for it; until then the word stands nowhere. */
  readonly word: string | null;
  readonly expiresAt: Date;
}

const schema = new Schema<MissedSearchDocument>(
  {
    _id: String,
    on: { type: String, required: true },
    times: { type: Number, required: true },
    slots: { type: [Number], required: true },
    word: { type: String, default: null },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'catalogMissedSearches', strict: 'throw', versionKey: false, autoIndex: false },
);
// The words of some days, the most frequent first.
schema.index({ on: 1, times: -1 }, { partialFilterExpression: { word: { $type: 'string' } } });
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

export const MissedSearchModel = model('CatalogMissedSearch', schema);
