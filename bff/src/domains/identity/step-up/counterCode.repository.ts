import type { PersonKey } from '../../../kernel/ids';
import type { CounterCode } from './counterCode.entity';
import { CounterCodeModel, type CounterCodeDocument } from './counterCode.model';

const entityOf = ({ _id, ...row }: CounterCodeDocument): CounterCode => ({
  ...row,
  personKey: _id as PersonKey,
  issuedBy: row.issuedBy as PersonKey,
});

/** Codes given at counters. */
export class CounterCodeRepository {
  /** In the place of the person's last one. */
  async put({ personKey, ...fields }: CounterCode): Promise<void> {
    await CounterCodeModel.updateOne({ _id: personKey }, fields, { upsert: true });
  }

  /** Takes one try before the code is looked at, so that tries at once can't exceed their number. Null: none, over, or no try left. */
  async takeTry(personKey: PersonKey, now: Date): Promise<CounterCode | null> {
    const row = await CounterCodeModel.findOneAndUpdate(
      { _id: personKey, validUntil: { $gt: now }, triesLeft: { $gt: 0 } },
      { $inc: { triesLeft: -1 } },
      { returnDocument: 'after' },
    ).lean<CounterCodeDocument>();
    return row && entityOf(row);
  }

  /** Whether this call used the code up; false when another one was faster. */
  async use({ personKey, codeHash }: CounterCode): Promise<boolean> {
    return (await CounterCodeModel.deleteOne({ _id: personKey, codeHash })).deletedCount === 1;
  }
}
