import type { ItemSummary } from '../version/version.entity';

/** A name, plain word, topic, life event or department, by which things are found. */
export interface Phrase {
  /** As it is shown. */
  readonly text: string;
  /** Normalised, without spaces. */
  readonly plain: string;
  /** Where its units stand among those of all phrases. */
  readonly from: number;
  readonly to: number;
  /** How much it says: in characters. */
  readonly size: number;
}

/** All implementations of one item (one case of it): one answer to a citizen. */
export interface Thing {
  /** 基本编码 and case: the same on every instance. */
  readonly key: string;
  /** By code. */
  readonly implementations: readonly ItemSummary[];
  readonly byRegion: ReadonlyMap<string, readonly ItemSummary[]>;
  /** Widest division first, then by code. */
  readonly widestFirst: readonly ItemSummary[];
  /** What it is called by, and how much each counts, in hundredths. */
  readonly words: ReadonlyMap<number, number>;
  readonly frequent: boolean;
  readonly departments: ReadonlySet<string>;
  readonly lifeEvents: ReadonlySet<string>;
}
