import type { PersonKey } from '../../kernel/ids';
import type { Challenge, ChallengeOwner } from './challenge.entity';
import { ChallengeModel, type ChallengeDocument } from './challenge.model';

const entityOf = (row: ChallengeDocument): Challenge => ({
  id: row._id,
  accountId: row.accountId,
  sessionId: row.sessionId,
  personKey: row.personKey as PersonKey,
  sent: row.sent,
  codeHash: row.codeHash,
  triesLeft: row.triesLeft,
  expiresAt: row.expiresAt,
});

const ownedBy = ({ challengeId, sessionId }: ChallengeOwner) => ({ _id: challengeId, sessionId });

/** Challenges, always asked for together with whose they are. */
export class ChallengeRepository {
  async insert(challenge: Challenge): Promise<void> {
    const { id, ...fields } = challenge;
    await ChallengeModel.create({ _id: id, ...fields, usedAt: null });
  }

  /** Takes one try before the code is looked at, so that tries at once can't exceed their number. Null: unknown, used, expired or no try left. */
  async takeTry(owner: ChallengeOwner, now: Date): Promise<Challenge | null> {
    const row = await ChallengeModel.findOneAndUpdate(
      { ...ownedBy(owner), usedAt: null, expiresAt: { $gt: now }, triesLeft: { $gt: 0 } },
      { $inc: { triesLeft: -1 } },
      { returnDocument: 'after' },
    ).lean<ChallengeDocument>();
    return row && entityOf(row);
  }

  /** Whether the owner's challenge is still open in time but has no try left. */
  async triesUsed(owner: ChallengeOwner, now: Date): Promise<boolean> {
    const filter = { ...ownedBy(owner), usedAt: null, expiresAt: { $gt: now }, triesLeft: 0 };
    return (await ChallengeModel.exists(filter)) !== null;
  }

  /** Whether this call used the challenge up; false when another one was faster. */
  async use(owner: ChallengeOwner, now: Date): Promise<boolean> {
    const change = await ChallengeModel.updateOne({ ...ownedBy(owner), usedAt: null }, { usedAt: now });
    return change.modifiedCount === 1;
  }
}
