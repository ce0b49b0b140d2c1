import type { PersonKey } from '../../../kernel/ids';
import { bytesOf } from '../../../storage/bytes';
import type { Vault } from '../../../storage/vault';
import type { StepUp, StepUpMove, StepUpOwner, StepUpPlatform, StepUpState, StepUpWay } from './stepUp.entity';
import { StepUpModel, type StepUpDocument } from './stepUp.model';

const NEWEST_FIRST = { startedAt: -1 } as const;
const OLDEST_FIRST = { startedAt: 1 } as const;

/** Steps of citizens, always asked for together with whose they are, but for staff. */
export class StepUpRepository {
  constructor(private readonly vault: Vault) {}

  async insert({ id, vendorKey, ...fields }: StepUp, pairHash: string | null = null): Promise<void> {
    const sealed = vendorKey === null ? null : this.vault.seal(vendorKey);
    await StepUpModel.create({ _id: id, ...fields, vendorKey: sealed, pairHash });
  }

  async findOwn(id: string, { sessionId, personKey }: StepUpOwner): Promise<StepUp | null> {
    const row = await StepUpModel.findOne({ _id: id, sessionId, personKey }).lean<StepUpDocument>();
    return row && this.#entityOf(row);
  }

  /** The newest of the session. */
  async findNewest({ sessionId, personKey }: StepUpOwner): Promise<StepUp | null> {
    const row = await StepUpModel.findOne({ sessionId, personKey }).sort(NEWEST_FIRST).lean<StepUpDocument>();
    return row && this.#entityOf(row);
  }

  /** For staff. */
  async find(id: string): Promise<StepUp | null> {
    const row = await StepUpModel.findById(id).lean<StepUpDocument>();
    return row && this.#entityOf(row);
  }

  /** Open steps that bear the six digits: none, one, or two that drew the same. */
  async listOpenByPair(pairHash: string, now: Date): Promise<StepUp[]> {
    const filter = { pairHash, state: 'OPEN', validUntil: { $gt: now } };
    const rows = await StepUpModel.find(filter).limit(2).lean<StepUpDocument[]>();
    return rows.map((row) => this.#entityOf(row));
  }

  /** Whether this helper has the step now: nobody had, or they had. */
  async takePair(id: string, staffKey: PersonKey): Promise<boolean> {
    const change = await StepUpModel.updateOne(
      { _id: id, state: 'OPEN', staffKey: { $in: [null, staffKey] } },
      { staffKey },
    );
    return change.matchedCount === 1;
  }

  /** The step after the move; null when it was not in `from` any more, and nothing changed. */
  async move({ id, from, to, validUntil, change = {} }: StepUpMove): Promise<StepUp | null> {
    const { vendorKey, ...fields } = change;
    const key = vendorKey === undefined ? {} : { vendorKey: vendorKey && this.vault.seal(vendorKey) };
    const row = await StepUpModel.findOneAndUpdate(
      { _id: id, state: from },
      { state: to, validUntil, ...fields, ...key },
      { returnDocument: 'after' },
    ).lean<StepUpDocument>();
    return row && this.#entityOf(row);
  }

  /** What waits for a reviewer, the longest waiting first. */
  async listForReview(now: Date, first: number): Promise<StepUp[]> {
    const filter = { state: 'REVIEW', validUntil: { $gt: now } };
    const rows = await StepUpModel.find(filter).sort(OLDEST_FIRST).limit(first).lean<StepUpDocument[]>();
    return rows.map((row) => this.#entityOf(row));
  }

  async countForReview(now: Date): Promise<number> {
    return StepUpModel.countDocuments({ state: 'REVIEW', validUntil: { $gt: now } });
  }

  #entityOf({ _id: id, vendorKey, pairHash: _pairHash, ...row }: StepUpDocument): StepUp {
    return {
      ...row,
      id,
      personKey: row.personKey as PersonKey,
      staffKey: row.staffKey as PersonKey | null,
      platform: row.platform as StepUpPlatform,
      way: row.way as StepUpWay,
      state: row.state as StepUpState,
      vendorKey: vendorKey && this.vault.open(bytesOf(vendorKey)),
    };
  }
}
