import { model, Schema, type Types } from 'mongoose';

/** The one document of `settings` with the id `demo-city`, written by the demonstration city's loader. */
export interface DemoCityDocument {
  readonly _id: string;
  readonly businessDate: string;
  /** The list as JSON, sealed: invented persons are kept as real ones are, so that a search for personal numbers needs no exception. */
  readonly sealedResidents: Types.Buffer;
  readonly loadedAt: Date;
}

const schema = new Schema<DemoCityDocument>(
  {
    _id: String,
    businessDate: { type: String, required: true },
    sealedResidents: { type: Buffer, required: true, sealed: true },
    loadedAt: { type: Date, required: true },
  },
  { collection: 'settings', strict: 'throw', versionKey: false, autoIndex: false },
);

export const DemoCityModel = model('DemoCity', schema);
