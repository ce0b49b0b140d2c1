import type { BasicItem, ItemRow } from '../item/item.entity';
import { NO_PARTS, type Parts } from '../item/part.entity';
import type { HandedItem } from '../version/assembled.entity';
import {
  BasicModel,
  FeeModel,
  ItemModel,
  MaterialModel,
  OutcomeModel,
  QuestionModel,
  StepModel,
  type BasicDocument,
  type ItemDocument,
} from './handed.model';

/** The times of one implementation, for the comparison with its siblings. */
export type HandedTimes = Pick<ItemRow, 'basicCode' | 'handleItemName' | 'statutory' | 'promised'>;

type PartKey = keyof Parts;
const PART_MODELS = {
  materials: MaterialModel,
  fees: FeeModel,
  steps: StepModel,
  questions: QuestionModel,
  outcomes: OutcomeModel,
} as const;
const PART_KEYS = Object.keys(PART_MODELS) as PartKey[];

const ALL_AT_ONCE = 100_000;
const TIMES = { _id: 0, basicCode: 1, handleItemName: 1, statutory: 1, promised: 1 } as const;
const NO_ID = { _id: 0, digest: 0, batch: 0, line: 0 } as const;

/** Reads what departments handed over for the catalogue; `exchange` writes it. */
export class HandedCatalogRepository {
  async basics(): Promise<Map<string, BasicItem>> {
    const rows = await BasicModel.collection
      .find<BasicDocument & BasicItem>({}, { projection: NO_ID, batchSize: ALL_AT_ONCE })
      .toArray();
    return new Map(rows.map((row) => [row.code, row]));
  }

  async basic(code: string): Promise<BasicItem | null> {
    return BasicModel.collection.findOne<BasicItem>({ _id: code } as object, { projection: NO_ID });
  }

  /** Of the other implementations in use of one basic item. */
  async siblingTimes(basicCode: string, except: string): Promise<HandedTimes[]> {
    const filter = { basicCode, state: 'ACTIVE', _id: { $ne: except } } as object;
    return ItemModel.collection.find<HandedTimes>(filter, { projection: TIMES, batchSize: ALL_AT_ONCE }).toArray();
  }

  /** Of all implementations in use. */
  async times(): Promise<HandedTimes[]> {
    const options = { projection: TIMES, batchSize: ALL_AT_ONCE };
    return ItemModel.collection.find<HandedTimes>({ state: 'ACTIVE' }, options).toArray();
  }

  /** All implementations in groups, those of one basic item one after another. */
  async *groups(size: number): AsyncGenerator<HandedItem[]> {
    const found = ItemModel.collection.find<ItemDocument>({}, { sort: { basicCode: 1, _id: 1 }, batchSize: size });
    let group: HandedItem[] = [];
    for await (const { _id, digest: _digest, batch, line, ...row } of found) {
      group.push({ row: { ...row, code: _id }, batch, line });
      if (group.length < size) continue;
      yield group;
      group = [];
    }
    if (group.length > 0) yield group;
  }

  /** The parts of these codes, basic or implementing, by code. Five round trips at once. */
  async parts(owners: readonly string[]): Promise<ReadonlyMap<string, Parts>> {
    const found = await Promise.all(PART_KEYS.map((key) => this.#partsOf(key, owners)));
    const byOwner = new Map<string, { -readonly [K in PartKey]: unknown[] }>();
    for (const { key, rows } of found) {
      for (const { owner, part } of rows) {
        const parts = byOwner.get(owner) ?? { materials: [], fees: [], steps: [], questions: [], outcomes: [] };
        parts[key].push(part);
        byOwner.set(owner, parts);
      }
    }
    return byOwner as unknown as ReadonlyMap<string, Parts>;
  }

  async #partsOf(key: PartKey, owners: readonly string[]) {
    const rows = await PART_MODELS[key].collection
      .find<{ owner: string; part: unknown }>(
        { owner: { $in: [...owners] } },
        { projection: { _id: 0, owner: 1, part: 1 }, batchSize: ALL_AT_ONCE },
      )
      .toArray();
    return { key, rows };
  }

  /** Codes that parts hang at though neither a basic item nor an implementation has them, with how many. */
  async orphans(known: ReadonlySet<string>): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    for (const key of PART_KEYS) {
      const rows = await PART_MODELS[key].collection
        .aggregate<{ _id: string; count: number }>([{ $group: { _id: '$owner', count: { $sum: 1 } } }], {
          cursor: { batchSize: ALL_AT_ONCE },
        })
        .toArray();
      for (const { _id, count } of rows) if (!known.has(_id)) counts.set(_id, (counts.get(_id) ?? 0) + count);
    }
    return counts;
  }
}

export const partsOf = (parts: ReadonlyMap<string, Parts>, code: string): Parts => parts.get(code) ?? NO_PARTS;
