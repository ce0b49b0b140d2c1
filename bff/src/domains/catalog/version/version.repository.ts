import mongoose, { type mongo } from 'mongoose';
import { businessDateOf } from '@city-services/shared/time/businessDate';
import { randomId } from '../../../kernel/ids';
import type { HistoryEntry, ItemSummary, ItemVersion, VersionHead, VersionState } from './version.entity';
import { StampModel, VersionModel, type StampDocument, type VersionDocument } from './version.model';

const ALL_AT_ONCE = 100_000;
/** Others work while the next ones are on their way. */
const SUMMARIES_AT_ONCE = 1_000;
const DUPLICATE_KEY = 11000;

type HeadRow = Omit<VersionHead, 'id'> & { readonly _id: string };
type SummaryRow = Pick<VersionDocument, '_id' | 'summary' | 'inForceFrom'>;

/** A version as it is written: the entity and what is derived from it for lists. */
export type VersionDraft = ItemVersion & Pick<VersionDocument, 'summary'>;

/** A step of a version's life; it happens only if nobody else was faster. */
export interface VersionMove {
  readonly id: string;
  readonly revision: number;
  readonly state: VersionState;
  readonly set: Partial<Omit<VersionDraft, 'id' | 'code' | 'number' | 'revision' | 'history'>>;
  readonly entry: HistoryEntry;
}

const documentOf = ({ id, ...fields }: VersionDraft) => ({
  _id: id,
  ...fields,
  byImport: fields.history.at(-1)?.by.kind === 'IMPORT',
});
type Stored = ReturnType<typeof documentOf>;

/** A stored version as everybody else knows it. */
export const entityOf = ({ _id, summary: _summary, byImport: _byImport, ...fields }: VersionDocument): ItemVersion => ({
  ...fields,
  id: _id,
});

const summaryOf = ({ _id, summary, inForceFrom }: SummaryRow): ItemSummary => ({
  ...summary,
  versionId: _id,
  publishedOn: businessDateOf(inForceFrom ?? new Date(0)),
});

const moveOf = ({ id, revision, state, set, entry }: VersionMove) => ({
  filter: { _id: id, revision, state },
  update: {
    $set: { ...set, byImport: entry.by.kind === 'IMPORT' },
    $inc: { revision: 1 },
    $push: { history: entry },
  },
});

/** Versions of guides. What is published or retired bumps a stamp, by which every instance notices. */
export class VersionRepository {
  /** Of every version of these implementations, newest first. One round trip. */
  async heads(codes: readonly string[]): Promise<ReadonlyMap<string, readonly VersionHead[]>> {
    const projection = { code: 1, number: 1, state: 1, revision: 1, verdict: 1, handedDigest: 1, byImport: 1 };
    const rows = await VersionModel.collection
      .find<HeadRow>({ code: { $in: [...codes] } }, { projection, batchSize: ALL_AT_ONCE })
      .toArray();
    const heads = new Map<string, VersionHead[]>();
    for (const { _id, ...row } of rows.sort((a, b) => b.number - a.number)) {
      heads.set(row.code, [...(heads.get(row.code) ?? []), { ...row, id: _id }]);
    }
    return heads;
  }

  /** Inserts and moves of an import; new versions stand before old ones retire, so that an item is never without one. */
  async writeMany(drafts: readonly VersionDraft[], moves: readonly VersionMove[]): Promise<void> {
    const versions = VersionModel.collection as unknown as mongo.Collection<Stored>;
    if (drafts.length > 0) await versions.insertMany(drafts.map(documentOf), { ordered: false });
    const operations = moves.map((move) => ({ updateOne: moveOf(move) }));
    if (operations.length > 0) {
      await VersionModel.collection.bulkWrite(operations as unknown as mongo.AnyBulkWriteOperation[], {
        ordered: false,
      });
    }
  }

  /** False: a version of that number is there already. */
  async insert(draft: VersionDraft): Promise<boolean> {
    try {
      await this.writeMany([draft], []);
      return true;
    } catch (error) {
      if (error instanceof mongoose.mongo.MongoServerError && error.code === DUPLICATE_KEY) return false;
      throw error;
    }
  }

  /** False: the version is no longer as the move expects it. */
  async move(move: VersionMove): Promise<boolean> {
    const { filter, update } = moveOf(move);
    const versions = VersionModel.collection as unknown as mongo.Collection<Stored>;
    const result = await versions.updateOne(
      filter as mongo.Filter<Stored>,
      update as unknown as mongo.UpdateFilter<Stored>,
    );
    return result.modifiedCount === 1;
  }

  async find(id: string): Promise<ItemVersion | null> {
    const row = await VersionModel.collection.findOne<VersionDocument>({ _id: id } as object);
    return row && entityOf(row);
  }

  /** The version in force now, or at an instant: the latest that began not after it and had not ended. */
  async inForce(code: string, at: Date | null): Promise<ItemVersion | null> {
    const filter = at ? { code, inForceFrom: { $lte: at } } : { code, state: 'PUBLISHED' };
    const row = await VersionModel.collection.findOne<VersionDocument>(filter as object, {
      sort: { inForceFrom: -1, number: -1 },
    });
    if (!row || (at && row.inForceUntil !== null && row.inForceUntil <= at)) return null;
    return entityOf(row);
  }

  /** Every version of an implementation, newest first. */
  async ofItem(code: string): Promise<ItemVersion[]> {
    const rows = await VersionModel.collection
      .find<VersionDocument>({ code }, { sort: { number: -1 }, batchSize: ALL_AT_ONCE })
      .toArray();
    return rows.map(entityOf);
  }

  /** Versions that wait for somebody, by id; `after` is the last one seen. */
  async waiting(
    states: readonly VersionState[],
    { after, limit }: { after: string; limit: number },
  ): Promise<ItemVersion[]> {
    const rows = await VersionModel.collection
      .find<VersionDocument>({ state: { $in: [...states] }, _id: { $gt: after } } as object, {
        sort: { _id: 1 },
        limit,
        batchSize: limit + 1,
      })
      .toArray();
    return rows.map(entityOf);
  }

  countWaiting(states: readonly VersionState[]): Promise<number> {
    return VersionModel.collection.countDocuments({ state: { $in: [...states] } });
  }

  /** Of everything published. */
  async summaries(): Promise<ItemSummary[]> {
    const options = { projection: { summary: 1, inForceFrom: 1 }, batchSize: SUMMARIES_AT_ONCE };
    const summaries: ItemSummary[] = [];
    for await (const row of VersionModel.collection.find<SummaryRow>({ state: 'PUBLISHED' }, options)) {
      summaries.push(summaryOf(row));
    }
    return summaries;
  }

  /** Differs whenever something was published, retired or moved. Empty: nothing ever was. */
  async stamp(): Promise<string> {
    const row = await StampModel.collection.findOne<StampDocument>({ _id: 'catalog' } as object);
    return row?.stamp ?? '';
  }

  /** Tells every instance to look again. */
  async bump(): Promise<void> {
    const change = { $set: { stamp: randomId() } };
    await StampModel.collection.updateOne({ _id: 'catalog' } as object, change, { upsert: true });
  }
}
