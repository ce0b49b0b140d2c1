import type { IdentityLevel } from '../../kernel/context';
import type { PersonKey } from '../../kernel/ids';
import type { Resident } from './resident.entity';

/** One sign-in on one device: its tokens follow one another until it ends. */
export interface Session {
  readonly id: string;
  readonly accountId: string;
  readonly personKey: PersonKey | null;
  /** Counts the refresh tokens; only the newest serves. */
  readonly generation: number;
  readonly accessUntil: Date;
  readonly refreshUntil: Date;
}

/** A session by its access token, and whether the register holds the person just now. */
export interface LiveSession {
  readonly id: string;
  readonly accountId: string;
  /** Null also while the person is missing from the population register. */
  readonly personKey: PersonKey | null;
}

/** What a client is handed; neither token is stored. */
export interface SessionTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** Who is signed in, as `me` shows it. */
export interface Standing {
  readonly level: IdentityLevel;
  readonly resident: Resident | null;
}

/** A fresh pair of tokens and whom they stand for. */
export interface OpenedSession {
  readonly session: Session;
  readonly tokens: SessionTokens;
  readonly standing: Standing;
}
