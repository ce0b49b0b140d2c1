import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { ItemFilter, NamedCount } from '../published/itemFilter.entity';
import type { ItemSummary } from '../version/version.entity';

/** FOUND: something answers. NEAREST: nothing does; these come nearest. NONE: not even that. */
export const SEARCH_OUTCOMES = ['FOUND', 'NEAREST', 'NONE'] as const;
export type SearchOutcome = (typeof SEARCH_OUTCOMES)[number];

export const SEARCH_ORDERS = ['RELEVANCE', 'DISTANCE'] as const;
/** RELEVANCE: the best answer first. DISTANCE: of the good answers the nearest hall first. */
export type SearchOrder = (typeof SEARCH_ORDERS)[number];

export const SUGGESTION_KINDS = ['ITEM', 'LIFE_EVENT', 'DEPARTMENT'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** Where somebody stands, in degrees; never kept. */
export interface Point {
  readonly longitude: number;
  readonly latitude: number;
}

/** What a citizen looks for. */
export interface SearchRequest {
  readonly text: string;
  /** Division code; without it the city. */
  readonly region?: string | null;
  readonly filter?: ItemFilter | null;
  readonly near?: Point | null;
  readonly order?: SearchOrder | null;
}

/** One answer: the implementation nearest to the citizen. */
export interface FoundItem {
  readonly item: ItemSummary;
  /** The plain words by which it was found, when these are not its name. */
  readonly alsoCalled: string | null;
  /** To the nearest hall that handles it; null: not asked, or no hall says where it stands. */
  readonly distanceMetres: number | null;
  /** 0 to about 1.5; greater is better. */
  readonly score: number;
}

export interface SearchAnswer {
  readonly outcome: SearchOutcome;
  /** Best first. */
  readonly items: readonly FoundItem[];
  /** How letters or characters of the same sound were read: 公积金 for 公基金. */
  readonly readAs: string | null;
  readonly departments: readonly NamedCount[];
  readonly lifeEvents: readonly NamedCount[];
}

export interface Suggestion {
  readonly kind: SuggestionKind;
  readonly text: string;
  /** 实施编码 of an item; null of the others. */
  readonly code: string | null;
}

/** A word that at least three sessions looked for on a day without an answer. */
export interface MissedWord {
  readonly on: BusinessDate;
  readonly word: string;
  readonly times: number;
}
