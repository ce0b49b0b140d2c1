import type { PersonKey } from '../../kernel/ids';

/** What a code is for; the message that brings it says so. */
export type ChallengePurpose = 'verification' | 'sign-in';

/** A one-time code on its way to a person's phone; belongs to one session of one account, or to one tab of a browser that signs in. */
export interface Challenge {
  readonly id: string;
  readonly accountId: string;
  readonly sessionId: string;
  readonly personKey: PersonKey;
  /** False when no code was sent (wrong name, unknown person, no phone): such a challenge looks the same and never succeeds. */
  readonly sent: boolean;
  readonly codeHash: string;
  readonly triesLeft: number;
  readonly expiresAt: Date;
}

/** Who answers which challenge. */
export interface ChallengeOwner {
  readonly challengeId: string;
  /** A session's id, which stands for its account too, or the mark of a tab. */
  readonly sessionId: string;
}
