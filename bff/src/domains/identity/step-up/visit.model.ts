import { model, Schema } from 'mongoose';

/** `_id` is the personKey: what was is forgotten with the next booking. */
export interface VisitDocument {
  readonly _id: string;
  /** How staff name it. */
  readonly visitId: string;
  readonly hall: string;
  readonly day: string;
  readonly half: string;
  readonly state: string;
  readonly bookedAt: Date;
  readonly forgetAt: Date;
}

/** `_id`: hall, day and half. */
export interface VisitSlotDocument {
  readonly _id: string;
  readonly booked: number;
  readonly forgetAt: Date;
}

const visit = new Schema<VisitDocument>(
  {
    _id: String,
    visitId: { type: String, required: true },
    hall: { type: String, required: true },
    day: { type: String, required: true },
    half: { type: String, required: true },
    state: { type: String, required: true },
    bookedAt: { type: Date, required: true },
    forgetAt: { type: Date, required: true },
  },
  { collection: 'visits', strict: 'throw', versionKey: false, autoIndex: false },
);
visit.index({ visitId: 1 });
visit.index({ day: 1, state: 1, hall: 1 });
visit.index({ forgetAt: 1 }, { expireAfterSeconds: 0 });

const slot = new Schema<VisitSlotDocument>(
  { _id: String, booked: { type: Number, required: true }, forgetAt: { type: Date, required: true } },
  { collection: 'visitSlots', strict: 'throw', versionKey: false, autoIndex: false },
);
slot.index({ forgetAt: 1 }, { expireAfterSeconds: 0 });

export const VisitModel = model('Visit', visit);
export const VisitSlotModel = model('VisitSlot', slot);
