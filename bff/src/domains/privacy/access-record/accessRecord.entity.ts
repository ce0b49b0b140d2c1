import type { DelegationKind } from '../../../kernel/acting';
import type { StaffRole } from '../../../kernel/context';
import type { PersonKey } from '../../../kernel/ids';
import type { ReadPurpose, RecordKind } from '../../../kernel/reads';

/** Who looked. Names are not kept: they are looked up for the citizen who reads the entry. */
export type Reader =
  | { readonly kind: 'self' }
  | { readonly kind: Exclude<DelegationKind, 'agent'>; readonly personKey: PersonKey }
  | { readonly kind: 'agent'; readonly personKey: PersonKey; readonly organisation: string }
  | { readonly kind: 'staff'; readonly personKey: PersonKey; readonly organisation: string; readonly role: StaffRole };

/** One request that read records of a person. */
export interface AccessEntry {
  /** The request's trace id. */
  readonly id: string;
  readonly at: Date;
  readonly by: Reader;
  readonly kinds: readonly RecordKind[];
  readonly purpose: ReadPurpose;
}

/** How far a chain goes: its links, the entries in them, those by others than the person, and the last link's hash. */
export interface ChainPoint {
  readonly link: number;
  readonly count: number;
  readonly others: number;
  readonly hash: string;
}

/** When a link was written, and which of the city's seals was the last then; 0 and empty before the first. */
export interface Written {
  readonly at: Date;
  readonly seal: number;
  readonly sealHash: string;
}

/** A piece of a person's chain: what was written together. The first has the number 1. */
export interface AccessLink extends ChainPoint {
  readonly personKey: PersonKey;
  /** Hash of the link before; empty for the first. */
  readonly previous: string;
  readonly entries: readonly AccessEntry[];
  /** Absent in links from before there were seals. */
  readonly written?: Written;
}

/** A link as it was found. */
export interface StoredLink extends AccessLink {
  /** Whether what it is found and removed by still says the same as its entries. */
  readonly isIndexedRight: boolean;
}

/** A point of the chain with the keyed hash that only we can make. */
export interface SealedPoint extends ChainPoint {
  readonly seal: string;
}

/** How far a person's chain goes, so that a cut tail shows, and from where it is kept. */
export interface ChainHead extends SealedPoint {
  readonly personKey: PersonKey;
  /** The last link that was removed when its time was over; null while everything is kept. */
  readonly anchor: SealedPoint | null;
}

/** What is wrong with a chain. */
export interface ChainFault {
  /** Null: the seals of the city. */
  readonly personKey: PersonKey | null;
  /** Or the seal; null: the head. */
  readonly link: number | null;
  readonly fault: string;
}

/** Who looked, which of it, and from where on. */
export interface AccessQuestion {
  readonly personKey: PersonKey;
  readonly byOthers: boolean;
  readonly first: number;
  /** The link and the place in it of the last entry that was shown. */
  readonly after: { readonly link: number; readonly place: number } | null;
}

/** An entry and where it stands. */
export interface PlacedEntry {
  readonly link: number;
  readonly place: number;
  readonly entry: AccessEntry;
}
