import type { Sensitive } from '../kernel/sensitive';
import type { Platform } from './platformSignIn';

/** Whose face it has to be: as the population register holds the person. */
export interface FaceSubject {
  readonly name: Sensitive;
  readonly idNumber: Sensitive;
}

/** What the citizen's program needs to show the vendor's own face page. We are never handed a picture. */
export interface FaceTicket {
  /** The vendor's name of this check. */
  readonly key: string;
  /** Where the vendor's page stands; null where the host finds it by the key. */
  readonly url: string | null;
  /** No vendor is behind it: the development adapter, by which a visitor says what came out. */
  readonly demo: boolean;
}

export interface StartedFace {
  readonly ticket: FaceTicket;
  /** How long the vendor keeps the check open. */
  readonly validSeconds: number;
}

/** A check under way, as it was started. */
export interface FaceCheck {
  readonly key: string;
  readonly subject: FaceSubject;
  readonly startedAt: Date;
  /** Whether a platform's user, as the vendor names it, is the one who started; asked where the vendor tells who it was. */
  readonly startedBy: (user: string) => boolean;
}

/**
 * `failed`: it was another face, or not alive. `review`: the vendor could not decide; `auditId` leads its staff to what they saw.
 * `unfinished`: the citizen has not gone through yet.
 */
export type FaceResult =
  | { readonly outcome: 'passed' | 'unfinished' }
  /** `reason`, for the log: the proof is not of this check. */
  | { readonly outcome: 'failed'; readonly reason?: string }
  | { readonly outcome: 'review'; readonly auditId: string };

/**
 * A vendor that compares a living face with the police's picture of a person.
 * Both throw `FACE_UNAVAILABLE` (no answer, or one that nobody can trust; `detail.reason` says which) and `REQUEST_LIMITED`.
 */
export interface FaceVerification {
  /** @param orderNumber 32 letters and digits, never used before */
  start(subject: FaceSubject, orderNumber: string): Promise<StartedFace>;
  /** What came of it, from the vendor itself. @param proof what the host handed to the program; the empty text where there is none */
  resultOf(check: FaceCheck, proof: string): Promise<FaceResult>;
}

/** A platform without an entry has no face check: the other ways stay. */
export type FaceVerifications = Readonly<Partial<Record<Platform, FaceVerification>>>;
