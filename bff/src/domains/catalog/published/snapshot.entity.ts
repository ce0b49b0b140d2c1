import type { Hall, HallWindow } from '../place/place.entity';
import type { ItemSummary } from '../version/version.entity';

/** Everything published, as it was at one moment; held in memory by every instance. Never changed: a newer one takes its place. */
export interface CatalogSnapshot {
  /** Differs after every publishing; two snapshots of one stamp hold the same. */
  readonly stamp: string;
  readonly items: readonly ItemSummary[];
  readonly byCode: ReadonlyMap<string, ItemSummary>;
  /** Implementations of one basic item. */
  readonly byBasicCode: ReadonlyMap<string, readonly ItemSummary[]>;
  readonly halls: ReadonlyMap<string, Hall>;
  readonly windows: ReadonlyMap<string, HallWindow>;
}
