import type { EntryKind, Scene } from '@city-services/shared/entry/scene';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { EntryCode } from './entryCode.entity';
import { EntryCodeModel, type EntryCodeDocument } from './entryCode.model';

const entityOf = (row: EntryCodeDocument): EntryCode => ({
  scene: row._id as Scene,
  target: { kind: row.kind as EntryKind, key: row.key, campaign: row.campaign },
  note: row.note,
  lastDay: row.lastDay as BusinessDate | null,
  endedAt: row.endedAt,
  createdAt: row.createdAt,
});

/** What may be changed of a code that is printed already. */
export type EntryCodeChange = Partial<Pick<EntryCode, 'note' | 'lastDay' | 'endedAt'>>;

/** Codes that were made. They are ended, never removed: what hangs on a wall keeps its meaning. */
export class EntryCodeRepository {
  async find(scene: Scene): Promise<EntryCode | null> {
    const row = await EntryCodeModel.findById(scene).lean<EntryCodeDocument>();
    return row && entityOf(row);
  }

  /** The codes of these scenes, in any order. */
  async listOf(scenes: readonly Scene[]): Promise<EntryCode[]> {
    const rows = await EntryCodeModel.find({ _id: { $in: scenes } }).lean<EntryCodeDocument[]>();
    return rows.map(entityOf);
  }

  /** Every code, the newest first. */
  async list(): Promise<EntryCode[]> {
    const rows = await EntryCodeModel.find().sort({ createdAt: -1, _id: -1 }).lean<EntryCodeDocument[]>();
    return rows.map(entityOf);
  }

  /** The code as it stands under this scene: this one, or the one that was there before. */
  async findOrInsert({ scene, target, ...fields }: EntryCode): Promise<EntryCode> {
    const row = await EntryCodeModel.findOneAndUpdate(
      { _id: scene },
      { $setOnInsert: { ...target, ...fields } },
      { upsert: true, returnDocument: 'after' },
    ).lean<EntryCodeDocument>();
    if (!row) throw new Error('an upsert answered no code');
    return entityOf(row);
  }

  /** The changed code; null when there is none. */
  async change(scene: Scene, change: EntryCodeChange): Promise<EntryCode | null> {
    const row = await EntryCodeModel.findByIdAndUpdate(scene, change, {
      returnDocument: 'after',
    }).lean<EntryCodeDocument>();
    return row && entityOf(row);
  }
}
