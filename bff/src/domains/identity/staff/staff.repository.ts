import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { StaffRole } from '../../../kernel/context';
import type { PersonKey } from '../../../kernel/ids';
import type { StaffPost } from './staff.entity';
import { StaffModel, type StaffDocument } from './staff.model';

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

  /** Who holds, held or will hold the post of a village. */
  async listOfVillage(village: string, post: string): Promise<StaffPost[]> {
    return (await StaffModel.find({ village, post }).lean<StaffDocument[]>()).map(entityOf);
  }

  /** Every post, for the command line. */
  async list(): Promise<StaffPost[]> {
    return (await StaffModel.find().lean<StaffDocument[]>()).map(entityOf);
  }

  /** Whether there is such a post; it ends with that day. */
  async end(id: string, untilOn: BusinessDate): Promise<boolean> {
    return (await StaffModel.updateOne({ _id: id }, { untilOn })).matchedCount === 1;
  }

  async any(): Promise<boolean> {
    return (await StaffModel.estimatedDocumentCount()) > 0;
  }
}
