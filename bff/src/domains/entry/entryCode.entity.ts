import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { EntryKind, Scene } from '@city-services/shared/entry/scene';

/** What a code leads to. Never a person: the texts are checked when the code is made. */
export interface EntryTarget {
  readonly kind: EntryKind;
  /** A service item's code, a hall's id, or the name of a page (PAGE, CAMPAIGN). */
  readonly key: string;
  /** CAMPAIGN: which poster or event, so that its scans are counted apart; null otherwise. */
  readonly campaign: string | null;
}

/** A code that was made, and may hang on a wall for years. */
export interface EntryCode {
  readonly scene: Scene;
  readonly target: EntryTarget;
  /** What the code is for, for staff: 窗口海报. */
  readonly note: string;
  /** The last day on which it opens anything; null: as long as it is not ended. */
  readonly lastDay: BusinessDate | null;
  /** Switched off since; null while it is on. */
  readonly endedAt: Date | null;
  readonly createdAt: Date;
}

/** Why a code opens nothing: nobody made it, its last day is over, it was switched off. */
export type ClosedReason = 'UNKNOWN' | 'EXPIRED' | 'ENDED';

/** What came of a scanned code. */
export type Opened =
  { readonly target: EntryTarget; readonly reason: null } | { readonly target: null; readonly reason: ClosedReason };
