import { model, Schema, type Types } from 'mongoose';

/** A stored record; sealed fields are `Buffer`. */
export interface VehicleDocument {
  readonly _id: string;
  readonly ownerKey: string;
  readonly plateKey: string;
  readonly plate: Types.Buffer;
  readonly plateType: string;
  readonly vin: Types.Buffer;
  readonly model: string | null;
  readonly registeredOn: string;
  readonly transferredOn: string | null;
  readonly inspectionValidUntil: string;
  readonly insuranceValidUntil: string | null;
  readonly status: string;
  /** Keyed hash over all of the record's meaning: a load that brings the same again changes nothing. */
  readonly digest: string;
  /** The batch that wrote it. */
  readonly batch: string;
}

const schema = new Schema<VehicleDocument>(
  {
    _id: String,
    ownerKey: { type: String, required: true },
    plateKey: { type: String, required: true },
    plate: { type: Buffer, required: true, sealed: true },
    plateType: { type: String, required: true },
    vin: { type: Buffer, required: true, sealed: true },
    model: { type: String, default: null },
    registeredOn: { type: String, required: true },
    transferredOn: { type: String, default: null },
    inspectionValidUntil: { type: String, required: true },
    insuranceValidUntil: { type: String, default: null },
    status: { type: String, required: true },
    digest: { type: String, required: true },
    batch: { type: String, required: true },
  },
  { collection: 'vehicles', strict: 'throw', versionKey: false, autoIndex: false },
);

schema.index({ ownerKey: 1 });
schema.index({ plateKey: 1 });

export const VehicleModel = model('Vehicle', schema);
