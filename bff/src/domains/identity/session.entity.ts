import type { IdentityLevel } from '../../kernel/context';
import type { PersonKey } from '../../kernel/ids';
import type { SessionActing, ShownActing } from './delegation/delegation.entity';
import type { Resident } from './resident.entity';

/** What a device is, as coarsely as its owner needs to recognise it: nothing by which it could be told from others of its kind. */
export interface Device {
  /** `iPhone`, `Windows`; null when it is not known. */
  readonly system: string | null;
  /** The browser or host program: `微信`, `Chrome`. */
  readonly program: string | null;
}

/** One sign-in on one device: its tokens follow one another until it ends. */
export interface Session {
  readonly id: string;
  readonly accountId: string;
  readonly personKey: PersonKey | null;
  /** When the person last proved here to be who they are, by face or in its place. */
  readonly provenAt: Date | null;
  /** For whom it acts; null for its own citizen. */
  readonly acting: SessionActing | null;
  /** Counts the refresh tokens; only the newest serves. */
  readonly generation: number;
  readonly accessUntil: Date;
  readonly refreshUntil: Date;
  readonly device: Device;
  readonly firstUsedAt: Date;
  /** When the tokens were last renewed: exact to the life of an access token, and no write of its own. */
  readonly lastUsedAt: Date;
}

/** A session by its access token, and whether the register holds the person just now. */
export interface LiveSession {
  readonly id: string;
  readonly accountId: string;
  /** Null also while the person is missing from the population register. */
  readonly personKey: PersonKey | null;
  readonly provenAt: Date | null;
  readonly acting: SessionActing | null;
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
  /** When FACE becomes VERIFIED again; null below FACE. */
  readonly faceUntil: Date | null;
  /** For whom the session acts; null for its own citizen. */
  readonly acting: ShownActing | null;
}

/** A fresh pair of tokens and whom they stand for. */
export interface OpenedSession {
  readonly session: Session;
  readonly tokens: SessionTokens;
  readonly standing: Standing;
}
