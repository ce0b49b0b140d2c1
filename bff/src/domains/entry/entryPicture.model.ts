import { model, Schema } from 'mongoose';

/** `_id`: the platform and the scene. */
export interface EntryPictureDocument {
  readonly _id: string;
  readonly contentType: string;
  readonly bytes: Buffer;
  readonly drawnAt: Date;
}

const schema = new Schema<EntryPictureDocument>(
  {
    _id: String,
    contentType: { type: String, required: true },
    bytes: { type: Buffer, required: true, sealed: false },
    drawnAt: { type: Date, required: true },
  },
  { collection: 'entryPictures', strict: 'throw', versionKey: false, autoIndex: false },
);

export const EntryPictureModel = model('EntryPicture', schema);
