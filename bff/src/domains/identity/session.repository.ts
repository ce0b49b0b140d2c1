import type { PersonKey } from '../../kernel/ids';
import { ResidentModel } from './resident.model';
import type { LiveSession, Session } from './session.entity';
import { SessionModel, type SessionDocument } from './session.model';

const entityOf = (row: SessionDocument): Session => ({
  id: row._id,
  accountId: row.accountId,
  personKey: row.personKey as PersonKey | null,
  generation: row.generation,
  accessUntil: row.accessUntil,
  refreshUntil: row.refreshUntil,
});

/** The fields that change when tokens are renewed. */
export interface Renewal {
  readonly personKey: PersonKey | null;
  readonly accessHash: string;
  readonly accessUntil: Date;
  readonly refreshUntil: Date;
}

interface LiveRow {
  readonly _id: string;
  readonly accountId: string;
  readonly resident: ReadonlyArray<{ readonly _id: PersonKey }>;
}

/** Sign-ins. A session that ended is gone: every instance sees it with its next look-up. */
export class SessionRepository {
  async insert(session: Session, accessHash: string, createdAt: Date): Promise<void> {
    const { id, ...fields } = session;
    await SessionModel.create({ _id: id, ...fields, accessHash, createdAt });
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
      { $project: { accountId: 1, 'resident._id': 1 } },
    ];
    // The driver itself: asked with every request, and nothing here needs mongoose's casting.
    const [row] = await SessionModel.collection.aggregate<LiveRow>(pipeline, { maxTimeMS: timeoutMs }).toArray();
    return row ? { id: row._id, accountId: row.accountId, personKey: row.resident[0]?._id ?? null } : null;
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

  async end(id: string): Promise<void> {
    await SessionModel.deleteOne({ _id: id });
  }

  async endAllOf(accountId: string): Promise<void> {
    await SessionModel.deleteMany({ accountId });
  }
}
