/** The five levels of administration. */
export type RegionLevel = 'PROVINCE' | 'CITY' | 'COUNTY' | 'TOWN' | 'VILLAGE';

/** One place of the statistical division list. */
export interface Region {
  /** 12 digits: the first 6 are those of GB/T 2260, 9 with GB/T 10114, 12 the statistical code of the village. */
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevel;
  /** Syllables without tones: `shi bei qu`. */
  readonly pinyin: string;
  /** `sbq`. */
  readonly initials: string;
  /** The place above it; null of a province. Levels that exist for the numbering alone are left out. */
  readonly parent: string | null;
  /** Invented, of the demonstration city. */
  readonly demonstration: boolean;
}
