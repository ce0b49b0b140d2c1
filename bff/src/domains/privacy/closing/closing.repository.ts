import { mongo } from 'mongoose';
import type { PersonKey } from '../../../kernel/ids';
import type { Closing, ClosingOwner } from './closing.entity';
import { ClosingModel, type ClosingDocument } from './closing.model';

const idOf = (owner: ClosingOwner): string =>
  owner.kind === 'person' ? `person ${owner.personKey}` : `account ${owner.accountId}`;

function ownerOf(id: string): ClosingOwner {
  const key = id.slice(id.indexOf(' ') + 1);
  return id.startsWith('person ')
    ? { kind: 'person', personKey: key as PersonKey }
    : { kind: 'account', accountId: key };
}

const entityOf = ({ _id, state, requestedAt, dueAt, accountIds }: ClosingDocument): Closing => ({
  owner: ownerOf(_id),
  state: state as Closing['state'],
  requestedAt,
  dueAt,
  accountIds,
});

const isDuplicate = (error: unknown): boolean => error instanceof mongo.MongoServerError && error.code === 11_000;

/** Accounts that are about to go. */
export class ClosingRepository {
  async find(owner: ClosingOwner): Promise<Closing | null> {
    const row = await ClosingModel.findById(idOf(owner)).lean<ClosingDocument>();
    return row && entityOf(row);
  }

  /** Begins the days of grace; false while a closing is under way. */
  async begin(owner: ClosingOwner, requestedAt: Date, dueAt: Date): Promise<boolean> {
    const fresh = { state: 'GRACE', requestedAt, dueAt, accountIds: [], claimedUntil: null, forgetAt: null };
    try {
      await ClosingModel.updateOne({ _id: idOf(owner), state: 'DONE' }, fresh, { upsert: true });
      return true;
    } catch (error) {
      // It is there and not done: the upsert collides with it.
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  /** Whether the closing was still in its days of grace and is gone now. */
  async undo(owner: ClosingOwner, now: Date): Promise<boolean> {
    const { deletedCount } = await ClosingModel.deleteOne({ _id: idOf(owner), state: 'GRACE', dueAt: { $gt: now } });
    return deletedCount === 1;
  }

  /** One whose grace is over, or whose eraser has died; null when there is none. From here on nothing can be undone. */
  async claim(now: Date, until: Date): Promise<Closing | null> {
    const due = { state: 'GRACE', dueAt: { $lte: now } };
    const left = { state: 'ERASING', claimedUntil: { $lt: now } };
    for (const filter of [left, due]) {
      const row = await ClosingModel.findOneAndUpdate(
        filter,
        { state: 'ERASING', claimedUntil: until },
        { returnDocument: 'after' },
      ).lean<ClosingDocument>();
      if (row) return entityOf(row);
    }
    return null;
  }

  /** Notes the accounts before the first of them goes; those of an earlier try stay noted. */
  async noteAccounts(owner: ClosingOwner, accountIds: readonly string[]): Promise<string[]> {
    const row = await ClosingModel.findByIdAndUpdate(
      idOf(owner),
      { $addToSet: { accountIds: { $each: [...accountIds] } } },
      { returnDocument: 'after' },
    ).lean<ClosingDocument>();
    return row?.accountIds ?? [];
  }

  async finish(owner: ClosingOwner, forgetAt: Date): Promise<boolean> {
    const done = { state: 'DONE', claimedUntil: null, accountIds: [], forgetAt };
    return (await ClosingModel.updateOne({ _id: idOf(owner), state: 'ERASING' }, done)).matchedCount === 1;
  }
}
