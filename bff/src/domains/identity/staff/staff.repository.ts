import { mongo } from 'mongoose';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { StaffRole } from '../../../kernel/context';
import type { PersonKey } from '../../../kernel/ids';
import type { StaffPost } from './staff.entity';
import { StaffModel, type StaffDocument } from './staff.model';

const isDuplicate = (error: unknown): boolean => error instanceof mongo.MongoServerError && error.code === 11_000;

const entityOf = (row: StaffDocument): StaffPost => ({
  id: row._id,
  personKey: row.personKey as PersonKey,
  roles: row.roles as readonly StaffRole[],
  organisation: row.organisation,
  divisionCode: row.divisionCode,
  village: row.village ?? null,
  post: (row.post ?? null) as StaffPost['post'],
  fromOn: row.fromOn as BusinessDate,
  untilOn: row.untilOn as BusinessDate | null,
});

/** Who works for the city. Posts are ended, never removed: what somebody decided in their time stays explained. */
export class StaffRepository {
  /** The posts that a person holds on that day, the newest first; days compare as text. */
  async listHeld(personKey: PersonKey, day: BusinessDate): Promise<StaffPost[]> {
    const rows = await StaffModel.find({ personKey, fromOn: { $lte: day } })
      .sort({ fromOn: -1 })
      .lean<StaffDocument[]>();
    return rows.map(entityOf).filter(({ untilOn }) => untilOn === null || untilOn >= day);
  }

  async insert({ id, ...post }: StaffPost, createdAt: Date): Promise<void> {
    await StaffModel.create({ _id: id, ...post, createdAt });
  }

  /** Who holds, held or will hold a post of a village. */
  async listOfVillage(village: string): Promise<StaffPost[]> {
    return (await StaffModel.find({ village: { $eq: village, $gt: '' } }).lean<StaffDocument[]>()).map(entityOf);
  }

  /**
   * Fills a post of a village. False when somebody else filled one of the village meanwhile: then it has to be looked at again whether this one is free.
   * @param seat one more than the village has posts, ended ones included
   */
  async insertInVillage({ id, ...post }: StaffPost, seat: number, createdAt: Date): Promise<boolean> {
    try {
      await StaffModel.create({ _id: id, ...post, seat, createdAt });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  /** Every post, for the command line. */
  async list(): Promise<StaffPost[]> {
    return (await StaffModel.find().lean<StaffDocument[]>()).map(entityOf);
  }

  /** Whether there is such a post that had not ended by that day; it ends with it. An end is never put off: somebody else may follow. */
  async end(id: string, untilOn: BusinessDate): Promise<boolean> {
    const filter = { _id: id, $or: [{ untilOn: null }, { untilOn: { $gte: untilOn } }] };
    return (await StaffModel.updateOne(filter, { untilOn })).matchedCount === 1;
  }

  async find(id: string): Promise<StaffPost | null> {
    const row = await StaffModel.findById(id).lean<StaffDocument>();
    return row && entityOf(row);
  }

  async any(): Promise<boolean> {
    return (await StaffModel.estimatedDocumentCount()) > 0;
  }
}
