import { model, Schema, type Types } from 'mongoose';

/** A stored record; sealed fields are `Buffer`. */
export interface ViolationDocument {
  readonly _id: string;
  readonly number: string;
  readonly plateKey: string;
  readonly plate: Types.Buffer;
  readonly plateType: string;
  readonly occurredAt: Date;
  readonly location: string;
  readonly code: string;
  readonly description: string;
  readonly points: number;
  readonly fineFen: number;
  readonly handled: boolean;
  readonly handledAt: Date | null;
  readonly driverKey: string | null;
  readonly payment: string;
  /** Keyed hash over all of the record's meaning: a load that brings the same again changes nothing. */
  readonly digest: string;
  /** The batch that wrote it. */
  readonly batch: string;
}

const schema = new Schema<ViolationDocument>(
  {
    _id: String,
    number: { type: String, required: true },
    plateKey: { type: String, required: true },
    plate: { type: Buffer, required: true, sealed: true },
    plateType: { type: String, required: true },
    occurredAt: { type: Date, required: true },
    location: { type: String, required: true },
    code: { type: String, required: true },
    description: { type: String, required: true },
    points: { type: Number, required: true },
    fineFen: { type: Number, required: true },
    handled: { type: Boolean, required: true },
    handledAt: { type: Date, default: null },
    driverKey: { type: String, default: null },
    payment: { type: String, required: true },
    digest: { type: String, required: true },
    batch: { type: String, required: true },
  },
  { collection: 'violations', strict: 'throw', versionKey: false, autoIndex: false },
);

schema.index({ plateKey: 1, occurredAt: -1 });
schema.index({ driverKey: 1, occurredAt: -1 });

export const ViolationModel = model('Violation', schema);
