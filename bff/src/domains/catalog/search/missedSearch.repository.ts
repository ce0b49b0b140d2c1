import { businessDate, type BusinessDate } from '@city-services/shared/time/businessDate';
import type { MissedWord } from './search.entity';
import { MissedSearchModel, type MissedSearchDocument } from './missedSearch.model';

/** One search without an answer, without the person. */
export interface Miss {
  readonly on: BusinessDate;
  /** Keyed. */
  readonly wordHash: string;
  /** 0 to 63, of the session on this day for this word. */
  readonly slot: number;
  readonly expiresAt: Date;
}

type Row = MissedSearchDocument & { readonly word: string };

/** What was looked for in vain, counted a day and word. */
export class MissedSearchRepository {
  /** Counts one; answers how many sessions at least looked for it that day, and whether the word is written already. */
  async count({
    on,
    wordHash,
    slot,
    expiresAt,
  }: Miss): Promise<{ readonly sessions: number; readonly named: boolean }> {
    const row = await MissedSearchModel.findOneAndUpdate(
      { _id: `${on}|${wordHash}` },
      { $inc: { times: 1 }, $addToSet: { slots: slot }, $setOnInsert: { on, word: null, expiresAt } },
      { upsert: true, returnDocument: 'after' },
    ).lean<MissedSearchDocument>();
    return { sessions: row?.slots.length ?? 1, named: typeof row?.word === 'string' };
  }

  async name(on: BusinessDate, wordHash: string, word: string): Promise<void> {
    await MissedSearchModel.updateOne({ _id: `${on}|${wordHash}` }, { $set: { word } });
  }

  /** Words with a name, the most frequent first. */
  async list(
    days: { readonly from: BusinessDate; readonly until: BusinessDate },
    limit: number,
  ): Promise<MissedWord[]> {
    const filter = { on: { $gte: days.from, $lte: days.until }, word: { $type: 'string' as const } };
    const rows = await MissedSearchModel.find(filter, { on: 1, word: 1, times: 1 })
      .sort({ times: -1, on: -1, word: 1 })
      .limit(limit)
      .lean<Row[]>();
    return rows.map(({ on, word, times }) => ({ on: businessDate(on), word, times }));
  }
}
