import { addDays, businessDateOf, startOfDay } from '@city-services/shared/time/businessDate';
import { DailyCountModel, type DailyCountDocument } from './dailyCount.model';

/** What is counted a day: challenges of an account, challenges of a person, wrong names for a person, warnings to a person; steps to FACE. */
export type CountedThing =
  | ('challenge' | 'person-challenge' | 'wrong-name' | 'warning')
  | ('face-account' | 'face-person' | 'face-failed' | 'help-account' | 'visit-person' | 'numbers-person')
  | ('counter-code-account' | 'counter-code-person' | 'counter-code-staff' | 'pair-staff')
  | ('delegation-request' | 'delegation-sms' | 'agent-code' | 'agent-sms' | 'agent-sms-person');

/** Numbers a day (of the real time, in Asia/Shanghai), true over all instances. */
export class DailyCountRepository {
  /** Counts one more and answers how many there are today, this one included. */
  async add(thing: CountedThing, whose: string, now: Date): Promise<number> {
    const today = businessDateOf(now);
    const row = await DailyCountModel.findOneAndUpdate(
      { _id: `${thing}|${whose}|${today}` },
      { $inc: { count: 1 }, $setOnInsert: { expiresAt: startOfDay(addDays(today, 1)) } },
      { upsert: true, returnDocument: 'after' },
    ).lean<DailyCountDocument>();
    return row?.count ?? 1;
  }
}
