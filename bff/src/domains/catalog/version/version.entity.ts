import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { FourList } from '../item/derived.entity';
import type { ItemContent } from '../item/item.entity';
import type { JudgedFinding, Verdict } from '../lint/finding.entity';
import type { ProjectType, Served, UseLevel } from '../item/words.entity';

export const VERSION_STATES = ['DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETIRED'] as const;
export type VersionState = (typeof VERSION_STATES)[number];

/** Who did something: a department by a batch, or a person who works for the city. */
export type Author =
  | { readonly kind: 'IMPORT'; readonly batch: string; readonly name: string }
  | { readonly kind: 'STAFF'; readonly personKey: string; readonly name: string };

export type VersionAction = 'CREATE' | 'EDIT' | 'SUBMIT' | 'RETURN' | 'PUBLISH' | 'RETIRE' | 'WITHDRAW';

/** One line of a version's history: who changed what and why. */
export interface HistoryEntry {
  readonly at: Date;
  readonly by: Author;
  readonly action: VersionAction;
  readonly why: string | null;
}

/** One version of one implementation's guide, with its whole life. */
export interface ItemVersion {
  /** `实施编码@number`. */
  readonly id: string;
  readonly code: string;
  /** 1, 2, … for one implementation. */
  readonly number: number;
  readonly state: VersionState;
  /** Counts writes: a write names the one it has seen. */
  readonly revision: number;
  readonly content: ItemContent;
  readonly findings: readonly JudgedFinding[];
  readonly verdict: Verdict;
  /** Tells whether two contents mean the same. */
  readonly digest: string;
  /** Of what the department last handed over when this version was made: an import goes on from there. */
  readonly handedDigest: string;
  readonly inForceFrom: Date | null;
  readonly inForceUntil: Date | null;
  readonly history: readonly HistoryEntry[];
}

/** What an import has to know of an implementation's versions. */
export interface VersionHead {
  readonly id: string;
  readonly code: string;
  readonly number: number;
  readonly state: VersionState;
  readonly revision: number;
  readonly verdict: Verdict;
  readonly handedDigest: string;
  /** Nobody but imports wrote the version's last step. */
  readonly byImport: boolean;
}

/** What lists, search and the choice by region need of a published item; all of them are held in memory. */
export interface ItemSummary {
  readonly versionId: string;
  readonly code: string;
  readonly basicCode: string;
  readonly name: string;
  /** Which case of the item; null: the item has one. */
  readonly caseName: string | null;
  readonly level: UseLevel;
  readonly regionCode: string;
  readonly department: string;
  readonly serves: readonly Served[];
  readonly personTopics: readonly string[];
  readonly enterpriseTopics: readonly string[];
  readonly lifeEvents: readonly string[];
  readonly aliases: readonly string[];
  readonly frequent: boolean;
  readonly lists: readonly FourList[];
  readonly kind: ProjectType | null;
  readonly promisedText: string | null;
  readonly visits: number | null;
  readonly charged: boolean;
  readonly windowCodes: readonly string[];
  readonly publishedOn: BusinessDate;
}
