import { model, Schema } from 'mongoose';
import type { DemoResident } from './demoCity.entity';

/** The one document of `settings` with the id `demo-city`, written by the demonstration city's loader. */
export interface DemoCityDocument {
  readonly _id: string;
  readonly businessDate: string;
  readonly residents: readonly DemoResident[];
  readonly loadedAt: Date;
}

const schema = new Schema<DemoCityDocument>(
  {
    _id: String,
    businessDate: { type: String, required: true },
    residents: [{ _id: false, name: String, idNumber: String, story: String }],
    loadedAt: { type: Date, required: true },
  },
  { collection: 'settings', strict: 'throw', versionKey: false, autoIndex: false },
);

export const DemoCityModel = model('DemoCity', schema);
