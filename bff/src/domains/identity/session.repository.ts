import type { PersonKey } from '../../kernel/ids';
import type { SessionActing } from './delegation/delegation.entity';
import { ResidentModel } from './resident.model';
import type { LiveSession, Session } from './session.entity';
import { SessionModel, type SessionDocument } from './session.model';

const actingOf = ({ acting }: Pick<SessionDocument, 'acting'>): SessionActing | null =>
  acting
    ? {
        kind: acting.kind as SessionActing['kind'],
        delegationId: acting.delegationId,
        subjectKey: acting.subjectKey as PersonKey,
      }
    : null;

const entityOf = (row: SessionDocument): Session => ({
  id: row._id,
  accountId: row.accountId,
  personKey: row.personKey as PersonKey | null,
  provenAt: row.provenAt ?? null,
  acting: actingOf(row),
  generation: row.generation,
  accessUntil: row.accessUntil,
  refreshUntil: row.refreshUntil,
  device: { system: row.system ?? null, program: row.program ?? null },
  firstUsedAt: row.createdAt,
  lastUsedAt: row.lastUsedAt ?? row.createdAt,
});

/** The fields that change when tokens are renewed. */
export interface Renewal {
  readonly personKey: PersonKey | null;
  readonly accessHash: string;
  readonly accessUntil: Date;
  readonly refreshUntil: Date;
  readonly lastUsedAt: Date;
  /** Absent: stays as it is. */
  readonly provenAt?: Date;
}

interface LiveRow {
  readonly _id: string;
  readonly accountId: string;
  readonly provenAt?: Date | null;
  readonly acting?: SessionDocument['acting'];
  readonly resident: ReadonlyArray<{ readonly _id: PersonKey }>;
}

/** Sign-ins. A session that ended is gone: every instance sees it with its next look-up. */
export class SessionRepository {
  async insert(session: Session, accessHash: string): Promise<void> {
    const { id, device, firstUsedAt, ...fields } = session;
    await SessionModel.create({ _id: id, ...fields, ...device, accessHash, createdAt: firstUsedAt });
  }

  /** One round trip, asked with every request: the session and whether the register still holds its person. */
  async findLive(accessHash: string, now: Date, timeoutMs: number): Promise<LiveSession | null> {
    const lookup = {
      from: ResidentModel.collection.collectionName,
      localField: 'personKey',
      foreignField: '_id',
      as: 'resident',
    };
    const pipeline = [
      { $match: { accessHash, accessUntil: { $gt: now } } },
      { $lookup: lookup },
      { $project: { accountId: 1, provenAt: 1, acting: 1, 'resident._id': 1 } },
    ];
    // The driver itself: asked with every request, and nothing here needs mongoose's casting.
    const [row] = await SessionModel.collection.aggregate<LiveRow>(pipeline, { maxTimeMS: timeoutMs }).toArray();
    if (!row) return null;
    const { _id: id, accountId, provenAt = null, resident } = row;
    return { id, accountId, personKey: resident[0]?._id ?? null, provenAt, acting: actingOf(row) };
  }

  async find(id: string): Promise<Session | null> {
    const row = await SessionModel.findById(id).lean<SessionDocument>();
    return row && entityOf(row);
  }

  /** Moves the session to its next generation; null when this generation was used already, or the session ended. */
  async renew(session: Session, renewal: Renewal, now: Date): Promise<Session | null> {
    const row = await SessionModel.findOneAndUpdate(
      { _id: session.id, generation: session.generation, refreshUntil: { $gt: now } },
      { ...renewal, generation: session.generation + 1 },
      { returnDocument: 'after' },
    ).lean<SessionDocument>();
    return row && entityOf(row);
  }

  /** Whether the session acts for somebody now; false when it ended, is another person's, or acts for somebody already. */
  async enterActing(id: string, personKey: PersonKey, acting: SessionActing): Promise<boolean> {
    return (await SessionModel.updateOne({ _id: id, personKey, acting: null }, { acting })).modifiedCount === 1;
  }

  /** Whether there is such a session; it stands for its own citizen now. */
  async leaveActing(id: string): Promise<boolean> {
    return (await SessionModel.updateOne({ _id: id }, { acting: null })).matchedCount === 1;
  }

  async end(id: string): Promise<void> {
    await SessionModel.deleteOne({ _id: id });
  }

  async endAllOf(accountId: string): Promise<void> {
    await SessionModel.deleteMany({ accountId });
  }

  /** The sign-ins of these accounts that can still be renewed, the last used first. */
  async listOf(accountIds: readonly string[], now: Date): Promise<Session[]> {
    const filter = { accountId: { $in: [...accountIds] }, refreshUntil: { $gt: now } };
    const rows = await SessionModel.find(filter).lean<SessionDocument[]>();
    return rows.map(entityOf).sort((one, other) => other.lastUsedAt.getTime() - one.lastUsedAt.getTime());
  }

  /** Ends the session if it is one of these accounts'; whether it was. */
  async endOf(accountIds: readonly string[], id: string): Promise<boolean> {
    const { deletedCount } = await SessionModel.deleteOne({ _id: id, accountId: { $in: [...accountIds] } });
    return deletedCount === 1;
  }

  /** Ends every session of these accounts but one. */
  async endOthers(accountIds: readonly string[], kept: string): Promise<void> {
    await SessionModel.deleteMany({ accountId: { $in: [...accountIds] }, _id: { $ne: kept } });
  }
}
