import { mongo } from 'mongoose';
import type { PersonKey } from '../../../kernel/ids';
import { headOf } from './accessChain.repository';
import { AccessHeadModel, type AccessHeadDocument } from './accessHead.model';
import type { ChainHead, SealedPoint } from './accessRecord.entity';
import { CITY_KEY, type CitySeal, type SealedMove } from './accessSeal.entity';
import { AccessSealModel, type AccessSealDocument } from './accessSeal.model';

const DUPLICATE_KEY = 11000;
const BATCH = 100;

const isDuplicate = (error: unknown): boolean =>
  error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY;

const sealOf = ({ _id, at, moves, count, previous, hash }: AccessSealDocument): CitySeal => ({
  number: _id,
  at,
  moves: moves.map((move) => ({ ...move, personKey: move.personKey as PersonKey })),
  ...{ count, previous, hash },
});

/** Through the driver itself, as the links: what is read is judged by its hash, not by its form. */
const seals = () => AccessSealModel.collection as unknown as mongo.Collection<AccessSealDocument>;
const heads = () => AccessHeadModel.collection as unknown as mongo.Collection<AccessHeadDocument>;

/** The seals over the chains of all persons. Inserted and in time removed, never changed. */
export class AccessSealRepository {
  async last(): Promise<CitySeal | null> {
    const row = await seals().findOne({}, { sort: { _id: -1 } });
    return row && sealOf(row);
  }

  /** The seals after that number, in their order. */
  async *after(number: number): AsyncIterable<CitySeal> {
    for await (const row of seals().find({ _id: { $gt: number } }, { sort: { _id: 1 }, batchSize: BATCH }))
      yield sealOf(row);
  }

  /** False when another instance has made the seal with that number. */
  async insert({ number, moves, ...rest }: CitySeal): Promise<boolean> {
    try {
      await seals().insertOne({ _id: number, moves: [...moves], ...rest });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  /** Leads the city's head to a seal, never back. */
  async advance({ link, count, others, hash, seal }: SealedPoint): Promise<void> {
    const behind = { _id: CITY_KEY as string, link: { $lt: link } };
    try {
      await heads().updateOne(behind, { $set: { link, count, others, hash, seal } }, { upsert: true });
    } catch (error) {
      // It is there and further on.
      if (!isDuplicate(error)) throw error;
    }
  }

  /** Chains that grew since they were sealed, some at once. */
  async listUnsealed(most: number): Promise<ChainHead[]> {
    const rows = await heads().find({ unsealed: true }, { limit: most }).toArray();
    return rows.map(headOf);
  }

  /** Before the first seal every chain is one that grew. */
  async unsealAll(): Promise<void> {
    await heads().updateMany({ _id: { $ne: CITY_KEY as string } }, { $set: { unsealed: true } });
  }

  /** Those that went on meanwhile stay unsealed. */
  async markSealed(moves: readonly Pick<SealedMove, 'personKey' | 'link'>[]): Promise<void> {
    const operations = moves.map(({ personKey, link }) => ({
      updateOne: { filter: { _id: personKey as string, link }, update: { $unset: { unsealed: '' as const } } },
    }));
    if (operations.length > 0) await heads().bulkWrite(operations, { ordered: false });
  }

  async removeUpTo(number: number): Promise<void> {
    await seals().deleteMany({ _id: { $lte: number } });
  }
}
