import { model, Schema } from 'mongoose';

export interface AccountDocument {
  readonly _id: string;
  readonly platform: string;
  readonly personKey: string | null;
  readonly createdAt: Date;
  readonly boundAt: Date | null;
}

const schema = new Schema<AccountDocument>(
  {
    _id: String,
    platform: { type: String, required: true },
    personKey: { type: String, default: null },
    createdAt: { type: Date, required: true },
    boundAt: { type: Date, default: null },
  },
  { collection: 'accounts', strict: 'throw', versionKey: false, autoIndex: false },
);
schema.index({ personKey: 1 });

export const AccountModel = model('Account', schema);
