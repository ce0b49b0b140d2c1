import type { ItemSummary } from '../version/version.entity';
import type { Unit } from './unit.entity';

/** A name, plain word, topic, life event or department, by which things are found. */
export interface Phrase {
  /** As it is shown. */
  readonly text: string;
  /** Normalised, without spaces. */
  readonly plain: string;
  readonly units: readonly Unit[];
}

/** All implementations of one item (one case of it): one answer to a citizen. */
export interface Thing {
  readonly implementations: readonly ItemSummary[];
  readonly byRegion: ReadonlyMap<string, readonly ItemSummary[]>;
  /** Widest division first, then by code. */
  readonly widestFirst: readonly ItemSummary[];
  readonly phrases: readonly number[];
  /** How much each of its phrases counts, 0 to 1. */
  readonly weights: readonly number[];
  readonly frequent: boolean;
  readonly departments: ReadonlySet<string>;
  readonly lifeEvents: ReadonlySet<string>;
}
