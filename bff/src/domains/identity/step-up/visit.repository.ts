import { mongo } from 'mongoose';
import { addDays, startOfDay, type BusinessDate } from '@city-services/shared/time/businessDate';
import type { PersonKey } from '../../../kernel/ids';
import { visitAlreadyBooked } from './stepUp.errors';
import type { Visit, VisitHalf, VisitSlot } from './visit.entity';
import { VisitModel, VisitSlotModel, type VisitDocument, type VisitSlotDocument } from './visit.model';

const entityOf = ({ _id, visitId, forgetAt: _forgetAt, ...row }: VisitDocument): Visit => ({
  ...row,
  id: visitId,
  personKey: _id as PersonKey,
  day: row.day as BusinessDate,
  half: row.half as VisitHalf,
  state: row.state as Visit['state'],
});

const slotId = ({ hall, day, half }: VisitSlot): string => `${hall}|${day}|${half}`;
const KEPT_DAYS = 30;
const forgetAt = (day: BusinessDate): Date => startOfDay(addDays(day, KEPT_DAYS));

const isDuplicate = (error: unknown): boolean => error instanceof mongo.MongoServerError && error.code === 11_000;

/** Announced visits and how full the half days are. */
export class VisitRepository {
  async find(personKey: PersonKey): Promise<Visit | null> {
    const row = await VisitModel.findById(personKey).lean<VisitDocument>();
    return row && entityOf(row);
  }

  async findById(visitId: string): Promise<Visit | null> {
    const row = await VisitModel.findOne({ visitId }).lean<VisitDocument>();
    return row && entityOf(row);
  }

  /** Whether a place was left and is taken now. The counter is raised only below the capacity, so that two at once can't share the last one. */
  async takePlace(slot: VisitSlot, capacity: number): Promise<boolean> {
    try {
      const filter = { _id: slotId(slot), booked: { $lt: capacity } };
      const change = { $inc: { booked: 1 }, $setOnInsert: { forgetAt: forgetAt(slot.day) } };
      await VisitSlotModel.updateOne(filter, change, { upsert: true });
      return true;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      // The half day is full, or was opened by another at this moment: then there is a document to raise.
      const again = await VisitSlotModel.updateOne(
        { _id: slotId(slot), booked: { $lt: capacity } },
        { $inc: { booked: 1 } },
      );
      return again.modifiedCount === 1;
    }
  }

  async givePlaceBack(slot: VisitSlot): Promise<void> {
    await VisitSlotModel.updateOne({ _id: slotId(slot), booked: { $gt: 0 } }, { $inc: { booked: -1 } });
  }

  /** How many places are taken, by `hall|day|half`. */
  async taken(slots: readonly VisitSlot[]): Promise<ReadonlyMap<string, number>> {
    const rows = await VisitSlotModel.find({ _id: { $in: slots.map(slotId) } }).lean<VisitSlotDocument[]>();
    return new Map(rows.map(({ _id, booked }) => [_id, booked]));
  }

  /** In the place of a visit that is over. Throws `VISIT_ALREADY_BOOKED` while one is announced. */
  async book({ id: visitId, personKey, ...fields }: Visit, today: BusinessDate): Promise<void> {
    const over = { _id: personKey, $or: [{ state: { $ne: 'BOOKED' } }, { day: { $lt: today } }] };
    try {
      await VisitModel.updateOne(over, { visitId, ...fields, forgetAt: forgetAt(fields.day) }, { upsert: true });
    } catch (error) {
      throw isDuplicate(error) ? visitAlreadyBooked() : error;
    }
  }

  /** The visit if it was announced and is in the new state now; null when it was over already. */
  async move(personKey: PersonKey, to: 'DONE' | 'CANCELLED'): Promise<Visit | null> {
    const row = await VisitModel.findOneAndUpdate(
      { _id: personKey, state: 'BOOKED' },
      { state: to },
      { returnDocument: 'after' },
    ).lean<VisitDocument>();
    return row && entityOf(row);
  }

  async remove(personKey: PersonKey): Promise<void> {
    await VisitModel.deleteOne({ _id: personKey });
  }

  /** Everybody announced for that day in these halls, mornings first. */
  async list(day: BusinessDate, halls: readonly string[]): Promise<Visit[]> {
    const filter = { day, state: 'BOOKED', hall: { $in: [...halls] } };
    const rows = await VisitModel.find(filter).lean<VisitDocument[]>();
    return rows.map(entityOf).sort((a, b) => (a.half < b.half ? 1 : a.half > b.half ? -1 : 0));
  }
}
