import type { DelegationScope } from '../../../kernel/acting';
import type { PersonKey } from '../../../kernel/ids';
import type { AgentCode } from './agentCode.entity';
import { AgentCodeModel, type AgentCodeDocument } from './agentCode.model';

const entityOf = ({ _id, ...row }: AgentCodeDocument): AgentCode => ({
  ...row,
  id: _id,
  subjectKey: row.subjectKey as PersonKey,
  agentKey: row.agentKey as PersonKey | null,
  scopes: row.scopes as readonly DelegationScope[],
});

/** Codes by which a citizen lets a village agent act; each serves once. */
export class AgentCodeRepository {
  /** In the place of the citizen's last shown one. */
  async putShown({ id, ...fields }: AgentCode): Promise<void> {
    await AgentCodeModel.deleteMany({ subjectKey: fields.subjectKey, agentKey: null });
    await AgentCodeModel.create({ _id: id, ...fields });
  }

  async insertSent({ id, ...fields }: AgentCode): Promise<void> {
    await AgentCodeModel.create({ _id: id, ...fields });
  }

  /** Uses a shown code up; of two agents who type it at once, one gets it. */
  async useShown(id: string, now: Date): Promise<AgentCode | null> {
    const filter = { _id: id, agentKey: null, expiresAt: { $gt: now } };
    const row = await AgentCodeModel.findOneAndDelete(filter).lean<AgentCodeDocument>();
    return row && entityOf(row);
  }

  /** Takes one try before the code is looked at, so that tries at once can't exceed their number. */
  async takeTry(id: string, agentKey: PersonKey, now: Date): Promise<AgentCode | null> {
    const row = await AgentCodeModel.findOneAndUpdate(
      { _id: id, agentKey, expiresAt: { $gt: now }, triesLeft: { $gt: 0 } },
      { $inc: { triesLeft: -1 } },
      { returnDocument: 'after' },
    ).lean<AgentCodeDocument>();
    return row && entityOf(row);
  }

  /** Whether this call used the code up. */
  async use(id: string): Promise<boolean> {
    return (await AgentCodeModel.deleteOne({ _id: id })).deletedCount === 1;
  }

  /** Withdraws a code that was not used yet. */
  async forget(subjectKey: PersonKey): Promise<void> {
    await AgentCodeModel.deleteMany({ subjectKey, agentKey: null });
  }
}
