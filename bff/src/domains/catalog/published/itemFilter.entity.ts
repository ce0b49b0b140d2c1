import type { FourList } from '../item/derived.entity';
import type { UseLevel } from '../item/words.entity';

/** Whom a list is for. */
export const AUDIENCES = ['PERSON', 'ENTERPRISE'] as const;
/** PERSON: 个人. ENTERPRISE: 企业 and everything else that is no natural person. */
export type Audience = (typeof AUDIENCES)[number];

/** What a list is narrowed to; everything that is said has to hold. */
export interface ItemFilter {
  readonly audience?: Audience | null;
  /** A topic of persons or of enterprises. */
  readonly topic?: string | null;
  readonly lifeEvent?: string | null;
  readonly department?: string | null;
  readonly list?: FourList | null;
  readonly level?: UseLevel | null;
  readonly frequent?: boolean | null;
}

/** A topic, life event or department, and how many items it has where the citizen is. */
export interface NamedCount {
  readonly name: string;
  readonly count: number;
}

export interface ListCount {
  readonly list: FourList;
  readonly name: string;
  readonly count: number;
}
