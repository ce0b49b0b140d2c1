import type { ItemContent } from '../item/item.entity';
import { VersionModel } from '../version/version.model';
import type { ItemParts } from './scenarioItem.entity';

interface Row {
  readonly _id: string;
  readonly content: ItemParts & Partial<ItemContent>;
}

const FIELDS = ['materials', 'fees', 'outcomes', 'promised', 'statutory', 'charged', 'visits'] as const;
const PROJECTION = Object.fromEntries(FIELDS.map((field) => [`content.${field}`, 1]));
/** Versions never change their content; so many stay in memory, about 5 KB each. */
const MOST_KEPT = 2_000;

/** What plans need of published guides. */
export class ScenarioItemRepository {
  readonly #kept = new Map<string, ItemParts>();

  /** By id of the version. One round trip for all that are not known yet. */
  async parts(versionIds: readonly string[]): Promise<ReadonlyMap<string, ItemParts>> {
    const missing = versionIds.filter((id) => !this.#kept.has(id));
    const found = new Map(versionIds.flatMap((id) => this.#entry(id)));
    if (missing.length === 0) return found;
    const rows = await VersionModel.collection
      .find<Row>({ _id: { $in: missing } } as object, { projection: PROJECTION, batchSize: missing.length + 1 })
      .toArray();
    if (this.#kept.size + rows.length > MOST_KEPT) this.#kept.clear();
    for (const { _id, content } of rows) {
      this.#kept.set(_id, content);
      found.set(_id, content);
    }
    return found;
  }

  #entry(id: string): [string, ItemParts][] {
    const parts = this.#kept.get(id);
    return parts ? [[id, parts]] : [];
  }
}
